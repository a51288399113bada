import { describe, expect, it } from 'vitest';
import { fitProjection, projectEnrolment } from '../../src/projection/projectEnrolment.ts';
import { buildRegion, type SmallPlace } from './buildRegion.ts';
import { countPupils, gradesOf } from './readCensus.ts';

describe('ratios of a district', () => {
  it('should count pupils who moved to a school that opened or from one that closed', () => {
    const ratios = poolRatios({
      ...place,
      pupils: [
        ['a', 2020, { '1': [100, 80], '2': [90, 80] }],
        ['b', 2020, { '1': [20] }],
        ['c', 2021, { '2': [40] }],
      ],
    });
    // 120 children of grade 1 became 80 + 40 of grade 2; nobody is lost by the closure of b.
    expect(ratios?.[0]).toBeCloseTo(1, 12);
  });

  it('should leave a school out of both years when its figures are missing between two years', () => {
    const ratios = poolRatios({
      ...place,
      baseYear: 2022,
      pupils: [
        ['a', 2020, { '1': [100, 100, 100], '2': [90, 90, 90] }],
        ['b', 2020, { '1': [50, null, 50], '2': [50, null, 50] }],
      ],
    });
    expect(ratios?.[0]).toBeCloseTo(0.9, 12);
  });

  it('should leave a school out before its first figures when it had opened earlier', () => {
    const pupils: SmallPlace['pupils'] = [
      ['a', 2020, { '1': [100, 100], '2': [90, 90] }],
      ['b', 2021, { '2': [50] }],
    ];
    const opened = (openedYear: number) => ({ ...place.schools, b: { ...primary, openedYear } });
    expect(poolRatios({ ...place, schools: opened(2010), pupils })?.[0]).toBeCloseTo(0.9, 12);
    expect(poolRatios({ ...place, schools: opened(2021), pupils })?.[0]).toBeCloseTo(1.4, 12);
  });

  it('should leave a school out of a ratio when one of the two figures is suppressed', () => {
    const ratios = poolRatios({
      ...place,
      suppressedBelow: 10,
      pupils: [
        ['a', 2020, { '1': [100, 100], '2': [90, 90] }],
        ['b', 2020, { '1': [12, 12], '2': [8, undefined] }],
      ],
    });
    expect(ratios?.[0]).toBeCloseTo(0.9, 12);
  });

  it('should skip a year that is missing altogether', () => {
    const ratios = poolRatios({
      ...place,
      baseYear: 2023,
      pupils: [['a', 2020, { '1': [100, 100, null, 100], '2': [90, 90, null, 50] }]],
    });
    expect(ratios?.[0]).toBeCloseTo(0.9, 12);
  });
});

describe('ratios of a school', () => {
  it('should lie between its own and its district’s, nearer to its own the more pupils are behind it', () => {
    const years = { '1': [200, 200, 200, 200, 200], '2': [200, 200, 200, 200, 200] };
    const model = fitProjection(
      buildRegion({
        ...place,
        baseYear: 2024,
        pupils: [
          ['a', 2020, years],
          ['b', 2020, { '1': [100, 100, 100, 100, 100], '2': [80, 80, 80, 80, 80] }],
          ['c', 2020, { '1': [10, 10, 10, 10, 10], '2': [8, 8, 8, 8, 8] }],
        ],
      }),
    );
    const ratioAt = (school: string) =>
      model.divisions.find((division) => division.school === school)?.ratios[0];
    const [large, small] = [ratioAt('b') ?? 0, ratioAt('c') ?? 0];
    expect(large).toBeGreaterThanOrEqual(0.8);
    expect(large).toBeLessThanOrEqual(small);
    expect(small).toBeLessThanOrEqual(288 / 310 + 1e-12);
  });

  it('should be 0 where a school always ends before its stage does, and its pupils go where the grade begins', () => {
    const region = buildRegion({
      ...place,
      baseYear: 2022,
      pupils: [
        ['a', 2020, { '1': [50, 50, 50], '2': [50, 50, 80] }],
        ['b', 2020, { '3': [40, 40, 40], '4': [40, 40, 40] }],
        ['c', 2020, { '1': [50, 50, 50], '2': [50, 50, 50], '3': [60, 60, 60] }],
      ],
    });
    const census = projectEnrolment(region).years[1];
    expect(census && gradesOf(census, 'a')['3']).toBeUndefined();
    // 130 children leave grade 2; b has begun with 40 % of grade 3 in every year.
    expect(census && gradesOf(census, 'b')['3']).toBe(52);
    expect(census && gradesOf(census, 'c')['3']).toBe(78);
  });
});

describe('a school that ends early', () => {
  it('should keep none of its pupils even where its few pupils weigh little against the district', () => {
    const region = buildRegion({
      ...place,
      pupils: [
        ['a', 2020, { '1': [9, 9], '2': [9, 9] }],
        ['b', 2020, { '2': [50, 50], '3': [50, 59] }],
      ],
    });
    const model = fitProjection(region);
    expect(model.choices.find(({ step }) => step === 'progression')?.values.shrinkage).toBe(200);
    const [a] = model.divisions;
    expect([a?.school, a?.ratios[0], a?.ratios[1]]).toEqual(['a', 1, 0]);
  });
});

describe('suppressed figures', () => {
  it('should count half the limit in the starting year, rounded down, and say so', () => {
    const region = buildRegion({
      ...place,
      suppressedBelow: 10,
      pupils: [['a', 2020, { '1': [100, undefined], '2': [90, 90] }]],
    });
    const { years, choices } = projectEnrolment(region);
    expect(years[0] && gradesOf(years[0], 'a')).toEqual({ '1': 5, '2': 90 });
    const told = choices.find(({ method }) => method.en.startsWith('suppressed'));
    expect(told?.values).toEqual({ cells: 1, pupilsEach: 5 });
  });

  it('should add the sizes of the classes where they are known instead', () => {
    const region = buildRegion({
      ...place,
      suppressedBelow: 10,
      pupils: [['a', 2021, { '1': [undefined] }]],
    });
    const enrolment = region.enrolment.map((row) => ({ ...row, classSizes: [40, 41] }));
    const census = projectEnrolment({ ...region, enrolment }).years[0];
    expect(census && countPupils(census)).toBe(81);
  });
});

describe('looking back', () => {
  it('should know nothing after the year it is asked to stand in', () => {
    const before = buildRegion({ ...place, pupils: [['a', 2018, { '1': [90, 95, 99], '2': [80, 82, 84] }]] });
    const after = buildRegion({
      ...place,
      pupils: [
        ['a', 2018, { '1': [90, 95, 99, 500], '2': [80, 82, 84, 7] }],
        ['b', 2021, { '1': [300], '2': [200] }],
      ],
      births: { d: [2011, [100, 100, 100, 100, 100, 100, 100, 100, 100, 900, 900]] },
    });
    const births = { ...after, births: [] };
    const [early, late] = [fitProjection(before, { asOf: 2020 }), fitProjection(births, { asOf: 2020 })];
    expect(late.pools.map(({ ratios, entry }) => ({ ratios, entry }))).toEqual(
      early.pools.map(({ ratios, entry }) => ({ ratios, entry })),
    );
    expect(late.divisions).toEqual(early.divisions);
    // Births of 2020 would make the entrants of 2026 nine times as many; in the autumn of 2020 they are not known.
    const [pool] = fitProjection(after, { asOf: 2020 }).pools;
    const expected = pool?.entry.kind === 'births' ? pool.entry.expected : [];
    expect(Math.max(...expected) / Math.min(...expected)).toBeCloseTo(1, 9);
  });

  it('should refuse a year outside the history', () => {
    expect(() => fitProjection(buildRegion(place), { asOf: 1990 })).toThrow('no school year 1990');
  });

  it('should hand on a model that survives JSON', () => {
    const model = fitProjection(buildRegion({ ...place, pupils: [['a', 2020, { '1': [100, 90] }]] }));
    expect(structuredClone(model)).toEqual(model);
    expect(JSON.parse(JSON.stringify(model))).toEqual(model);
  });
});

const primary = { district: 'd', stages: ['primary'] as const };
const place: SmallPlace = {
  baseYear: 2021,
  districts: { d: { ladder: '6-3-3' } },
  schools: { a: primary, b: primary, c: primary },
  pupils: [['a', 2021, { '1': [10] }]],
};

function poolRatios(small: SmallPlace): readonly number[] | undefined {
  return fitProjection(buildRegion(small)).pools[0]?.ratios;
}
