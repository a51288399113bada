import type { ModelPool } from './projectionModel.ts';

/** Pupils of every pool by grade in one year, unrounded. */
type Totals = readonly (readonly number[])[];

function entrantsOf({ entry }: ModelPool, before: Totals, ahead: number): number {
  if (entry.kind === 'lastValue') return entry.pupils;
  if (entry.kind === 'births') return entry.expected[Math.min(ahead, entry.expected.length) - 1] ?? 0;
  return entry.ratio * entry.feeding.reduce((sum, index) => sum + (before[index]?.at(-1) ?? 0), 0);
}

/** The ratio by which the cohort below gives what cohort and last value give together. */
function ratioAhead(ratio: number, weight: number, below: number, still: number): number {
  return below > 0 && still > 0 ? (1 - weight) * ratio + (weight * still) / below : ratio;
}

/**
 * Ratios of the years ahead for pools in which a grade's last value counts beside the cohort that moves up: such that
 * the path without any change of plans is what both give together. They are settled when the model is fitted, so that
 * children whom a scenario brings or sends elsewhere move up whole.
 *
 * @param pools All pools of the model.
 * @param start Pupils of every pool by grade in the model's last year, and of them those whom no estate had just brought.
 * @param weights Weight of the last value by pool index; pools without one keep their ratios.
 * @param years Years ahead to settle.
 * @returns Ratios by pool index, year ahead and grade; they come to the pool's own when cohorts no longer differ.
 */
export function ratiosAhead(
  pools: readonly ModelPool[],
  start: { readonly pupils: Totals; readonly usual: Totals },
  weights: ReadonlyMap<number, number>,
  years: number,
): Map<number, number[][]> {
  const found = new Map<number, number[][]>([...weights.keys()].map((index) => [index, []]));
  let before = start.pupils;
  for (let ahead = 1; ahead <= (weights.size === 0 ? 0 : years); ahead += 1) {
    const last = before;
    before = pools.map((pool, index) => {
      const still = last[index] ?? [];
      const held = ahead === 1 ? (start.usual[index] ?? []) : still;
      if (pool.held) return still;
      const ratios = pool.ratios.map((ratio, step) =>
        ratioAhead(ratio, weights.get(index) ?? 0, still[step] ?? 0, held[step + 1] ?? 0),
      );
      found.get(index)?.push(ratios);
      return [entrantsOf(pool, last, ahead), ...ratios.map((ratio, step) => ratio * (still[step] ?? 0))];
    });
  }
  return found;
}
