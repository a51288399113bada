import { invariant } from './invariant.ts';
import type { PupilsPerSection, Sections } from './units.ts';
import type { Words } from './words.ts';

/** A band of class sizes as the official form counts them; `to` is undefined in the open band. */
export interface SizeBand {
  readonly id: string;
  readonly from: PupilsPerSection;
  readonly to: PupilsPerSection | undefined;
  readonly words: Words;
}

const closed = (from: number): SizeBand => {
  const id = `${from}-${from + 4}`;
  return { id, from, to: from + 4, words: { zh: `${from}–${from + 4}人`, en: `${from}–${from + 4}` } };
};

/**
 * The ten bands of the official form (班额): ≤25, 26–30, 31–35 … 61–65, ≥66.
 *
 * @source 教基2105–2107, rows 班额.
 */
export const sizeBands: readonly SizeBand[] = [
  { id: '1-25', from: 1, to: 25, words: { zh: '25人及以下', en: '25 or fewer' } },
  ...[26, 31, 36, 41, 46, 51, 56, 61].map(closed),
  { id: '66-', from: 66, to: undefined, words: { zh: '66人及以上', en: '66 or more' } },
];

/**
 * Find the band of a class.
 *
 * @param size Pupils of the class; whole, ≥ 1.
 * @throws {InvariantError} The size is not whole and positive.
 */
export function bandOf(size: PupilsPerSection): SizeBand {
  const band = sizeBands.find(({ from, to }) => size >= from && size <= (to ?? Number.POSITIVE_INFINITY));
  invariant(band !== undefined && Number.isInteger(size), `a class has whole pupils ≥ 1, not ${size}`);
  return band;
}

/**
 * Count classes by band; classes without pupils (merged away) are not counted.
 *
 * @returns One count per band of `sizeBands`.
 */
export function countByBand(sizes: readonly PupilsPerSection[]): Sections[] {
  const counts = sizeBands.map(() => 0);
  for (const size of sizes) {
    if (size === 0) continue;
    const index = sizeBands.indexOf(bandOf(size));
    counts[index] = (counts[index] ?? 0) + 1;
  }
  return counts;
}
