import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Arrival } from '../../src/domain/region/enrolment.ts';
import type { Region } from '../../src/domain/region/region.ts';
import type { Intervention } from '../../src/domain/scenario.ts';
import { fitProjection, projectEnrolment } from '../../src/projection/projectEnrolment.ts';
import { applied } from '../scenario/applied.ts';
import { buildRegion } from './buildRegion.ts';

describe('an estate whose pupils are in the census already', () => {
  it('should not let the projection go on growing', async () => {
    const counted = townWith({ fromYear: 2020, years: 1, perGrade: 20 });
    const listed = await withEstates(counted, { fromYear: 2020, years: 1 });
    expect(totalsOf(counted)[5]).toBeGreaterThan(370);
    // A hundred pupils in each of three grades, and 20 more in each for as long as the homes stand.
    expect(totalsOf(listed)).toEqual([360, 360, 360, 360, 360, 360]);
  });

  it('should come once where it is half taken, whenever that is', async () => {
    const spans = fc.record({
      fromYear: fc.integer({ min: 2018, max: 2023 }),
      years: fc.integer({ min: 1, max: 4 }),
    });
    await fc.assert(
      fc.asyncProperty(spans, async ({ fromYear, years }) => {
        const listed = await withEstates(townWith({ fromYear, years, perGrade: 20 }), { fromYear, years });
        const taken = (year: number) => Math.max(0, Math.min(years, year - fromYear + 1)) / years;
        const expected = Array.from({ length: 6 }, (_, ahead) => 300 + 60 * taken(2022 + ahead));
        totalsOf(listed).forEach((total, ahead) => {
          expect(Math.abs(total - (expected[ahead] ?? 0))).toBeLessThanOrEqual(1.5);
        });
      }),
      { numRuns: 12 },
    );
  });

  it('should leave a coming estate alone: its pupils come once', async () => {
    const counted = townWith({ fromYear: 2020, years: 1, perGrade: 20 });
    const both = await withEstates(counted, { fromYear: 2020, years: 1 }, { fromYear: 2024, years: 1 });
    expect(totalsOf(both)).toEqual([360, 360, 420, 420, 420, 420]);
  });

  it('should give the schools of its area the mobility of the others', async () => {
    const counted = townWith({ fromYear: 2020, years: 1, perGrade: 20 });
    const listed = await withEstates(counted, { fromYear: 2020, years: 1 });
    for (const { school, ratios } of fitProjection(listed).divisions)
      for (const ratio of ratios) expect([school, Math.abs(ratio - 1) < 1e-9]).toEqual([school, true]);
    const model = fitProjection(counted);
    expect(Math.max(...model.divisions.flatMap(({ ratios }) => ratios))).toBeGreaterThan(1.02);
  });

  it('should say whom it leaves out, of which years, at which schools', async () => {
    const counted = townWith({ fromYear: 2020, years: 1, perGrade: 20 });
    const listed = await withEstates(counted, { fromYear: 2020, years: 1 });
    const told = fitProjection(listed).choices.filter(({ values }) => 'pupilsTakenOut' in values);
    // 60 when the homes were taken, and 20 of grade 1 in each of the two years since; ratios into grades 2 and 3.
    expect(told).toMatchObject([{ step: 'progression', values: { pupilsTakenOut: 100, ratiosLeftOut: 2 } }]);
    expect(told[0]?.method.en).toContain('2020, 2021, 2022');
    expect(told[0]?.method.en).toContain('near take');
  });

  it('should hold the last value of the entrants without whom it brought', () => {
    const { births: _, ...noBirths } = townWith({ fromYear: 2022, years: 1, perGrade: 30 });
    const listed = {
      ...noBirths,
      births: [],
      arrivals: [arrival({ fromYear: 2022, grade: '1', pupils: 30 })],
    };
    expect(entrantsOf(listed)[1]).toBe(100);
    expect(entrantsOf({ ...listed, arrivals: [] })[1]).toBe(130);
  });

  it('should take out of a school no more pupils than it had, and add back those who left', () => {
    const town = townWith({ fromYear: 2020, years: 1, perGrade: 0 });
    const ratioOf = (pupils: number) =>
      fitProjection({ ...town, arrivals: [arrival({ fromYear: 2022, grade: '2', pupils })] }).pools[0]
        ?.ratios[0] ?? 0;
    expect(ratioOf(-50)).toBeGreaterThan(1);
    expect(ratioOf(10_000)).toBeGreaterThan(0);
    expect(ratioOf(10_000)).toBeLessThan(1);
  });
});

interface Estate {
  readonly fromYear: number;
  /** Years over which its homes are taken. */
  readonly years: number;
}

const baseYear = 2022;
const firstYear = 2016;
const histories = Array.from({ length: baseYear - firstYear + 1 }, (_, index) => firstYear + index);

/**
 * Two schools with fifty pupils a grade each and as many births as entrants, and an estate next to one of them: each
 * grade gets its part as the homes are taken, and each entry grade from then on.
 */
function townWith({ fromYear, years, perGrade }: Estate & { readonly perGrade: number }): Region {
  const taken = (year: number) => Math.max(0, Math.min(years, year - fromYear + 1));
  // A cohort in grade g was in the entry grade g years before, when the homes taken by then had their part in it.
  const near = () => histories.map((year) => 50 + (perGrade * taken(year)) / years);
  const steady = histories.map(() => 50);
  const primary = { district: 'd', stages: ['primary'] } as const;
  const region = buildRegion({
    baseYear,
    horizonYear: baseYear + 5,
    districts: { d: { ladder: 'primary: 1 2 3' } },
    schools: { near: { ...primary, area: 'estate' }, far: primary },
    pupils: [
      ['near', firstYear, { '1': near(), '2': near(), '3': near() }],
      ['far', firstYear, { '1': steady, '2': steady, '3': steady }],
    ],
    births: { d: [2005, Array<number>(20).fill(100)] },
  });
  return { ...region, areas: [{ id: 'estate', name: 'estate', district: 'd', basis: 'assumed' }] };
}

/** The estates as a scenario lists them: a hundred homes with 0.6 pupils each, 20 in each of three grades. */
async function withEstates(region: Region, ...estates: readonly Estate[]): Promise<Region> {
  const lines = estates.map(
    (estate) =>
      ({
        ...{
          kind: 'housing',
          district: 'd',
          area: 'estate',
          stage: 'primary',
          units: 100,
          pupilsPerUnit: 0.6,
        },
        ...{ ...estate, because: 'A reason to try.' },
      }) as Intervention,
  );
  return (await applied(lines, region)).region;
}

function arrival(more: Partial<Arrival>): Arrival {
  return {
    id: 'works',
    district: 'd',
    stage: 'primary',
    fromYear: 2022,
    pupils: 10,
    basis: 'assumed',
    ...more,
  };
}

const totalsOf = (region: Region) =>
  projectEnrolment(region).years.map(({ pupils }) => pupils.reduce((sum, row) => sum + row.pupils, 0));

const entrantsOf = (region: Region) =>
  projectEnrolment(region).years.map(({ pupils }) =>
    pupils.reduce((sum, row) => (row.grade === '1' ? sum + row.pupils : sum), 0),
  );
