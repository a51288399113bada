import { describe, expect, it } from 'vitest';
import { normalQuantiles } from '../../src/draws/normalQuantiles.ts';
import { normalAt } from './kernelParts.ts';

describe('normal numbers', () => {
  it('should rest on the quantiles that tables of the normal distribution print', () => {
    const at = (share: number) => (normalQuantiles[Math.round((share - 0.5) * 1024)] ?? 0) / 2 ** 20;
    // To six digits: Φ⁻¹ of 3/4, 7/8, 15/16, 31/32 and 63/64.
    for (const [share, quantile] of [
      ...[
        [0.75, 0.67449],
        [0.875, 1.150349],
        [0.9375, 1.534121],
      ],
      ...[
        [0.96875, 1.862732],
        [0.984375, 2.153875],
      ],
    ] as const)
      expect(at(share)).toBeCloseTo(quantile, 5);
    expect([...normalQuantiles].sort((left, right) => left - right)).toEqual(normalQuantiles);
  });

  it('should have mean 0, variance 1 and no memory of their neighbours', () => {
    const count = 100_000;
    let [mean, square, beside, tail] = [0, 0, 0, 0];
    for (let index = 0; index < count; index += 1) {
      const [own, next] = [normalAt(index, 5), normalAt(index + 1, 5)];
      mean += own / count;
      square += own ** 2 / count;
      beside += (own * next) / count;
      if (Math.abs(own) > 1.959964) tail += 1 / count;
    }
    expect(Math.abs(mean)).toBeLessThan(0.015);
    expect(Math.abs(square - 1)).toBeLessThan(0.02);
    expect(Math.abs(beside)).toBeLessThan(0.015);
    expect(Math.abs(tail - 0.05)).toBeLessThan(0.004);
  });
});
