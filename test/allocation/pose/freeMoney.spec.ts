import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freeMoney } from '../../../src/allocation/pose/freeMoney.ts';
import type { WorksMoney } from '../../../src/domain/capacity.ts';

describe('freeMoney', () => {
  it('should free at once what no later works need', () => {
    expect(
      amounts([
        [100, 30],
        [100, 100],
        [100, 100],
      ]),
    ).toEqual([70, 0, 0]);
  });

  it('should keep back what later works will need', () => {
    expect(
      amounts([
        [100, 30],
        [100, 150],
        [100, 90],
      ]),
    ).toEqual([20, 0, 10]);
  });

  it('should free nothing before a year that is short anyway', () => {
    expect(
      amounts([
        [100, 30],
        [100, 200],
        [100, 60],
      ]),
    ).toEqual([0, 0, 40]);
  });

  it('should leave every decided work as well paid as before when all of it is spent', () => {
    const years = fc.array(fc.tuple(fc.nat(500), fc.nat(500)), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(years, (drawn) => {
        const free = amounts(drawn);
        const spent = drawn.map(([budget, works], year): [number, number] => [
          budget,
          works + (free[year] ?? 0),
        ]);
        expect(rowsOf(spent).map(({ short }) => short)).toEqual(rowsOf(drawn).map(({ short }) => short));
        expect(free.every((amount) => amount >= 0)).toBe(true);
      }),
    );
  });

  it('should leave no yuan lying about: one more in the last year with any would make a year short', () => {
    const years = fc.array(fc.tuple(fc.nat(500), fc.nat(500)), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(years, (drawn) => {
        const free = amounts(drawn);
        const more = drawn.map(([budget, works], year): [number, number] => [
          budget,
          works + (free[year] ?? 0) + (year === drawn.length - 1 ? 1 : 0),
        ]);
        const shortOf = (rows: [number, number][]) => rowsOf(rows).reduce((sum, { short }) => sum + short, 0);
        expect(shortOf(more)).toBe(shortOf(drawn) + 1);
      }),
    );
  });
});

const first = 2020;

/** Budget and works of each year as the capacity plan tells them, with what is carried over. */
function rowsOf(years: readonly (readonly [number, number])[]): WorksMoney[] {
  let carriedIn = 0;
  return years.map(([budget, spent], index) => {
    const left = carriedIn + budget - spent;
    const row = {
      owner: 'east',
      fiscalYear: first + index,
      budget,
      carriedIn,
      spent,
      short: Math.max(0, -left),
    };
    carriedIn = Math.max(0, left);
    return row;
  });
}

function amounts(years: readonly (readonly [number, number])[]): number[] {
  return freeMoney(rowsOf(years), [first, first + years.length - 1]).map(({ amount }) => amount);
}
