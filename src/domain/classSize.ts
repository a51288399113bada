import { invariant } from './invariant.ts';
import type { Pupils, PupilsPerSection, Sections } from './units.ts';

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
  invariant(Number.isInteger(pupils) && pupils >= 0, () => `pupils must be whole and ≥ 0, not ${pupils}`);
  invariant(Number.isInteger(cap) && cap >= 1, () => `cap must be whole and ≥ 1, not ${cap}`);
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
  invariant(Number.isInteger(pupils) && pupils >= 0, () => `pupils must be whole and ≥ 0, not ${pupils}`);
  invariant(
    Number.isInteger(sections) && sections >= 0,
    () => `sections must be whole and ≥ 0, not ${sections}`,
  );
  invariant(sections > 0 || pupils === 0, () => `${pupils} pupils have no section to sit in`);
  const [least, larger] = sections === 0 ? [0, 0] : [Math.floor(pupils / sections), pupils % sections];
  return Array.from({ length: sections }, (_, index) => least + (index < larger ? 1 : 0));
}
