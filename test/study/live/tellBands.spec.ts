import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tellBands } from '../../../src/study/live/tellBands.ts';

const series = [{ indicator: 'pupils', scope: {}, target: undefined } as const];

/** The band of one figure of futures. */
const bandOf = (figures: readonly number[], before: readonly number[] = []) =>
  tellBands(
    series,
    [2026],
    figures.map((figure) => Float64Array.of(figure)),
    before.map((figure) => Float64Array.of(figure)),
  )[0]?.edges[0]?.between;

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
const counted = fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 20, maxLength: 60 });

describe('bands of futures', () => {
  it('should hold eight of ten', () => {
    expect(bandOf(upTo(100))).toEqual([10, 90]);
  });

  it('should move the band of many along by the few that were drawn around both', () => {
    expect(
      bandOf(
        upTo(10).map((figure) => 2 * figure + 7),
        upTo(100),
      ),
    ).toEqual([27, 187]);
    // Ten alone would have said from 9 to 25.
  });

  it('should be that of the many, shifted and stretched, where all futures are', () => {
    fc.assert(
      fc.property(
        counted,
        fc.integer({ min: 2, max: 19 }),
        fc.integer({ min: 0, max: 500 }),
        fc.double({ min: 0.1, max: 5, noNaN: true }),
        (before, few, more, times) => {
          fc.pre(new Set(before.slice(0, few)).size > 1);
          const after = before.map((figure) => figure * times + more);
          const moved = bandOf(after.slice(0, few), before);
          const whole = bandOf(after);
          expect(moved?.[0]).toBeCloseTo(whole?.[0] ?? Number.NaN, 5);
          expect(moved?.[1]).toBeCloseTo(whole?.[1] ?? Number.NaN, 5);
        },
      ),
    );
  });

  it('should never fall below nothing where figures are counted, nor stand on its head', () => {
    fc.assert(
      fc.property(
        counted,
        fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 19 }),
        (before, few) => {
          const [low, high] = bandOf(few, before) ?? [Number.NaN, Number.NaN];
          expect(low).toBeGreaterThanOrEqual(0);
          expect(high).toBeGreaterThanOrEqual(low);
        },
      ),
    );
  });

  it('should be that of the few alone where those before do not differ, lack a figure, or are no more', () => {
    const few = [3, 1, 2, 5];
    const alone = bandOf(few);
    expect(alone).toEqual([1, 5]);
    expect(
      bandOf(
        few,
        Array.from({ length: 50 }, () => 7),
      ),
    ).toEqual(alone);
    expect(bandOf(few, [...upTo(50), Number.NaN])).toEqual(alone);
    expect(bandOf(few, [9, 8, 7])).toEqual(alone);
  });

  it('should say nothing where some future has no figure, or there is none', () => {
    expect(bandOf([1, Number.NaN], upTo(50))).toBeUndefined();
    expect(bandOf([1, Number.NaN])).toBeUndefined();
    expect(bandOf([])).toBeUndefined();
    expect(bandOf([], upTo(50))).toBeUndefined();
  });
});
