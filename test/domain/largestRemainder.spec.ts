import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InvariantError } from '../../src/domain/invariant.ts';
import { roundCells, roundToTotal } from '../../src/domain/largestRemainder.ts';

/** Hamilton's method as it is told: floors first, then one each in the order of the remainders, the earlier first. */
function hamilton(shares: readonly number[], total: number): number[] {
  if (total === 0) return shares.map(() => 0);
  const sum = shares.reduce((left, right) => left + right, 0);
  const parts = shares.map((share) => (sum > 0 ? (share * total) / sum : total / shares.length));
  const whole = parts.map(Math.floor);
  const order = shares
    .flatMap((share, index) => (sum === 0 || share > 0 ? [index] : []))
    .sort(
      (left, right) =>
        (parts[right] as number) -
          (whole[right] as number) -
          ((parts[left] as number) - (whole[left] as number)) || left - right,
    );
  const missing = total - whole.reduce((left, right) => left + right, 0);
  for (const index of order.slice(0, missing)) whole[index] = (whole[index] as number) + 1;
  return whole;
}

/** Few different numbers, so that remainders are often the same; or any. */
const weights = fc.array(fc.oneof(fc.nat(4), fc.double({ min: 0, max: 60, noNaN: true })), {
  minLength: 1,
  maxLength: 80,
});

describe('largest remainders', () => {
  it('should be those of the plain method', () => {
    fc.assert(
      fc.property(weights, fc.nat(3000), (shares, total) => {
        expect(roundToTotal(shares, total)).toEqual(hamilton(shares, total));
      }),
      { numRuns: 500 },
    );
  });

  it('should add up, however many shares were rounded before', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(weights, fc.nat(500)), { maxLength: 6 }), (rounds) => {
        for (const [shares, total] of rounds)
          expect(roundToTotal(shares, total).reduce((left, right) => left + right, 0)).toBe(total);
      }),
    );
  });

  it('should round the cells that are named and leave the others', () => {
    const whole = Float64Array.of(7, 7, 7, 7);
    roundCells(Float64Array.of(1.4, -3, 1.3, 1.3), [3, 1, 0], 3, whole);
    expect([...whole]).toEqual([2, 0, 7, 1]);
  });

  it('should refuse what cannot be shared', () => {
    for (const [shares, total] of [
      [[1, Number.NaN], 1],
      [[1, -1], 1],
      [[Number.POSITIVE_INFINITY], 1],
      [[1], 0.5],
      [[1], -1],
      [[], 1],
    ] as const)
      expect(() => roundToTotal(shares, total)).toThrow(InvariantError);
  });
});
