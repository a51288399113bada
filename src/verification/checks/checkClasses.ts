import type { Problem } from '../../domain/problem.ts';
import type { SchoolYear } from '../../domain/units.ts';
import { capIn, isRegrouped, pupilsIn, sectionsIn, yearsThere } from '../cohortYears.ts';
import { exceeds, told } from '../noise.ts';
import type { Cohort, PlanBook } from '../planBook.ts';
import { finding } from '../problemTexts.ts';
import { sayStage } from '../sayStage.ts';

/**
 * Classes of every cohort, year by year: whole, the same while the cap is the same, never fewer; nobody without a
 * class, no class larger than it can be; real classes stay as they are until they are regrouped. Of each kind of
 * fault a cohort's first year is told.
 */
export function checkClasses(book: PlanBook): Problem[] {
  return [...book.cohorts.values()].flat().flatMap((cohort) => {
    if (cohort.stage.caps.length === 0) return [];
    const years = yearsThere(book, cohort);
    const found = years.flatMap((year) => [
      ...checkCourse(book, cohort, year, year === years[0]),
      ...(cohort.sizes === undefined ? checkEntrants(book, cohort, year) : checkEnrolled(book, cohort, year)),
    ]);
    return found.filter(({ code }, index) => found.findIndex((other) => other.code === code) === index);
  });
}

function say({ school, stage, entered }: Cohort, year: SchoolYear, sections: number) {
  return { school: school.id, entered, year, told: told(sections), ...sayStage(stage.stage) };
}

const at = { column: 'sections' };

/** Classes against those of the year before; real classes stood in the year before the plan as well. */
function checkCourse(book: PlanBook, cohort: Cohort, year: SchoolYear, first: boolean): Problem[] {
  const sections = sectionsIn(book, cohort, year);
  const before = first ? (cohort.sizes?.length ?? sections) : sectionsIn(book, cohort, year - 1);
  const sameCap = !first && capIn(cohort.stage, year) === capIn(cohort.stage, year - 1);
  const details = () => ({ ...say(cohort, year, sections), before: told(before) });
  const kept = cohort.sizes !== undefined && !isRegrouped(book, cohort, year);
  return [
    ...(Number.isInteger(sections) ? [] : [finding('classesNotWhole', at, say(cohort, year, sections))]),
    ...(sections < before && !(kept && first) ? [finding('classesFall', at, details())] : []),
    ...(sections > before && sameCap ? [finding('classesChangeUnderCap', at, details())] : []),
  ];
}

function checkEntrants(book: PlanBook, cohort: Cohort, year: SchoolYear): Problem[] {
  const sections = sectionsIn(book, cohort, year);
  const pupils = pupilsIn(book, cohort, year);
  const details = () => ({ ...say(cohort, year, sections), pupils: told(pupils) });
  if (sections === 0) return exceeds(pupils, 0) ? [finding('pupilsWithoutClass', at, details())] : [];
  const largest = cohort.stage.largestClass ?? capIn(cohort.stage, year) ?? Number.POSITIVE_INFINITY;
  return exceeds(pupils, largest * sections)
    ? [finding('classOverLargest', at, { ...details(), largest })]
    : [];
}

function checkEnrolled(book: PlanBook, cohort: Cohort, year: SchoolYear): Problem[] {
  const sections = sectionsIn(book, cohort, year);
  const stood = cohort.sizes?.length ?? 0;
  const details = () => say(cohort, year, sections);
  if (!isRegrouped(book, cohort, year))
    return sections === stood ? [] : [finding('enrolledClassesChanged', at, { ...details(), before: stood })];
  const pupils = pupilsIn(book, cohort, year);
  const cap = capIn(cohort.stage, year) ?? Number.POSITIVE_INFINITY;
  return exceeds(pupils, cap * sections)
    ? [finding('regroupedOverCap', at, { ...details(), pupils: told(pupils), cap })]
    : [];
}
