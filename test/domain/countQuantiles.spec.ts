import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countQuantiles } from '../../src/domain/countQuantiles.ts';

describe('countQuantiles', () => {
  const value = fc.oneof(
    fc.integer({ min: -50, max: 400 }),
    fc.integer({ min: -20_000, max: 60_000 }),
    fc.integer(),
  );
  const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 4 });

  it('should be the values at their places in the sorted list, however wide their range', () => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 60 }), shares, (values, asked) => {
        const sorted = [...values].sort((left, right) => left - right);
        const rising = [...asked].sort((left, right) => left - right);
        const expected = rising.map((share) => sorted[Math.max(0, Math.ceil(share * values.length) - 1)]);
        expect(countQuantiles(Int32Array.from(values), rising)).toEqual(expected);
      }),
    );
  });
});
