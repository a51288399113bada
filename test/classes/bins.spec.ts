import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rebuildSizes } from '../../src/classes/bins.ts';
import { bandOf, countByBand, sizeBands } from '../../src/domain/bands.ts';
import { InvariantError } from '../../src/domain/invariant.ts';

describe('rebuilding class sizes from the bins of the official form', () => {
  it('should fill two bins to the same degree', () => {
    const bins = [
      { from: 46, to: 50, classes: 2 },
      { from: 51, to: 55, classes: 1 },
    ];
    expect(rebuildSizes(bins, 150)).toEqual([53, 49, 48]);
  });

  it('should give the open bin what the others cannot take', () => {
    const bins = [
      { from: 61, to: 65, classes: 1 },
      { from: 66, classes: 1 },
    ];
    expect(rebuildSizes(bins, 145)).toEqual([80, 65]);
  });

  it('should take a bin from 0 as classes with at least one pupil', () => {
    expect(rebuildSizes([{ from: 0, to: 25, classes: 2 }], 3)).toEqual([2, 1]);
    expect(rebuildSizes([{ from: 0, to: 25, classes: 2 }], 1)).toBeUndefined();
  });

  it('should not invent sizes where bins and pupils contradict each other', () => {
    expect(rebuildSizes([{ from: 46, to: 50, classes: 2 }], 91)).toBeUndefined();
    expect(rebuildSizes([{ from: 46, to: 50, classes: 2 }], 101)).toBeUndefined();
    expect(rebuildSizes([], 10)).toBeUndefined();
    expect(rebuildSizes([{ from: 46, to: 50, classes: 0 }], 0)).toEqual([]);
  });

  it('should give sizes with the same bins and the same total for the bins of any real classes', () => {
    fc.assert(
      fc.property(realSizes, (sizes) => {
        const total = sizes.reduce((left, right) => left + right, 0);
        const rebuilt = rebuildSizes(binsOf(sizes), total);
        expect(rebuilt?.reduce((left, right) => left + right, 0)).toBe(total);
        expect(countByBand(rebuilt ?? [])).toEqual(countByBand(sizes));
      }),
    );
  });

  it('should be even inside every bin and not care about the order of bins', () => {
    fc.assert(
      fc.property(realSizes, (sizes) => {
        const total = sizes.reduce((left, right) => left + right, 0);
        const rebuilt = rebuildSizes(binsOf(sizes), total) ?? [];
        for (const band of sizeBands) {
          const inside = rebuilt.filter((size) => bandOf(size) === band);
          if (inside.length > 0) expect(Math.max(...inside) - Math.min(...inside)).toBeLessThanOrEqual(1);
        }
        expect(rebuildSizes(binsOf(sizes).reverse(), total)).toEqual(rebuilt);
      }),
    );
  });
});

describe('the bands of the official form', () => {
  it('should put 55, 56, 65 and 66 into the bands that say oversize and super-oversize', () => {
    expect([25, 26, 55, 56, 65, 66, 120].map((size) => bandOf(size).id)).toEqual([
      '1-25',
      '26-30',
      '51-55',
      '56-60',
      '61-65',
      '66-',
      '66-',
    ]);
    expect(sizeBands).toHaveLength(10);
  });

  it('should not count classes that were merged away, and know no class of half a pupil', () => {
    expect(countByBand([0, 45, 44, 70])).toEqual([0, 0, 0, 0, 2, 0, 0, 0, 0, 1]);
    expect(() => bandOf(0)).toThrow(InvariantError);
    expect(() => bandOf(45.5)).toThrow(InvariantError);
  });

  it('should have one band for every size', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), (size) => {
        const fitting = sizeBands.filter(({ from, to }) => size >= from && size <= (to ?? 1e9));
        expect(fitting).toEqual([bandOf(size)]);
      }),
    );
  });
});

const realSizes = fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 12 });

function binsOf(sizes: readonly number[]) {
  return countByBand(sizes).flatMap((classes, index) => {
    const band = sizeBands[index];
    if (band === undefined) return [];
    const from = index === 0 ? 0 : band.from;
    return [{ from, ...(band.to === undefined ? {} : { to: band.to }), classes }];
  });
}
