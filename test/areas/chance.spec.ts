import { describe, expect, it } from 'vitest';
import { bitsAt, chanceDeviation, chanceOf, chanceSteps } from '../../src/areas/chance.ts';

/** How many of the 65,536 equally likely ways give each sum of four steps. */
function waysOfSums(): Map<number, number> {
  let ways = new Map([[0, 1]]);
  for (let step = 0; step < 4; step += 1) {
    const next = new Map<number, number>();
    for (const [sum, count] of ways)
      for (const each of chanceSteps) next.set(sum + each, (next.get(sum + each) ?? 0) + count);
    ways = next;
  }
  return ways;
}

/** Share of the standard normal distribution up to a value (Abramowitz and Stegun 26.2.17, error below 1e-7). */
function normalShare(value: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(value));
  const series =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  const tail = (Math.exp((-value * value) / 2) / Math.sqrt(2 * Math.PI)) * series;
  return value > 0 ? 1 - tail : tail;
}

describe('chance', () => {
  const ways = [...waysOfSums()].sort(([left], [right]) => left - right);
  const moment = (power: number) =>
    ways.reduce((sum, [value, count]) => sum + (count / 65_536) * (value / chanceDeviation) ** power, 0);

  it('should have the moments of the normal distribution', () => {
    expect(ways.reduce((sum, [, count]) => sum + count, 0)).toBe(65_536);
    expect([1, 3, 5].map(moment)).toEqual([0, 0, 0].map((zero) => expect.closeTo(zero, 10)));
    expect(moment(2)).toBeCloseTo(1, 10);
    expect(moment(4)).toBeCloseTo(3.002, 3);
    expect(moment(6)).toBeCloseTo(14.87, 2);
  });

  it('should be as near to the normal distribution function as is said', () => {
    let [below, farthest, beyond] = [0, 0, 0];
    for (const [value, count] of ways) {
      const middle = below + count / 131_072;
      farthest = Math.max(farthest, Math.abs(middle - normalShare(value / chanceDeviation)));
      below += count / 65_536;
      if (value / chanceDeviation > 3.5) beyond += count / 65_536;
    }
    expect(farthest).toBeLessThan(0.003);
    expect(beyond).toBeCloseTo(0.00026, 5);
  });

  it('should take both halves of bits as two numbers that have nothing to do with each other', () => {
    const count = 50_000;
    let [square, across, beside] = [0, 0, 0];
    for (let at = 0; at < count; at += 1) {
      const bits = bitsAt(at, 77, 3);
      const [low, high] = [chanceOf(bits) / chanceDeviation, chanceOf(bits >>> 4) / chanceDeviation];
      square += low ** 2 / count;
      across += (low * high) / count;
      beside += (low * chanceOf(bitsAt(at + 1, 77, 3))) / chanceDeviation / count;
    }
    expect(Math.abs(square - 1)).toBeLessThan(0.02);
    expect(Math.abs(across)).toBeLessThan(0.015);
    expect(Math.abs(beside)).toBeLessThan(0.015);
  });
});
