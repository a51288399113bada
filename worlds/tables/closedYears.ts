import type { PlainRow } from './writeTable.ts';

/**
 * The first year without pupils of every school that has none at the last census.
 *
 * @param enrolment Rows with `school` and `year`.
 */
export function closedYears(
  enrolment: readonly PlainRow<'enrolment'>[],
  lastCensus: number,
): Map<string, number> {
  const last = new Map<string, number>();
  for (const { school, year } of enrolment)
    last.set(String(school), Math.max(last.get(String(school)) ?? 0, Number(year)));
  return new Map(
    [...last].filter(([, year]) => year < lastCensus).map(([school, year]) => [school, year + 1]),
  );
}
