import type { ProblemTeachers } from '../domain/allocation/allocationProblem.ts';
import type { SchoolYear, Sections } from '../domain/units.ts';
import { sectionsIn, yearsThere } from './cohortYears.ts';
import { type Cohort, keyOf, type PlanBook } from './planBook.ts';

/** A pool of teachers in one year. */
export interface StaffYear {
  readonly year: SchoolYear;
  readonly teachers: number;
  readonly hired: number;
  readonly contracts: number;
  /** Those of the first stock who are still there. */
  readonly left: number;
  readonly needed: number;
}

/**
 * A pool year by year: those who stay, those hired, contract teachers, and what the classes need. Classes count in
 * the district of the school that they entered, also after it has closed into another.
 */
export function staffYears(
  book: PlanBook,
  pool: ProblemTeachers,
  sections: ReadonlyMap<string, Sections>,
): StaffYear[] {
  const { district, stage, stock, retiring, perSection } = pool;
  const amountIn = (rows: PlanBook['plan']['hires'], year: SchoolYear) =>
    rows
      .filter((row) => row.district === district && row.stage === stage && row.year === year)
      .reduce((sum, row) => sum + row.teachers, 0);
  let [teachers, left] = [stock, stock];
  return book.years.map((year) => {
    const hired = amountIn(book.plan.hires, year);
    teachers = teachers * (1 - retiring) + hired;
    left *= 1 - retiring;
    const needed = perSection * (sections.get(keyOf(district, stage, year)) ?? 0);
    return { year, teachers, hired, contracts: amountIn(book.plan.contracts, year), left, needed };
  });
}

/** Classes by district, stage and year. */
export function sectionsByDistrict(book: PlanBook): Map<string, Sections> {
  const sums = new Map<string, Sections>();
  const add = (cohort: Cohort, year: SchoolYear) => {
    const key = keyOf(cohort.school.district, cohort.stage.stage, year);
    sums.set(key, (sums.get(key) ?? 0) + sectionsIn(book, cohort, year));
  };
  for (const cohorts of book.cohorts.values())
    for (const cohort of cohorts) for (const year of yearsThere(book, cohort)) add(cohort, year);
  return sums;
}
