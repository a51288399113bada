import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InvariantError } from '../../src/domain/invariant.ts';
import { coefficientOfVariation, combinedVariation } from '../../src/report/variation.ts';

/** Books of five schools, from the published worked example. */
const books = [
  { pupils: 45, amount: 279 },
  { pupils: 37, amount: 137 },
  { pupils: 89, amount: 935 },
  { pupils: 76, amount: 160 },
  { pupils: 55, amount: 402 },
];

describe('coefficientOfVariation', () => {
  it('should give 0.5153 for the published example', () => {
    expect(coefficientOfVariation(books)).toBeCloseTo(0.5153, 4);
  });

  it('should be 0 when every school has the same per pupil', () => {
    expect(coefficientOfVariation(books.map(({ pupils }) => ({ pupils, amount: pupils * 7 })))).toBe(0);
  });

  it('should be undefined without pupils or without anything to share out', () => {
    expect(coefficientOfVariation([])).toBeUndefined();
    expect(coefficientOfVariation([{ pupils: 3, amount: 0 }])).toBeUndefined();
  });

  it('should combine indicators by their mean', () => {
    const even = books.map(({ pupils }) => ({ pupils, amount: pupils }));
    expect(combinedVariation([books, even])).toBeCloseTo(0.5153 / 2, 4);
    expect(combinedVariation([books, []])).toBeUndefined();
    expect(combinedVariation([])).toBeUndefined();
  });

  it('should refuse a negative amount', () => {
    expect(() => coefficientOfVariation([{ pupils: 1, amount: -1 }])).toThrow(InvariantError);
  });

  it('should not depend on the unit of the amounts', () => {
    const school = fc.record({
      pupils: fc.integer({ min: 1, max: 3000 }),
      amount: fc.integer({ min: 1, max: 100000 }),
    });
    fc.assert(
      fc.property(fc.array(school, { minLength: 1, maxLength: 12 }), (schools) => {
        const scaled = schools.map(({ pupils, amount }) => ({ pupils, amount: amount * 1000 }));
        expect(coefficientOfVariation(scaled)).toBeCloseTo(coefficientOfVariation(schools) ?? Number.NaN, 9);
      }),
    );
  });
});
