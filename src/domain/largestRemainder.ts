import { invariant } from './invariant.ts';

/** Whether all weights are finite and ≥ 0, and their sum. */
function soundSum(weights: readonly number[]): readonly [boolean, number] {
  let sum = 0;
  for (const weight of weights) {
    if (!(weight >= 0 && weight < Number.POSITIVE_INFINITY)) return [false, sum];
    sum += weight;
  }
  return [true, sum];
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
  invariant(Number.isInteger(total) && total >= 0, () => `total must be whole and ≥ 0, not ${total}`);
  const [sound, sum] = soundSum(weights);
  invariant(sound, 'weights must be finite and ≥ 0');
  if (total === 0) return weights.map(() => 0);
  invariant(weights.length > 0, () => `there is no share for a total of ${total}`);
  const scaled = weights.map((weight) => (sum > 0 ? (weight * total) / sum : total / weights.length));
  const whole = scaled.map(Math.floor);
  let missing = total - whole.reduce((left, right) => left + right, 0);
  const byRemainder = scaled
    .map((share, index) => ({ index, remainder: share - (whole[index] as number) }))
    .sort((left, right) => right.remainder - left.remainder || left.index - right.index);
  for (const { index } of byRemainder) {
    if (missing <= 0) break;
    if (sum > 0 && weights[index] === 0) continue;
    whole[index] = (whole[index] as number) + 1;
    missing -= 1;
  }
  return whole;
}
