import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Delay,
  delayAt,
  middleDelay,
  readDelays,
  triangularDelays,
  writeDelays,
} from '../../src/domain/delays.ts';

const delays: fc.Arbitrary<readonly Delay[]> = fc
  .uniqueArray(
    fc.record({ months: fc.integer({ min: -24, max: 60 }), weight: fc.integer({ min: 1, max: 20 }) }),
    { minLength: 1, maxLength: 8, selector: ({ months }) => months },
  )
  .map((all) => all.sort((left, right) => left.months - right.months));

describe('delays of works', () => {
  it('should be read from months and weights, also as Chinese input writes them', () => {
    expect(readDelays('12:1；0：3')).toEqual([
      { months: 0, weight: 3 },
      { months: 12, weight: 1 },
    ]);
    expect(readDelays(' -3:0.5 ; 0:2 ')?.[0]).toEqual({ months: -3, weight: 0.5 });
  });

  it.each(['', '12', '0:0', '0:-1', '0:1;0:2', '0.5:1', '999:1', '0:50;', 'late:1'])(
    'should not be read from "%s"',
    (text) => {
      expect(readDelays(text)).toBeUndefined();
    },
  );

  it('should be read back as they were written', () => {
    fc.assert(
      fc.property(delays, (all) => {
        expect(readDelays(writeDelays(all))).toEqual(all);
      }),
    );
  });

  it('should take the lesser of two that are as likely as each other for the middle', () => {
    expect(middleDelay(readDelays('0:50;12:50') ?? [])).toBe(0);
    expect(middleDelay(readDelays('0:49;12:51') ?? [])).toBe(12);
  });

  it('should be drawn as often as they weigh', () => {
    fc.assert(
      fc.property(delays, (all) => {
        const weight = all.reduce((sum, each) => sum + each.weight, 0);
        const drawn = Array.from({ length: weight }, (_, index) => delayAt(all, (index + 0.5) / weight));
        expect(all.map(({ months }) => drawn.filter((each) => each === months).length)).toEqual(
          all.map((each) => each.weight),
        );
        expect(delayAt(all, 0)).toBe(all[0]?.months);
      }),
      { numRuns: 30 },
    );
  });

  it('should be likeliest at the likeliest month and ever less likely away from it', () => {
    expect(triangularDelays(-1, 0, 2)).toEqual([
      { months: -1, weight: 3 },
      { months: 0, weight: 6 },
      { months: 1, weight: 4 },
      { months: 2, weight: 2 },
    ]);
    expect(triangularDelays(6, 6, 6)).toEqual([{ months: 6, weight: 1 }]);
    const corner = fc.integer({ min: 0, max: 24 });
    fc.assert(
      fc.property(corner, corner, corner, (least, rise, fall) => {
        const all = triangularDelays(least, least + rise, least + rise + fall);
        const weights = all.map(({ weight }) => weight);
        expect(all.map(({ months }) => months)).toEqual(all.map((_, index) => least + index));
        expect(weights.indexOf(Math.max(...weights))).toBe(rise);
        const steps = weights.slice(1).map((weight, index) => Math.sign(weight - (weights[index] ?? 0)));
        expect(steps).toEqual([...Array(rise).fill(1), ...Array(fall).fill(-1)]);
      }),
    );
  });
});
