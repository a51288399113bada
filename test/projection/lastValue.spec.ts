import { describe, expect, it } from 'vitest';
import { fitProjection, projectEnrolment } from '../../src/projection/projectEnrolment.ts';
import { ratiosAhead } from '../../src/projection/ratiosAhead.ts';
import { weighLastValue } from '../../src/projection/weighLastValue.ts';
import { onlyWindow, type Series } from '../../src/projection/weighWindows.ts';
import { buildRegion, type SmallPlace } from './buildRegion.ts';
import { countPupils } from './readCensus.ts';

const blend = onlyWindow({ years: 3, weighting: 'mean' });

describe('weighLastValue', () => {
  it('should leave it out where cohorts move up as they are', () => {
    expect(weighLastValue([seriesOf([100, 140, 80, 120], [90, 100, 140, 80])], blend)).toBe(0);
  });

  it('should count it for half, and no more, where grades keep their size whatever comes up', () => {
    expect(weighLastValue([seriesOf([100, 140, 80, 120], [100, 100, 100, 100])], blend)).toBe(0.5);
  });

  it('should leave it out where nothing could be tried', () => {
    expect(weighLastValue([seriesOf([100, 100], [90, 90])], blend)).toBe(0);
    expect(weighLastValue([], blend)).toBe(0);
  });
});

describe('ratios ahead', () => {
  const pool = { scope: 'd', stage: 'junior', held: false, steps: 3, offset: 0, divisions: [0] } as const;
  const held = { ...pool, ratios: [1, 0.9], entry: { kind: 'lastValue', pupils: 100 } } as const;

  it('should give what cohort and last value give together', () => {
    const [first, second] =
      ratiosAhead([held], { pupils: [[100, 60, 80]], usual: [[100, 60, 80]] }, new Map([[0, 0.5]]), 2).get(
        0,
      ) ?? [];
    // Half of 100 and of 60 make 80 of grade 2; half of 54 and of 80 make 67 of grade 3.
    expect([(first?.[0] ?? 0) * 100, (first?.[1] ?? 0) * 60]).toEqual([80, 67]);
    // A year later half of 100 and of 80, half of 72 and of 67.
    expect((second?.[0] ?? 0) * 100).toBeCloseTo(90, 12);
    expect((second?.[1] ?? 0) * 80).toBeCloseTo(69.5, 12);
  });

  it('should come to the pool’s own when cohorts no longer differ', () => {
    const years =
      ratiosAhead([held], { pupils: [[100, 60, 80]], usual: [[100, 60, 80]] }, new Map([[0, 0.5]]), 60).get(
        0,
      ) ?? [];
    expect(years.at(-1)?.[0]).toBeCloseTo(1, 9);
    expect(years.at(-1)?.[1]).toBeCloseTo(0.9, 9);
  });
});

describe('a stage in which the last value counts', () => {
  it('should say so, and move children whom an assumption brings up whole', () => {
    const model = fitProjection(buildRegion(town));
    expect(model.pools[0]?.ratiosAhead).toBeDefined();
    expect(model.choices.find(({ step }) => step === 'progression')).toMatchObject({
      values: { lastValue: 0.5 },
      method: { en: expect.stringContaining('last value counting 50 %') },
    });
    const more = { kind: 'migration' as const, fromYear: 2024, toYear: 2024, factor: 1.5 };
    const [plain, brought] = [town, { ...town, assumptions: [more] }].map((place) =>
      countPupils(projectEnrolment(buildRegion(place)).years[1] as never, { grade: '8' }),
    );
    expect(Math.abs((brought ?? 0) - 1.5 * (plain ?? 0))).toBeLessThanOrEqual(1);
  });

  it('should leave primary schools to their cohorts, however even their grades are', () => {
    const early = { ...town, districts: { d: { ladder: 'primary: 7 8' } }, schools: { s: primary } };
    expect(fitProjection(buildRegion(early)).pools[0]?.ratiosAhead).toBeUndefined();
  });
});

const primary = { district: 'd', stages: ['primary'] as const };

/** A junior school whose grade 8 has 100 pupils in every year, whatever comes up from grade 7. */
const town: SmallPlace = {
  baseYear: 2023,
  districts: { d: { ladder: 'junior: 7 8' } },
  schools: { s: { district: 'd', stages: ['junior'] } },
  pupils: [['s', 2018, { '7': [100, 140, 80, 120, 90, 110], '8': [100, 100, 100, 100, 100, 100] }]],
};

/** Pupils of a grade, and of the next grade a year later, of a grade that had `next` year by year. */
function seriesOf(base: readonly number[], next: readonly number[]): Series {
  return base.slice(1).map((_, year) => ({ base: base[year] ?? 0, next: next[year + 1] ?? 0 }));
}
