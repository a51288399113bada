import { InvariantError } from './invariant.ts';

/** The sum of weights that are all finite and ≥ 0. */
function soundSum(weights: readonly number[]): number {
  let sum = 0;
  for (const weight of weights) {
    if (!(weight >= 0 && weight < Number.POSITIVE_INFINITY))
      throw new InvariantError('weights must be finite and ≥ 0');
    sum += weight;
  }
  return sum;
}

/** In place of a remainder: the share gets none of what is missing. */
const left = -1;

/** Raise as many shares by one as are missing: those with the largest remainders, of the same ones the earlier. */
function raise(whole: number[], remainders: Float64Array, missing: number): void {
  // Without a function to compare by, typed arrays are sorted as numbers, several times as fast.
  const least = remainders.slice().sort()[remainders.length - missing] as number;
  let ties = missing;
  for (const remainder of remainders) if (remainder > least) ties -= 1;
  for (let index = 0; index < whole.length; index += 1) {
    const remainder = remainders[index] as number;
    if (remainder < least) continue;
    if (remainder === least) {
      if (ties === 0) continue;
      ties -= 1;
    }
    whole[index] = (whole[index] as number) + 1;
  }
}

/**
 * Round shares to whole numbers that add up to the total exactly (largest remainder, Hamilton's method).
 * Ties go to the earlier share, so that the same input always gives the same output.
 *
 *     roundToTotal([1.4, 1.3, 1.3], 4) // [2, 1, 1]
 *
 * @param weights Weights ≥ 0 (they need not add up to the total; they are scaled to it); any unit.
 * @param total Whole number ≥ 0 that the result adds up to.
 * @returns Whole numbers ≥ 0, one per weight; a weight of 0 gets 0 unless every weight is 0 (then all count alike).
 * @throws {InvariantError} A negative or non-finite argument, a fractional total, or no weight for a positive total.
 */
export function roundToTotal(weights: readonly number[], total: number): number[] {
  if (!Number.isInteger(total) || total < 0)
    throw new InvariantError(`total must be whole and ≥ 0, not ${total}`);
  const sum = soundSum(weights);
  if (total === 0) return weights.map(() => 0);
  if (weights.length === 0) throw new InvariantError(`there is no share for a total of ${total}`);
  const whole = new Array<number>(weights.length);
  const remainders = new Float64Array(weights.length);
  let missing = total;
  let candidates = 0;
  for (let index = 0; index < weights.length; index += 1) {
    const weight = weights[index] as number;
    const share = sum > 0 ? (weight * total) / sum : total / weights.length;
    const least = Math.floor(share);
    whole[index] = least;
    missing -= least;
    const counts = sum === 0 || weight > 0;
    remainders[index] = counts ? share - least : left;
    if (counts) candidates += 1;
  }
  if (missing > 0) raise(whole, remainders, Math.min(missing, candidates));
  return whole;
}
