import { groupBy } from './groupBy.ts';
import type { EnrolmentRow } from './region/enrolment.ts';
import type { MixedClass } from './sections.ts';

/**
 * The mixed-grade classes (复式班) that census rows tell of: rows that name the grade in whose class their pupils sit,
 * and the rows of those grades.
 *
 * @returns The class of every row that shares one; the other rows are not among them.
 */
export function mixedInCensus(rows: readonly EnrolmentRow[]): ReadonlyMap<EnrolmentRow, MixedClass> {
  const guests = rows.filter(({ mixedWith }) => mixedWith !== undefined);
  if (guests.length === 0) return new Map();
  const keyOf = (row: EnrolmentRow, grade: string) => `${row.school}|${row.year}|${grade}`;
  const hosts = new Map(rows.map((row) => [keyOf(row, row.grade), row]));
  const shared = new Map<EnrolmentRow, MixedClass>();
  for (const [key, members] of groupBy(guests, (row) => keyOf(row, row.mixedWith ?? ''))) {
    const host = hosts.get(key);
    if (host === undefined) continue;
    const all = [host, ...members];
    const mixed = { host: host.grade, pupils: all.reduce((sum, { pupils = 0 }) => sum + pupils, 0) };
    for (const row of all) shared.set(row, mixed);
  }
  return shared;
}
