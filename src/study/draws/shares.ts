import { binomialInterval } from '../../domain/binomial.ts';
import { countQuantiles } from '../../domain/countQuantiles.ts';
import type { DrawnRange, DrawnShare } from '../../domain/draws.ts';

/**
 * The share of draws, with its binomial interval.
 *
 * @param independent Draws that are independent of each other: fewer than there are where several share works’ dates.
 */
export function shareOf(met: number, draws: number, independent = draws): DrawnShare {
  const probability = met / draws;
  return { probability, ...binomialInterval(probability, independent) };
}

/** A tenth, half and nine tenths of whole numbers. */
export function rangeOf(values: Int32Array): DrawnRange {
  const [low = 0, middle = 0, high = 0] = countQuantiles(values, [0.1, 0.5, 0.9]);
  return { low, middle, high };
}
