import type { Comparison } from './compareForecasts.ts';
import { spreadOf } from './spreadOf.ts';

/** A figure that was judged, with the year it was forecast from. */
export interface Judged extends Comparison {
  readonly origin: number;
  readonly horizon: number;
  /** Pairs of school years that the forecast had learnt from. */
  readonly pairs: number;
}

/** No place was tried with fewer. */
const fewestPairs = 2;

/** What the chance of one pair of years weighs against that of the year that is forecast. */
const chance = 1.5;

/**
 * How much wider misses are because the ratios were learnt from few years: a mean of m pairs errs with one m-th of a
 * year's chance, which every later year repeats.
 *
 *     widening = √(1 + 1.5 ÷ m)
 *
 * The 1.5 (1 when every year's chance stood alone) is settled by back-test, for all places, levels and years ahead alike.
 *
 * @param pairs Pairs of school years behind a forecast; fewer than two count as two.
 * @returns > 1: 1.32 for a history of three school years, 1.14 for one of six.
 */
export function wideningOf(pairs: number): number {
  return Math.sqrt(1 + chance / Math.max(fewestPairs, pairs));
}

/** A miss in units of {@link spreadOf}, as it would be with endless years to learn from. */
export function missOf({ forecasts, actual, pairs }: Judged): number {
  return Math.abs(actual - forecasts.ours) / spreadOf(forecasts.ours) / wideningOf(pairs);
}
