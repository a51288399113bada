import { invariant } from './invariant.ts';
import type { Sections } from './units.ts';

/**
 * Count the sections that teachers can staff by the class rule (班师比).
 *
 *     sections = ⌊teachers ÷ teachersPerClass⌋
 *
 * @param teachers Full-time and contract teachers; ≥ 0.
 * @param teachersPerClass Full-time teachers that one class needs; undefined or 0: no class rule.
 * @returns Sections; undefined when no class rule limits them.
 * @throws {InvariantError} A negative or non-finite argument.
 */
export function staffedSections(
  teachers: number,
  teachersPerClass: number | undefined,
): Sections | undefined {
  invariant(Number.isFinite(teachers) && teachers >= 0, `teachers must be ≥ 0, not ${teachers}`);
  if (teachersPerClass === undefined || teachersPerClass === 0) return undefined;
  invariant(teachersPerClass > 0, `teachers per class must be > 0, not ${teachersPerClass}`);
  // A hair up, so that a quotient that is whole on paper is not cut by binary fractions.
  return Math.floor(teachers / teachersPerClass + 1e-9);
}
