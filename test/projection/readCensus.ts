import type { YearEnrolment } from '../../src/domain/enrolment.ts';
import type { Stage } from '../../src/domain/stage.ts';

/** Pupils of a census that match, the unplaced included unless a school is asked for. */
export function countPupils(
  census: YearEnrolment,
  which: { school?: string; district?: string; stage?: Stage; grade?: string } = {},
): number {
  const wanted = Object.entries(which);
  return [...census.pupils, ...census.unplaced]
    .filter((row) =>
      wanted.every(([key, value]) => (row as unknown as Record<string, unknown>)[key] === value),
    )
    .reduce((sum, row) => sum + row.pupils, 0);
}

/** Pupils of one school by grade: `{ '1': 40, '2': 38 }`. */
export function gradesOf(census: YearEnrolment, school: string): Record<string, number> {
  const own = census.pupils.filter((row) => row.school === school);
  return Object.fromEntries(own.map(({ grade, pupils }) => [grade, pupils]));
}

/** Children without a seat. */
export function countUnplaced(census: YearEnrolment): number {
  return census.unplaced.reduce((sum, row) => sum + row.pupils, 0);
}
