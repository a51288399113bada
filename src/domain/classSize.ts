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

/**
 * Spread pupils over sections so that sizes differ as they do in reality: from the largest class evenly down to the
 * smallest, by about `range` pupils in all, as far as the largest stays within `most` and no class is empty. Two
 * classes give and take the same, so a range may come out one lower or higher.
 *
 *     spreadUnevenly(72, 3, 6, 30) // [27, 24, 21]
 *     spreadUnevenly(72, 3, 6, 25) // [25, 24, 23]
 *
 * @param range Pupils that the largest class has more than the smallest; whole, ≥ 0. 0 and 1 are spread evenly.
 * @param most Pupils that no class passes but for want of sections: classes whose even size is above stay even.
 * @returns One size per section, descending; their sum is `pupils`.
 * @throws {InvariantError} As {@link spreadEvenly}; or the range is out of its range.
 */
export function spreadUnevenly(
  pupils: Pupils,
  sections: Sections,
  range: PupilsPerSection,
  most: PupilsPerSection,
): PupilsPerSection[] {
  requireWhole('range', range, 0);
  const sizes = spreadEvenly(pupils, sections);
  const [largest = 0, smallest = 0] = [sizes[0], sizes.at(-1)];
  const shift = outermostShift(largest, smallest, range, most);
  for (let index = 0; index < Math.floor(sections / 2); index += 1) {
    const moved = Math.round((shift * (sections - 1 - 2 * index)) / (sections - 1));
    const other = sections - 1 - index;
    sizes[index] = (sizes[index] ?? 0) + moved;
    sizes[other] = (sizes[other] ?? 0) - moved;
  }
  return sizes;
}

/**
 * Pupils that the largest class of an even spread takes from the smallest, so that they differ by about `range`.
 *
 * @returns Whole, ≥ 0.
 */
export function outermostShift(
  largest: PupilsPerSection,
  smallest: PupilsPerSection,
  range: PupilsPerSection,
  most: PupilsPerSection,
): PupilsPerSection {
  const wanted = Math.round((range - (largest - smallest)) / 2);
  return Math.max(0, Math.min(wanted, most - largest, smallest - 1));
}
