import { type BacktestCoverage, type BacktestInterval, intervalShares } from '../domain/backtest.ts';
import { countCovered, type Group } from './countCovered.ts';
import { type Judged, missOf, wideningOf } from './missOf.ts';

/** The miss that this share of misses does not exceed, one more to come counted in; undefined with too few. */
function factorOf(sorted: Float64Array, share: number): number | undefined {
  return sorted[Math.ceil((sorted.length + 1) * share) - 1];
}

function sortedMisses(figures: readonly Judged[]): Float64Array {
  return Float64Array.from(figures, missOf).sort();
}

/** Score every origin by the misses that were known in it: those whose year had come. */
function coverageOf(figures: readonly Judged[], share: number): BacktestCoverage | undefined {
  const groups = new Map<string, Group>();
  for (const origin of new Set(figures.map((figure) => figure.origin))) {
    const known = figures.filter((figure) => figure.origin + figure.horizon <= origin);
    const factor = factorOf(sortedMisses(known), share);
    if (factor === undefined) continue;
    for (const figure of figures.filter((candidate) => candidate.origin === origin)) {
      const key = `${origin}|${figure.district}`;
      const group = groups.get(key) ?? { covered: 0, figures: 0 };
      groups.set(key, group);
      group.figures += 1;
      if (missOf(figure) <= factor) group.covered += 1;
    }
  }
  return groups.size === 0 ? undefined : countCovered([...groups.values()]);
}

/**
 * Intervals for forecasts of one level, stage and horizon, from the misses of the past (split conformal), and how often
 * such intervals, made in every earlier year from what was then known, held what came.
 *
 * Misses of forecasts that had fewer years to learn from are compared as {@link wideningOf} tells.
 *
 * @param figures All judged figures of the level, stage and horizon.
 * @param pairs Pairs of school years that a forecast made today learns from.
 * @returns One interval per share; without a factor where too few misses are known, without coverage where none could
 *   be made earlier.
 * @source Lei et al. (2018), Distribution-free predictive inference for regression, JASA 113(523).
 */
export function calibrateIntervals(figures: readonly Judged[], pairs: number): BacktestInterval[] {
  const misses = sortedMisses(figures);
  return intervalShares.map((share) => {
    const factor = factorOf(misses, share);
    return {
      share,
      factor: factor === undefined ? undefined : factor * wideningOf(pairs),
      coverage: coverageOf(figures, share),
    };
  });
}
