import type { PupilsPerSection } from '../../domain/units.ts';
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
export type MovedTally = (
  cap: PupilsPerSection,
  formingCap: PupilsPerSection,
  mergeBelow: PupilsPerSection,
  splits: boolean,
) => number;

/** Count matches of grades that moved up; what merging leaves is worked out once for each. */
export function tallyMoved(formations: readonly Formation[]): MovedTally {
  const cells = formations.map((formation) => ({
    pupils: formation.pupils,
    real: formation.sizes.length,
    chain: mergesOf(formation).map((sizes) => ({ sections: sizes.length, largest: Math.max(...sizes) })),
  }));
  return (cap, formingCap, mergeBelow, splits) => {
    let matches = 0;
    for (const { pupils, real, chain } of cells) {
      let step = 0;
      for (; step + 1 < chain.length; step += 1)
        if (
          pupils >= mergeBelow * (chain[step]?.sections ?? 0) ||
          (chain[step + 1]?.largest ?? 0) > formingCap
        )
          break;
      const { sections = 0, largest = 0 } = chain[step] ?? {};
      const formed = splits && largest > cap ? splitInto(sections, pupils, cap) : sections;
      if (formed === real) matches += 1;
    }
    return matches;
  };
}
