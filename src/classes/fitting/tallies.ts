import type { Pupils, PupilsPerSection, Sections } from '../../domain/units.ts';
import type { SizeRange } from './candidates.ts';
import { mergesOf, splitInto } from './formAsRuled.ts';
import type { Formation } from './readFormations.ts';

/** Matches among newly formed grades, by target, cap and merge threshold. */
export interface EntryTally {
  /** With a target size alone. */
  plain(target: PupilsPerSection): number;
  /** With the keep rule besides; the threshold is 0 where there is none. */
  kept(target: PupilsPerSection, cap: PupilsPerSection, mergeBelow: PupilsPerSection): number;
}

/**
 * Count matches of newly formed grades for every target, cap and threshold at once.
 *
 * A grade keeps last year's k classes while ⌈n ÷ k⌉ ≤ cap and ⌊n ÷ k⌋ ≥ threshold. Since the threshold is at most the
 * cap, those kept out by one are never kept out by the other: their gains are sums along either size.
 */
export function tallyEntry(formations: readonly Formation[], { to }: SizeRange): EntryTally {
  const width = to + 2;
  const plain = new Int32Array(width);
  // Gain of keeping over the target's count, summed over grades that a cap lets in, or a threshold keeps out.
  const underCap = new Int32Array(width * width);
  const underThreshold = new Int32Array(width * width);
  for (let target = 1; target <= to; target += 1) {
    const row = target * width;
    for (const { pupils, sizes, last } of formations) {
      const hit = Math.ceil(pupils / target) === sizes.length ? 1 : 0;
      plain[target] = (plain[target] as number) + hit;
      if (last === undefined || last === 0) continue;
      const gain = (Math.min(last, pupils) === sizes.length ? 1 : 0) - hit;
      const least = Math.ceil(pupils / last);
      const most = Math.floor(pupils / last) + 1;
      if (least < width) underCap[row + least] = (underCap[row + least] as number) + gain;
      if (most < width) underThreshold[row + most] = (underThreshold[row + most] as number) + gain;
    }
    for (let size = 1; size < width; size += 1) {
      underCap[row + size] = (underCap[row + size] as number) + (underCap[row + size - 1] as number);
      underThreshold[row + size] =
        (underThreshold[row + size] as number) + (underThreshold[row + size - 1] as number);
    }
  }
  return {
    plain: (target) => plain[target] as number,
    kept: (target, cap, mergeBelow) =>
      (plain[target] as number) +
      (underCap[target * width + cap] as number) -
      (underThreshold[target * width + mergeBelow] as number),
  };
}

/** Matches among grades that moved up, by cap, merge threshold (0: none) and whether classes over the cap are split. */
export type MovedTally = (cap: PupilsPerSection, mergeBelow: PupilsPerSection, splits: boolean) => number;

/** A grade that moved up, and what each merge leaves of it. */
interface Moved {
  readonly pupils: Pupils;
  readonly real: Sections;
  readonly chain: readonly { readonly sections: Sections; readonly largest: PupilsPerSection }[];
}

/** The threshold from which classes merge once more; merging must also leave all under the cap. */
const mergesFrom = ({ pupils, chain }: Moved, step: number) =>
  Math.floor(pupils / (chain[step]?.sections ?? 1)) + 1;

/** Thresholds, from one on and short of another, with which a grade ends with its real number of classes. */
function matching(cell: Moved, formingCap: number, width: number): readonly [number, number] {
  const { real, chain } = cell;
  const step = chain.findIndex(({ sections }) => sections === real);
  const fits = (at: number) => (chain[at]?.largest ?? Number.POSITIVE_INFINITY) <= formingCap;
  if (step < 0 || (step > 0 && !fits(step))) return [0, 0];
  const from = step === 0 ? 0 : mergesFrom(cell, step - 1);
  const until = fits(step + 1) ? mergesFrom(cell, step) : width;
  return [Math.min(from, width), Math.min(until, width)];
}

/**
 * Count matches of grades that moved up, for every cap, threshold and policy at once: a grade’s number of classes changes
 * with the threshold in a few places only.
 */
export function tallyMoved(
  formations: readonly Formation[],
  { to }: SizeRange,
  formingOf: (cap: PupilsPerSection) => PupilsPerSection,
): MovedTally {
  const width = to + 2;
  const cells = formations.map(
    (formation): Moved => ({
      pupils: formation.pupils,
      real: formation.sizes.length,
      chain: mergesOf(formation).map((sizes) => ({ sections: sizes.length, largest: Math.max(...sizes) })),
    }),
  );
  const counts = [new Int32Array(width * width), new Int32Array(width * width)];
  const put = (splits: 0 | 1, cap: number, [from, until]: readonly [number, number]) => {
    const count = counts[splits] as Int32Array;
    if (from >= until) return;
    count[cap * width + from] = (count[cap * width + from] as number) + 1;
    if (until < width) count[cap * width + until] = (count[cap * width + until] as number) - 1;
  };
  for (let cap = 1; cap <= to; cap += 1) {
    for (const cell of cells) {
      const found = matching(cell, formingOf(cap), width);
      put(0, cap, found);
      const { sections = 0, largest = 0 } = cell.chain[0] ?? {};
      // Only classes that were never merged can be over the cap: what merging leaves fits under it.
      if (largest <= cap) put(1, cap, found);
      else if (splitInto(sections, cell.pupils, cap) === cell.real) put(1, cap, [0, width]);
    }
    for (const count of counts)
      for (let below = 1; below < width; below += 1)
        count[cap * width + below] =
          (count[cap * width + below] as number) + (count[cap * width + below - 1] as number);
  }
  return (cap, mergeBelow, splits) => counts[splits ? 1 : 0]?.[cap * width + mergeBelow] ?? 0;
}
