import { describe, expect, it } from 'vitest';
import {
  fitProjection,
  projectEnrolment,
  projectYear,
  startState,
} from '../../src/projection/projectEnrolment.ts';
import { buildRegion, type SmallPlace } from './buildRegion.ts';
import { countPupils, countUnplaced, gradesOf } from './readCensus.ts';

describe('the worked example of the enrollcast package', () => {
  const region = buildRegion({
    baseYear: 2023,
    horizonYear: 2026,
    districts: { d: { ladder: 'primary: K 1 2', entryAge: 5, cutOff: '12-31' } },
    schools: { s: { district: 'd', stages: ['primary'] } },
    pupils: [['s', 2021, { K: [100, 110, 120], '1': [90, 95, 99], '2': [80, 88, 91] }]],
    births: { d: [2016, [100, 110, 120, 125, 130, 128]] },
  });

  it('should find the ratios 0.925 and 0.9678363', () => {
    const [pool] = fitProjection(region).pools;
    expect(pool?.ratios[0]).toBeCloseTo(0.925, 7);
    expect(pool?.ratios[1]).toBeCloseTo(0.9678363, 7);
  });

  it('should reach 128, 120.25 and 111.9 pupils in the third year, unrounded', () => {
    const model = fitProjection(region);
    let state = startState(model);
    for (const year of [2024, 2025, 2026]) state = projectYear(model, state, year);
    expect(state.totals[0]).toBeCloseTo(128, 9);
    expect(state.totals[1]).toBeCloseTo(120.25, 9);
    expect(state.totals[2]).toBeCloseTo(125 * 0.925 * 0.9678363, 4);
  });

  it('should round each grade to whole pupils without adding the rounding up over the years', () => {
    const { years } = projectEnrolment(region);
    expect(years.map((census) => gradesOf(census, 's'))).toEqual([
      { K: 120, '1': 99, '2': 91 },
      { K: 125, '1': 111, '2': 96 },
      { K: 130, '1': 116, '2': 107 },
      { K: 128, '1': 120, '2': 112 },
    ]);
  });
});

describe('entrants', () => {
  it('should come from last year’s kindergarten top grade where there are no births', () => {
    const region = buildRegion({
      baseYear: 2022,
      districts: { d: { ladder: '3+6-3-3' } },
      schools: { k: { district: 'd', stages: ['kindergarten'] }, p: { district: 'd', stages: ['primary'] } },
      pupils: [
        ['k', 2020, { K3: [100, 120, 80] }],
        ['p', 2020, { '1': [70, 90, 108] }],
      ],
    });
    const { years, choices } = projectEnrolment(region);
    expect(years[1] && gradesOf(years[1], 'p')['1']).toBe(72);
    const choice = choices.find(({ stage, step }) => stage === 'primary' && step === 'entry');
    expect(choice?.method.en).toBe(
      'last year’s kindergarten leavers × 3-year mean of yearly ratios (no births)',
    );
    expect(choice?.values.ratio).toBeCloseTo(0.9, 12);
  });

  it('should stay at the last value without births and kindergarten, and say so', () => {
    const { years, choices } = projectEnrolment(buildRegion(oneSchool));
    expect(years.map((census) => gradesOf(census, 's')['1'])).toEqual([60, 60, 60, 60, 60, 60]);
    expect(choices.find(({ step }) => step === 'entry')?.method.en).toMatch(/^last value \(no births/);
  });

  it('should keep ratio 1 where nobody has ever passed on', () => {
    const { years, choices } = projectEnrolment(
      buildRegion({ ...oneSchool, pupils: [['s', 2022, { '1': [60], '2': [50], '3': [40] }]] }),
    );
    expect(years[1] && gradesOf(years[1], 's')).toEqual({ '1': 60, '2': 60, '3': 50, '4': 40 });
    expect(choices.find(({ step }) => step === 'progression')?.method.en).toBe(
      'no pair of years: ratio 1, 0 after a school’s last grade',
    );
  });

  it('should see from a single census where a school ends, when others go on', () => {
    const schools = {
      low: { district: 'd', stages: ['primary'] },
      high: { district: 'd', stages: ['primary'] },
      whole: { district: 'd', stages: ['primary'] },
    } as const;
    const pupils: SmallPlace['pupils'] = [
      ['low', 2022, { '1': [30], '2': [30], '3': [30] }],
      ['high', 2022, { '4': [30], '5': [30], '6': [30] }],
      ['whole', 2022, { '1': [30], '2': [30], '3': [30], '4': [30], '5': [30], '6': [0] }],
    ];
    const next = projectEnrolment(buildRegion({ ...oneSchool, schools, pupils })).years[1];
    if (next === undefined) throw new Error('a year is projected');
    expect(gradesOf(next, 'low')).toEqual({ '1': 30, '2': 30, '3': 30 });
    expect(gradesOf(next, 'high')).toEqual({ '4': 30, '5': 30, '6': 30 });
    // A grade that is taught but empty this year is filled from below.
    expect(gradesOf(next, 'whole')['6']).toBe(30);
  });

  it('should let a school that opened lately go on growing', () => {
    const schools = {
      young: { district: 'd', stages: ['primary'], openedYear: 2021 },
      whole: { district: 'd', stages: ['primary'] },
    } as const;
    const pupils: SmallPlace['pupils'] = [
      ['young', 2022, { '1': [30], '2': [30] }],
      ['whole', 2022, { '1': [30], '2': [30], '3': [30], '4': [30], '5': [30], '6': [30] }],
    ];
    const next = projectEnrolment(buildRegion({ ...oneSchool, schools, pupils })).years[1];
    expect(next && gradesOf(next, 'young')).toEqual({ '1': 30, '2': 30, '3': 30 });
  });

  it('should be shared out by the schools’ recent shares', () => {
    const region = buildRegion({
      ...oneSchool,
      schools: { a: { district: 'd', stages: ['primary'] }, b: { district: 'd', stages: ['primary'] } },
      pupils: [
        ['a', 2020, { '1': [40, 30, 20] }],
        ['b', 2020, { '1': [60, 70, 80] }],
      ],
    });
    const census = projectEnrolment(region).years[1];
    // Shares drift, so the last year's shares were nearest and weigh most of 20, 25 and 30 %.
    const [a = 0, b = 0] = census ? [gradesOf(census, 'a')['1'], gradesOf(census, 'b')['1']] : [];
    expect(a + b).toBe(100);
    expect(a).toBeGreaterThanOrEqual(20);
    expect(a).toBeLessThan(25);
  });
});

describe('the step into junior school', () => {
  const two: SmallPlace = {
    baseYear: 2022,
    districts: { d: { ladder: '6-3-3' } },
    schools: {
      j1: { district: 'd', stages: ['junior'] },
      j2: { district: 'd', stages: ['junior'] },
      p: { district: 'd', stages: ['primary'] },
      q: { district: 'd', stages: ['primary'] },
    },
    pupils: [
      ['p', 2020, { '6': [60, 60, 90] }],
      ['q', 2020, { '6': [40, 40, 40] }],
      ['j1', 2020, { '7': [50, 60, 60] }],
      ['j2', 2020, { '7': [50, 40, 40] }],
    ],
  };

  it('should take last year’s leavers by their ratio and the schools’ recent shares', () => {
    const census = projectEnrolment(buildRegion(two)).years[1];
    expect(census && countPupils(census, { grade: '7' })).toBe(130);
    const byShare = 130 * ((0.5 + 0.6 + 0.6) / 3);
    expect(census && Math.abs((gradesOf(census, 'j1')['7'] ?? 0) - byShare)).toBeLessThan(130 * 0.1);
  });

  it('should follow feeders from the year in which they hold', () => {
    const feeders: SmallPlace['feeders'] = [
      ['p', 'j1', 1],
      ['q', 'j2', 1],
      ['p', 'j1', 0.5, 2024],
      ['p', 'j2', 0.5, 2024],
    ];
    const { years } = projectEnrolment(buildRegion({ ...two, feeders }));
    expect(years[1] && [gradesOf(years[1], 'j1')['7'], gradesOf(years[1], 'j2')['7']]).toEqual([90, 40]);
    // Nobody is left in grade 5, so 2024 has no leavers; feed grade 5 to see the change of 2024.
    const later = buildRegion({
      ...two,
      feeders,
      pupils: [...two.pupils, ['p', 2022, { '5': [80] }], ['q', 2022, { '5': [40] }]],
    });
    const second = projectEnrolment(later).years[2];
    expect(second && [gradesOf(second, 'j1')['7'], gradesOf(second, 'j2')['7']]).toEqual([40, 80]);
  });

  it('should go straight up inside a school that has both stages', () => {
    const { years } = projectEnrolment(
      buildRegion({
        ...two,
        schools: { ...two.schools, p: { district: 'd', stages: ['primary', 'junior'] } },
        pupils: [
          ['p', 2020, { '6': [60, 60, 90], '7': [60, 60, 60] }],
          ['q', 2020, { '6': [40, 40, 40] }],
          ['j1', 2020, { '7': [30, 30, 30] }],
          ['j2', 2020, { '7': [10, 10, 10] }],
        ],
      }),
    );
    const census = years[1];
    expect(census && ['p', 'j1', 'j2'].map((school) => gradesOf(census, school)['7'])).toEqual([90, 30, 10]);
  });

  it('should come a year earlier under five-four than under six-three', () => {
    const entryRatio = (ladder: string) => {
      const pupils: SmallPlace['pupils'] = [['p', 2020, { '5': [100, 100], '6': [90, 90], '7': [45, 45] }]];
      const region = buildRegion({ ...two, baseYear: 2021, districts: { d: { ladder } }, pupils });
      const choices = fitProjection(region).choices;
      return choices.find(({ step, stage }) => step === 'stageChange' && stage === 'junior')?.values.ratio;
    };
    expect(entryRatio('6-3-3')).toBeCloseTo(45 / 90, 12);
    expect(entryRatio('5-4-3')).toBeCloseTo(90 / 100, 12);
  });
});

describe('senior schools', () => {
  const place: SmallPlace = {
    baseYear: 2022,
    seniorAdmission: 'region',
    districts: { d1: { ladder: '6-3-3+3' }, d2: { ladder: '6-3-3+3' } },
    schools: {
      j1: { district: 'd1', stages: ['junior'] },
      j2: { district: 'd2', stages: ['junior'] },
      s1: { district: 'd1', stages: ['senior'] },
      v1: { district: 'd1', stages: ['vocational'] },
    },
    pupils: [
      ['j1', 2020, { '9': [100, 100, 100] }],
      ['j2', 2020, { '9': [100, 100, 200] }],
      ['s1', 2020, { '10': [120, 120, 120] }],
      ['v1', 2020, { V1: [80, 80, 80] }],
    ],
  };

  it('should admit from the whole region, general and vocational each by its own ratio', () => {
    const census = projectEnrolment(buildRegion(place)).years[1];
    expect(census && gradesOf(census, 's1')['10']).toBe(180);
    expect(census && gradesOf(census, 'v1').V1).toBe(120);
  });

  it('should let the shorter of two ladders end where it ends', () => {
    const region = buildRegion({
      ...place,
      districts: { d1: { ladder: 'primary: 1 / junior: 8 / senior: 9 10' }, d2: { ladder: '6-3-3' } },
      schools: { s1: { district: 'd1', stages: ['senior'] }, s2: { district: 'd2', stages: ['senior'] } },
      pupils: [
        ['s1', 2021, { '9': [50, 50], '10': [50, 50] }],
        ['s2', 2021, { '10': [30, 30], '11': [30, 0], '12': [30, 30] }],
      ],
    });
    for (const census of projectEnrolment(region).years.slice(1)) {
      expect(Object.keys(gradesOf(census, 's1')).sort()).toEqual(['10', '9']);
      expect(gradesOf(census, 's2')['10']).toBe(30);
    }
  });

  it('should admit from their own district where the place says so', () => {
    const own = buildRegion({ ...place, seniorAdmission: 'district' });
    const census = projectEnrolment(own).years[1];
    expect(census && gradesOf(census, 's1')['10']).toBe(120);
  });
});

describe('what stands still', () => {
  it('should hold special schools and grades outside the ladder at the last value', () => {
    const region = buildRegion({
      ...oneSchool,
      schools: {
        s: { district: 'd', stages: ['primary'] },
        sp: { district: 'd', stages: ['special'] },
      },
      pupils: [
        ['s', 2021, { '1': [60, 60], prep: [20, 25] }],
        ['sp', 2021, { '1': [7, 8], '2': [5, 4] }],
      ],
    });
    for (const census of projectEnrolment(region).years) {
      expect(gradesOf(census, 'sp')).toEqual({ '1': 8, '2': 4 });
      expect(gradesOf(census, 's').prep).toBe(25);
      expect(countUnplaced(census)).toBe(0);
    }
  });
});

describe('assumptions', () => {
  it('should multiply the ratio to the next grade and the entrants per birth in their years', () => {
    const changed = buildRegion({
      ...oneSchool,
      assumptions: [
        { kind: 'migration', stage: 'primary', fromYear: 2023, toYear: 2023, factor: 1.1 },
        { kind: 'capture', district: 'd', fromYear: 2024, factor: 0.5 },
      ],
    });
    const { years } = projectEnrolment(changed);
    expect(years[1] && gradesOf(years[1], 's')).toEqual({ '1': 60, '2': 66 });
    expect(years[2] && gradesOf(years[2], 's')).toEqual({ '1': 30, '2': 60, '3': 66 });
  });

  it('should not count a capture twice where a stage is entered from the one before, unless it is named', () => {
    const chain = (assumptions: SmallPlace['assumptions'] = []) =>
      buildRegion({
        ...oneSchool,
        districts: { d: { ladder: '1+1-1-0' } },
        schools: {
          k: { district: 'd', stages: ['kindergarten'] },
          p: { district: 'd', stages: ['primary'] },
        },
        pupils: [
          ['k', 2021, { K1: [60, 60] }],
          ['p', 2021, { '1': [60, 60] }],
        ],
        assumptions,
      });
    const entrants = (assumptions: SmallPlace['assumptions']) =>
      projectEnrolment(chain(assumptions)).years.map((census) => [
        gradesOf(census, 'k').K1,
        gradesOf(census, 'p')['1'],
      ]);
    const halved = { kind: 'capture' as const, fromYear: 2023, toYear: 2023, factor: 0.5 };
    expect(entrants([halved]).slice(0, 4)).toEqual([
      [60, 60],
      [30, 60],
      [60, 30],
      [60, 60],
    ]);
    expect(entrants([{ ...halved, stage: 'primary' }]).slice(0, 3)).toEqual([
      [60, 60],
      [60, 30],
      [60, 60],
    ]);
  });

  it('should not touch other districts or stages', () => {
    const changed = buildRegion({
      ...oneSchool,
      districts: { d: { ladder: '6-3-3' }, e: { ladder: '6-3-3' } },
      assumptions: [
        { kind: 'migration', district: 'e', fromYear: 2023, factor: 2 },
        { kind: 'migration', stage: 'junior', fromYear: 2023, factor: 2 },
      ],
    });
    expect(projectEnrolment(changed).years.map((census) => countPupils(census))).toEqual(
      projectEnrolment(buildRegion(oneSchool)).years.map((census) => countPupils(census)),
    );
  });
});

const oneSchool: SmallPlace = {
  baseYear: 2022,
  districts: { d: { ladder: '6-3-3' } },
  schools: { s: { district: 'd', stages: ['primary'] } },
  pupils: [['s', 2022, { '1': [60] }]],
};
