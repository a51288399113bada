import type { ProblemSchool } from '../domain/allocation/problemSchools.ts';
import type { SchoolYear } from '../domain/units.ts';
import { yearsThere } from './cohortYears.ts';
import type { Cohort, PlanBook } from './planBook.ts';

/** Whether a site has been opened by a year; a school stands from the beginning. */
export function isBuilt({ openings }: PlanBook, school: ProblemSchool, year: SchoolYear): boolean {
  return school.site === undefined || (openings.get(school.id) ?? []).some((opening) => opening.year <= year);
}

/** Whether a school has been closed by a year. */
export function isClosed({ closed }: PlanBook, school: ProblemSchool, year: SchoolYear): boolean {
  const from = closed.get(school.id);
  return from !== undefined && from <= year;
}

/** Whether a school takes pupils in a year. */
export function isOpen(book: PlanBook, school: ProblemSchool, year: SchoolYear): boolean {
  return isBuilt(book, school, year) && !isClosed(book, school, year);
}

/** Every cohort that sits in a building in a year: its own while it is open, and those of schools closed into it. */
export function cohortsInside(book: PlanBook, school: ProblemSchool, year: SchoolYear): Cohort[] {
  const own = isClosed(book, school, year) ? [] : [school];
  const sent = (book.senders.get(school.id) ?? []).filter((sender) => isClosed(book, sender, year));
  return [...own, ...sent].flatMap(({ id }) =>
    (book.cohorts.get(id) ?? []).filter((cohort) => yearsThere(book, cohort).includes(year)),
  );
}
