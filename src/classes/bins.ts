import { spreadEvenly } from '../domain/classSize.ts';
import { roundToTotal } from '../domain/largestRemainder.ts';
import type { SizeBin } from '../domain/region/fields.ts';
import type { Pupils, PupilsPerSection } from '../domain/units.ts';

/** Nominal width of an open bin when no closed bin says another: the official form counts in steps of five. */
const usualWidth = 4;
const leastOf = (bin: SizeBin) => Math.max(bin.from, 1);
const sumOf = (numbers: readonly number[]) => numbers.reduce((left, right) => left + right, 0);

/** Pupils that the classes of each bin hold beyond its lower bounds; the open bin takes what no other can. */
function shareBeyond(bins: readonly SizeBin[], beyond: Pupils): number[] | undefined {
  const widths = bins.flatMap((bin) => (bin.to === undefined ? [] : [bin.to - leastOf(bin)]));
  const openWidth = Math.max(usualWidth, ...widths);
  const rooms = bins.map((bin) => bin.classes * (bin.to === undefined ? openWidth : bin.to - leastOf(bin)));
  const within = Math.min(beyond, sumOf(rooms));
  const shares = roundToTotal(rooms, within);
  const open = bins.findIndex((bin) => bin.to === undefined);
  if (within < beyond && open < 0) return undefined;
  return shares.map((share, index) => share + (index === open ? beyond - within : 0));
}

/**
 * Rebuild class sizes from the bins of the official form and the grade's pupils: every class stays in its bin, the
 * sizes add up to the pupils, all bins are filled to the same degree and evenly inside. A bin from 0 starts at 1,
 * because a class without pupils is none; the open bin has no upper bound.
 *
 *     rebuildSizes([{ from: 46, to: 50, classes: 2 }, { from: 51, to: 55, classes: 1 }], 150) // [53, 49, 48]
 *
 * @param bins Bins with their number of classes, in any order; bounds whole, inclusive.
 * @param pupils Pupils of the grade; whole, ≥ 0.
 * @returns Sizes, largest first; undefined when no sizes fit bins and pupils.
 */
export function rebuildSizes(bins: readonly SizeBin[], pupils: Pupils): PupilsPerSection[] | undefined {
  const filled = bins
    .filter((bin) => bin.classes > 0)
    .sort((left, right) => right.from - left.from || (right.to ?? 1e9) - (left.to ?? 1e9));
  if (filled.some((bin) => bin.to !== undefined && bin.to < leastOf(bin))) return undefined;
  const beyond = pupils - sumOf(filled.map((bin) => bin.classes * leastOf(bin)));
  if (beyond < 0 || (filled.length === 0 && pupils > 0)) return undefined;
  const shares = shareBeyond(filled, beyond);
  return shares
    ?.flatMap((share, index) => {
      const bin = filled[index];
      return bin === undefined ? [] : spreadEvenly(bin.classes * leastOf(bin) + share, bin.classes);
    })
    .sort((left, right) => right - left);
}
