import { InvariantError } from './invariant.ts';
import type { Pupils, PupilsPerSection, Sections } from './units.ts';

/** Stop at a figure out of its range; no closure that says so, because every class of every year passes here. */
function requireWhole(name: string, figure: number, least: number): void {
  if (!Number.isInteger(figure) || figure < least)
    throw new InvariantError(`${name} must be whole and ≥ ${least}, not ${figure}`);
}

/**
 * Count the fewest sections that keep every class at or under the cap.
 *
 *     sections = ⌈pupils ÷ cap⌉
 *
 * @param pupils Pupils of one grade at one school; whole, ≥ 0.
 * @param cap Pupils per section; whole, ≥ 1.
 * @returns Sections; 0 when there is no pupil.
 * @throws {InvariantError} An argument is out of its range.
 * @source Angrist & Lavy (1999), QJE 114(2).
 */
export function fewestSections(pupils: Pupils, cap: PupilsPerSection): Sections {
  requireWhole('pupils', pupils, 0);
  requireWhole('cap', cap, 1);
  return Math.ceil(pupils / cap);
}

/**
 * Spread pupils over sections so that sizes differ by at most one, larger classes first.
 *
 *     spreadEvenly(47, 2) // [24, 23]
 *
 * @param pupils Pupils to seat; whole, ≥ 0.
 * @param sections Sections to fill; whole, ≥ 1 unless there is no pupil.
 * @returns One size per section, descending; their sum is `pupils`.
 * @throws {InvariantError} An argument is out of its range, or pupils are left without a section.
 */
export function spreadEvenly(pupils: Pupils, sections: Sections): PupilsPerSection[] {
  requireWhole('pupils', pupils, 0);
  requireWhole('sections', sections, 0);
  if (sections === 0 && pupils > 0) throw new InvariantError(`${pupils} pupils have no section to sit in`);
  const sizes = new Array<PupilsPerSection>(sections);
  for (let index = 0; index < sections; index += 1)
    sizes[index] = Math.floor(pupils / sections) + (index < pupils % sections ? 1 : 0);
  return sizes;
}
