import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseStrength, drawnRatio } from '../../src/projection/drawRatio.ts';
import { fitProjection } from '../../src/projection/projectEnrolment.ts';
import { onlyWindow, type Series } from '../../src/projection/weighWindows.ts';
import { buildRegion, type SmallPlace } from './buildRegion.ts';

describe('the entrants per birth of a small district', () => {
  it('should lie half-way to the region’s where it rests on twenty births', () => {
    const capture = capturesOf({ large: 2000, small: 20 }, { large: 1800, small: 10 });
    // The region: 1810 of 2020 births; its 0.896 weighs as much as the district's own 0.5.
    expect(capture.small).toBeCloseTo((0.5 + 1810 / 2020) / 2, 12);
    expect(capture.large).toBeCloseTo(0.9, 4);
  });

  it('should be its own where the region has no other district', () => {
    expect(capturesOf({ only: 20 }, { only: 10 })).toEqual({ only: 0.5 });
  });

  it('should say that it is drawn, and how strongly', () => {
    const { choices } = fitProjection(districtsOf({ large: 2000, small: 20 }, { large: 1800, small: 10 }));
    const told = choices.find(({ step, district }) => step === 'entry' && district === 'small');
    expect(told?.method.en).toContain('drawn to the region’s');
    expect(told?.values.shrinkage).toBe(20);
  });
});

describe('ratios drawn towards all', () => {
  it('should lie between a place’s own and that of all, nearer to its own the more children are behind it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500 }),
        fc.double({ min: 0, max: 2, noNaN: true }),
        (base, own) => {
          const [small, large] = [steady(base, own), steady(base * 2, own)];
          const all = steady(1000, 1);
          const at = (series: Series) => drawnRatio(series, series.length, mean, all, 20) ?? Number.NaN;
          const low = Math.min(own, 1) - 1e-9;
          expect(at(small)).toBeGreaterThanOrEqual(low);
          expect(at(small)).toBeLessThanOrEqual(Math.max(own, 1) + 1e-9);
          expect(Math.abs(at(large) - own)).toBeLessThanOrEqual(Math.abs(at(small) - own) + 1e-9);
        },
      ),
      { numRuns: 50 },
    );
  });

  it('should pull strongly where districts differ by luck alone, weakly where they differ for good', () => {
    const lucky = (first: number): Series =>
      Array.from({ length: 6 }, (_, year) => ({ base: 100, next: (first + year) % 2 === 0 ? 80 : 100 }));
    expect(chooseStrength([lucky(0), lucky(1)], onlyWindow({ years: 1, weighting: 'mean' }))).toBe(600);
    expect(chooseStrength([steady(100, 0.6), steady(100, 1)], mean)).toBe(20);
  });
});

describe('the share of a school with one year of history', () => {
  it('should be drawn towards what its size says', () => {
    const [own, bySize] = [10 / 100, 30 / 120];
    const small = shareOf('b');
    expect(small).toBeGreaterThan(own);
    expect(small).toBeLessThan(bySize);
  });

  it('should stay none where nobody entered, however many are in the grades above', () => {
    expect(shareOf('c')).toBe(0);
  });

  it('should say so, and how strongly', () => {
    const told = fitProjection(town()).choices.find(({ step }) => step === 'shares');
    expect(told?.method.en).toContain('drawn to the school’s size');
    expect(told?.values.shrinkage).toBe(20);
  });
});

const mean = onlyWindow({ years: 3, weighting: 'mean' });

/** A place that keeps its ratio for five years. */
function steady(base: number, ratio: number): Series {
  return Array.from({ length: 5 }, () => ({ base, next: base * ratio }));
}

type ByDistrict = Readonly<Record<string, number>>;

/** One census; as many births in every year and district as are told. */
function districtsOf(births: ByDistrict, entrants: ByDistrict) {
  const each = <T>(make: (district: string) => T) =>
    Object.fromEntries(Object.keys(births).map((district) => [district, make(district)]));
  return buildRegion({
    baseYear: 2020,
    districts: each(() => ({ ladder: 'primary: 1 2' })),
    schools: each((district) => ({ district, stages: ['primary'] as const })),
    pupils: Object.entries(entrants).map(([school, count]) => [school, 2020, { '1': [count], '2': [count] }]),
    births: each((district) => [2010, Array<number>(12).fill(births[district] ?? 0)] as const),
  });
}

function capturesOf(births: ByDistrict, entrants: ByDistrict) {
  const { choices } = fitProjection(districtsOf(births, entrants));
  return Object.fromEntries(
    choices.flatMap(({ step, district, values }) => (step === 'entry' ? [[district, values.capture]] : [])),
  ) as Record<string, number>;
}

/** One census: an even school, one whose entry grade is small beside the grade above, and one that runs out. */
function town() {
  const primary = { district: 'd', stages: ['primary'] } as const;
  const place: SmallPlace = {
    baseYear: 2020,
    districts: { d: { ladder: 'primary: 1 2' } },
    schools: { a: primary, b: primary, c: primary },
    pupils: [
      ['a', 2020, { '1': [90], '2': [90] }],
      ['b', 2020, { '1': [10], '2': [50] }],
      ['c', 2020, { '1': [0], '2': [40] }],
    ],
  };
  return buildRegion(place);
}

const shareOf = (school: string) =>
  fitProjection(town()).divisions.find((division) => division.school === school)?.shares[0];
