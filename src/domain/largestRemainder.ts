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
  const byRemainder = new Array<number>(weights.length);
  let missing = total;
  for (let index = 0; index < weights.length; index += 1) {
    const share = sum > 0 ? ((weights[index] ?? 0) * total) / sum : total / weights.length;
    const least = Math.floor(share);
    whole[index] = least;
    remainders[index] = share - least;
    byRemainder[index] = index;
    missing -= least;
  }
  if (missing <= 0) return whole;
  byRemainder.sort((left, right) => (remainders[right] ?? 0) - (remainders[left] ?? 0) || left - right);
  for (const index of byRemainder) {
    if (missing <= 0) break;
    if (sum > 0 && weights[index] === 0) continue;
    whole[index] = (whole[index] ?? 0) + 1;
    missing -= 1;
  }
  return whole;
}
