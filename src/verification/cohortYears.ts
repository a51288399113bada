import type { ProblemStage } from '../domain/allocation/allocationProblem.ts';
import type { Pupils, PupilsPerSection, SchoolYear, Sections } from '../domain/units.ts';
import { type Cohort, keyOf, type PlanBook } from './planBook.ts';

/** The figure that holds in a year, whatever the order of the list: the latest that starts at or before it. */
export function holdingIn<T extends { readonly fromYear: SchoolYear }>(
  figures: readonly T[],
  year: SchoolYear,
): T | undefined {
  let held: T | undefined;
  for (const figure of figures)
    if (figure.fromYear <= year && (held === undefined || figure.fromYear > held.fromYear)) held = figure;
  return held;
}

/** The class cap of a stage in a year; undefined where no classes are formed. */
export function capIn(stage: ProblemStage, year: SchoolYear): PupilsPerSection | undefined {
  return holdingIn(stage.caps, year)?.pupils;
}

/** What an oversize class counts in a year: in full from the deadline on. */
export function weightIn({ deadline }: ProblemStage, year: SchoolYear): number {
  return deadline === undefined || year >= deadline.year ? 1 : deadline.weightBefore;
}

/** What a yuan of a year weighs: 1 in the first year planned. */
export function yuanOf({ problem }: PlanBook, year: SchoolYear): number {
  return (1 + problem.discountRate) ** (problem.firstYear - year);
}

/** Pupils some years after entry, per pupil at entry. */
export function stayOf({ survival }: ProblemStage, yearsIn: number): number {
  return survival?.[yearsIn] ?? 1;
}

/** The years within the plan in which a cohort is in its stage, first to last. */
export function yearsThere({ problem }: PlanBook, { stage, entered }: Cohort): SchoolYear[] {
  const years: SchoolYear[] = [];
  const last = Math.min(problem.lastYear, entered + stage.years - 1);
  for (let year = Math.max(problem.firstYear, entered); year <= last; year += 1) years.push(year);
  return years;
}

/** Pupils in a year per pupil of the cohort: at entry, or, where it was there already, in the year before the plan. */
export function growthIn({ problem }: PlanBook, { stage, entered, sizes }: Cohort, year: SchoolYear): number {
  const known = sizes === undefined ? 1 : stayOf(stage, problem.firstYear - 1 - entered);
  return stayOf(stage, year - entered) / known;
}

/** Pupils of a cohort in a year that it is there; fractions come from survival. */
export function pupilsIn(book: PlanBook, cohort: Cohort, year: SchoolYear): Pupils {
  return cohort.pupils * growthIn(book, cohort, year);
}

/** Classes that the plan gives a cohort in a year. */
export function sectionsIn({ sections }: PlanBook, cohort: Cohort, year: SchoolYear): Sections {
  return sections.get(keyOf(cohort.school.id, cohort.stage.stage, cohort.entered, year)) ?? 0;
}

/** Whether the real classes of a cohort have been formed anew by a year. */
export function isRegrouped({ regrouped }: PlanBook, cohort: Cohort, year: SchoolYear): boolean {
  const from = regrouped.get(keyOf(cohort.school.id, cohort.stage.stage, cohort.entered));
  return from !== undefined && from <= year;
}

/**
 * The most pupils that a cohort has in those of its years around a year in which the cap is the same without a break:
 * its number of classes is the same then and must do for all of them.
 */
export function fullestUnderCap(book: PlanBook, cohort: Cohort, year: SchoolYear): Pupils {
  const years = yearsThere(book, cohort);
  const cap = capIn(cohort.stage, year);
  const at = years.indexOf(year);
  let [first, last] = [at, at];
  while (first > 0 && capIn(cohort.stage, years[first - 1] ?? year) === cap) first -= 1;
  while (last < years.length - 1 && capIn(cohort.stage, years[last + 1] ?? year) === cap) last += 1;
  return Math.max(...years.slice(first, last + 1).map((one) => pupilsIn(book, cohort, one)));
}
