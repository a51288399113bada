import { describe, expect, it } from 'vitest';
import { parseLadder } from '../../src/domain/ladder.ts';
import { officialAges } from '../../src/domain/officialAges.ts';
import type { Resource } from '../../src/domain/region/schoolRecords.ts';
import { buildReport } from '../../src/report/buildReport.ts';
import { populationAged } from '../../src/report/populationAged.ts';
import { figure, verdictOn } from './asking.ts';
import { type WorldPlan, world } from './world.ts';

const basis = 'reported' as const;
/** The published worked example: pupils and books of five schools; 0.5153. */
const example: [string, number, number][] = [
  ['a', 45, 279],
  ['b', 37, 137],
  ['c', 89, 935],
  ['d', 76, 160],
  ['e', 55, 402],
];
const places = (stage: 'primary' | 'junior', more: Partial<Resource> = {}): WorldPlan => ({
  schools: Object.fromEntries(example.map(([id]) => [id, { type: stage, stages: [stage] }])),
  classes: Object.fromEntries(
    example.map(([id, pupils]) => [id, { 2019: { [stage === 'primary' ? '1' : '6']: [pupils] } }]),
  ),
  region: {
    resources: example.map(([school, , multimediaRooms]) => ({
      ...{ school, stage, year: 2018, multimediaRooms, basis },
      ...more,
    })),
  },
});
const east = { district: 'east' };

describe('variation between schools', () => {
  it('should be 0.5153 for the published example, read from the tables', () => {
    const report = buildReport(world(places('primary')));
    expect(figure(report, 'variationMultimedia', 2019, east)).toBeCloseTo(0.5153, 4);
  });

  it('should combine the seven by their mean', () => {
    const everything = places('primary');
    const rows = (everything.region?.resources ?? []).map((row) => {
      const same = row.multimediaRooms ?? 0;
      const columns = {
        teachersAboveDegree: same,
        keyTeachers: same,
        artsTeachers: same,
        teachingArea: same,
      };
      return {
        ...row,
        ...columns,
        sportsArea: same,
        equipment: example.find(([id]) => id === row.school)?.[1] ?? 0,
      };
    });
    const report = buildReport(world({ ...everything, region: { resources: rows } }));
    expect(figure(report, 'combinedVariation', 2019, east)).toBeCloseTo((0.5153 * 6) / 7, 4);
    expect(figure(report, 'largestVariation', 2019, east)).toBeCloseTo(0.5153, 4);
  });

  it('should compare primary with primary and junior with junior', () => {
    const [primary, junior] = [places('primary'), places('junior', { multimediaRooms: 10 })];
    const rename = <T>(rows: Record<string, T>) =>
      Object.fromEntries(Object.entries(rows).map(([id, row]) => [`${id}2`, row]));
    const both: WorldPlan = {
      schools: { ...primary.schools, ...rename(junior.schools ?? {}) },
      classes: { ...primary.classes, ...rename(junior.classes ?? {}) },
      region: {
        resources: [
          ...(primary.region?.resources ?? []),
          ...(junior.region?.resources ?? []).map((row) => ({ ...row, school: `${row.school}2` })),
        ],
      },
    };
    const asked = (stages: ('primary' | 'junior')[]) =>
      verdictOn(
        {
          ...both,
          targets: [
            { id: 't', indicator: 'variationMultimedia', operator: '<', value: 9, year: 2019, stages },
          ],
        },
        't',
      ).value ?? Number.NaN;
    const [p, j] = [asked(['primary']), asked(['junior'])];
    expect(p).toBeCloseTo(0.5153, 4);
    expect(j).not.toBeCloseTo(p, 2);
    expect(asked(['primary', 'junior'])).toBe(Math.max(p, j));
  });

  it('should use the latest row up to the year and name the school without one', () => {
    const plan = places('primary');
    const later = { ...(plan.region?.resources?.[1] as Resource), year: 2021, multimediaRooms: 350 };
    const rows = [...(plan.region?.resources ?? []), later];
    const report = buildReport(world({ ...plan, horizon: 2021, region: { resources: rows } }));
    const now = figure(report, 'variationMultimedia', 2019, east);
    expect(figure(report, 'variationMultimedia', 2020, east)).toBe(now);
    expect(figure(report, 'variationMultimedia', 2021, east)).toBeLessThan(now ?? 0);
    const lacking = { ...plan, region: { resources: rows.filter(({ school }) => school !== 'd') } };
    const target = {
      id: 't',
      indicator: 'variationMultimedia',
      operator: '<' as const,
      value: 9,
      year: 2019,
    };
    const { missing } = verdictOn({ ...lacking, targets: [target] }, 't');
    expect(missing).toBe('resources.csv lacks multimediaRooms of 1 schools (d for one) for 2019.');
  });

  it('should leave small teaching points out, as the evaluation does', () => {
    const plan = places('primary');
    const points = (type: 'primary' | 'teachingPoint') => ({
      ...plan,
      schools: { ...plan.schools, hut: { type } },
      classes: { ...plan.classes, hut: { 2019: { '1': [49] } } },
    });
    expect(
      figure(buildReport(world(points('teachingPoint'))), 'variationMultimedia', 2019, east),
    ).toBeCloseTo(0.5153, 4);
    expect(figure(buildReport(world(points('primary'))), 'variationMultimedia', 2019, east)).toBeUndefined();
  });
});

describe('high-quality balance, its resource part', () => {
  const full = { teachersAboveDegree: 9, keyTeachers: 2, artsTeachers: 2, teachingArea: 900, basis };
  const rich = { ...full, sportsArea: 900, equipment: 300_000, multimediaRooms: 4 };
  const poor = { ...rich, sportsArea: 10, equipment: 10 };
  const plan = (west: typeof rich): WorldPlan => ({
    districts: ['east', 'west'],
    schools: { mill: { district: 'east' }, hill: { district: 'west' } },
    classes: { mill: { 2019: { '1': [50, 50] } }, hill: { 2019: { '1': [50, 50] } } },
    region: {
      evaluationUnits: [{ id: 'both', name: '两区', districts: ['east', 'west'], basis }],
      resources: [
        { school: 'mill', stage: 'primary', year: 2019, ...rich },
        { school: 'hill', stage: 'primary', year: 2019, ...west },
      ],
    },
  });
  const balance = { id: 't', indicator: 'qualityBalance', operator: 'by' as const, year: 2020 };
  const one = { ...balance, value: 1, stages: ['primary' as const] };

  it('should count the districts that pass, each on its own', () => {
    const alone = (west: typeof rich): WorldPlan => {
      const told = plan(west);
      return { ...told, region: { resources: told.region?.resources ?? [] } };
    };
    expect(verdictOn({ ...alone(rich), targets: [{ ...one, value: 2 }] }, 't')).toMatchObject({
      state: 'met',
      value: 2,
    });
    expect(verdictOn({ ...alone(poor), targets: [{ ...one, value: 2 }] }, 't')).toMatchObject({
      state: 'missed',
      value: 1,
    });
  });

  it('should count an evaluation unit once in the whole region', () => {
    expect(verdictOn({ ...plan(rich), targets: [one] }, 't')).toMatchObject({ state: 'met', value: 1 });
    expect(verdictOn({ ...plan(poor), targets: [one] }, 't')).toMatchObject({ state: 'missed', value: 0 });
  });

  it('should judge an evaluation unit as one, so that one poor district fails both', () => {
    const unit = { ...one, unitScope: 'both' };
    expect(verdictOn({ ...plan(rich), targets: [unit] }, 't')).toMatchObject({ state: 'met', value: 1 });
    expect(verdictOn({ ...plan(poor), targets: [unit] }, 't')).toMatchObject({ state: 'missed', value: 0 });
  });

  it('should read every district in its own inspection year', () => {
    const due = (district: string, year: number) => ({ ...one, id: district, districts: [district], year });
    const targets = [due('east', 2020), due('west', 2021)];
    expect(verdictOn({ ...plan(rich), targets }, 'west', 'west')).toMatchObject({ year: 2021, due: 2021 });
    expect(verdictOn({ ...plan(rich), targets }, 'east', 'east')).toMatchObject({ year: 2020, due: 2020 });
  });

  it('should say that the rest of the inspection is not judged', () => {
    const verdict = verdictOn({ ...plan(rich), targets: [one] }, 't');
    expect(verdict.notes.map(({ en }) => en).join()).toContain('not the rest of the inspection');
  });
});

describe('the seven resource figures by school', () => {
  // Just at the marks of primary schools for 100 pupils: 4.2 · 1 · 0.9 · 450 m² · 750 m² · 200,000 yuan · 2.3.
  const atMark = { teachersAboveDegree: 4.2, keyTeachers: 1, artsTeachers: 0.9, teachingArea: 450 };
  const primary = { ...atMark, sportsArea: 750, equipment: 200_000, multimediaRooms: 2.3, basis };
  const junior = { ...primary, teachersAboveDegree: 5.3, teachingArea: 580, sportsArea: 1020 };
  const juniorRow = { ...junior, equipment: 250_000, multimediaRooms: 2.4 };
  const asked = (mill: Partial<Resource>, more: WorldPlan = {}) =>
    buildReport(
      world({
        schools: { mill: {}, hill: {} },
        classes: { mill: { 2019: { '1': [50, 50] } }, hill: { 2019: { '1': [50, 50] } } },
        region: {
          resources: [
            { school: 'mill', stage: 'primary', year: 2019, ...primary, ...mill },
            { school: 'hill', stage: 'primary', year: 2019, ...primary },
          ],
        },
        ...more,
      }),
    );
  const schoolIn = ({ balance }: ReturnType<typeof asked>, id: string) =>
    balance[0]?.schools.find(({ school }) => school === id);

  it('should pass with all seven at their marks, and with one of them at 85 % of it', () => {
    expect(schoolIn(asked({}), 'mill')).toMatchObject({ reached: 7, passes: true, pupils: 100 });
    expect(schoolIn(asked({ sportsArea: 750 * 0.85 }), 'mill')).toMatchObject({ reached: 6, passes: true });
  });

  it('should fail with one below 85 %, with two below their marks, and fail the district with it', () => {
    const one = asked({ sportsArea: 750 * 0.849 });
    expect(schoolIn(one, 'mill')).toMatchObject({ reached: 6, passes: false });
    expect(schoolIn(one, 'hill')).toMatchObject({ reached: 7, passes: true });
    expect(one.balance[0]).toMatchObject({ districts: ['east'], stage: 'primary', passes: false });
    expect(figure(one, 'balanceSchoolShare', 2019, east)).toBe(0.5);
    const two = asked({ sportsArea: 740, equipment: 199_000 });
    expect(schoolIn(two, 'mill')).toMatchObject({ reached: 5, passes: false });
    expect(figure(asked({}), 'balanceSchoolShare', 2019, east)).toBe(1);
  });

  it('should fail a district whose schools all pass but differ too much, and tell which figure does', () => {
    const [part] = asked({ keyTeachers: 9 }).balance;
    expect(part?.schools.every(({ passes }) => passes === true)).toBe(true);
    expect(part?.variations.find(({ indicator }) => indicator === 'keyTeachers')?.value).toBeCloseTo(0.8, 9);
    expect(part?.combined).toBeCloseTo(0.8 / 7, 9);
    expect(part).toMatchObject({ limit: 0.5, passes: false });
  });

  it('should judge the parts of a through-school each with its stage', () => {
    const both: WorldPlan = {
      schools: { mill: { type: 'nineYear', stages: ['primary', 'junior'] }, hill: {} },
      classes: { mill: { 2019: { '1': [50, 50], '6': [50, 50] } }, hill: { 2019: { '1': [50, 50] } } },
      region: {
        resources: [
          { school: 'mill', stage: 'primary', year: 2019, ...primary },
          { school: 'mill', stage: 'junior', year: 2019, ...juniorRow, equipment: 200_000 },
          { school: 'hill', stage: 'primary', year: 2019, ...primary },
        ],
      },
    };
    const { balance } = asked({}, both);
    expect(balance.map(({ stage, schools, limit }) => [stage, schools.length, limit])).toEqual([
      ['primary', 2, 0.5],
      ['junior', 1, 0.45],
    ]);
    expect(balance[1]?.schools[0]).toMatchObject({ school: 'mill', pupils: 100, reached: 6, passes: false });
  });

  it('should leave a verdict open where a figure is missing, and say which', () => {
    const [part] = asked({ equipment: undefined }).balance;
    expect(part?.passes).toBeUndefined();
    expect(part?.schools[1]?.figures.filter(({ perPupil }) => perPupil === undefined)).toMatchObject([
      { indicator: 'equipment', mark: 2000 },
    ]);
  });

  it('should show the base year and the years in which targets ask for it', () => {
    const targets = [{ id: 't', indicator: 'qualityBalance', operator: 'by' as const, year: 2021 }];
    const years = asked({}, { targets, horizon: 2022 }).balance.map(({ year }) => year);
    expect(years).toEqual([2019, 2021]);
  });
});

describe('children by age', () => {
  const ladder = (text: string) => parseLadder(text) ?? { stages: [] };
  const district = {
    ...{ id: 'east', name: '东', ladder: '3+5-4-3+3', entryAge: 6, entryCutOff: '08-31', basis },
  };
  const counted = { district: 'east', year: 2020, age: 6, population: 150, basis };
  const births = [2013, 2014, 2015].map((year) => ({ district: 'east', year, births: year - 1900, basis }));

  it('should shift with a five-four ladder: the sixth year is a junior grade of the same age', () => {
    const ages = (text: string, stage: 'primary' | 'junior') => [
      ...officialAges(ladder(text), district, stage),
    ];
    expect(ages('3+5-4-3+3', 'junior')[0]).toEqual(['6', 11]);
    expect(ages('3+6-3-3+3', 'primary')[5]).toEqual(['6', 11]);
    expect([...officialAges(ladder('3+6-3-3'), district, 'kindergarten').values()]).toEqual([3, 4, 5]);
    expect([...officialAges(ladder('3+6-3-3+3'), district, 'vocational').values()]).toEqual([15, 16, 17]);
    expect(officialAges(ladder('6-3-3'), district, 'special').size).toBe(0);
  });

  it('should follow a cohort from the last count, before births are asked', () => {
    const tables = { population: [counted], births };
    expect(populationAged(tables, district, 2020, 6)).toBe(150);
    expect(populationAged(tables, district, 2023, 9)).toBe(150);
    expect(populationAged(tables, district, 2019, 5)).toBe(113 / 3 + (114 * 2) / 3);
    expect(populationAged(tables, district, 2023, 6)).toBeUndefined();
  });
});

describe('the basis of an enrolment rate', () => {
  const plan = (region: WorldPlan['region']): WorldPlan => ({
    schools: { mill: {} },
    classes: { mill: { 2019: { '1': [40] } } },
    targets: [
      {
        ...{ id: 't', indicator: 'grossEnrolment', operator: '>=', value: 1, year: 2020 },
        ...{ stages: ['primary'], grades: ['1'] },
      },
    ],
    region: region ?? {},
  });
  const row = { district: 'east', age: 6, population: 40, basis };

  it('should be that of the count, derived where it is followed, and that of births where they are assumed', () => {
    const basisOf = (region: WorldPlan['region']) => verdictOn(plan(region), 't').dataBasis;
    expect(basisOf({ population: [{ ...row, year: 2020 }] })).toBe('reported');
    expect(basisOf({ population: [{ ...row, year: 2019, age: 5 }] })).toBe('derived');
    const births = [2013, 2014].map((year) => ({
      ...{ district: 'east', year, births: 40, basis: 'assumed' as const },
    }));
    expect(basisOf({ births })).toBe('assumed');
  });
});

describe('kindergartens that change hands', () => {
  const plan: WorldPlan = {
    horizon: 2021,
    schools: Object.fromEntries(
      [['one', 'private'] as const, ['two', 'inclusivePrivate'] as const].map(([id, ownership]) => [
        id,
        { type: 'kindergarten' as const, stages: ['kindergarten' as const], ownership },
      ]),
    ),
    classes: { one: { 2019: { K1: [30] } }, two: { 2019: { K1: [30] } } },
    region: {
      ownershipChanges: [
        { school: 'one', fromYear: 2020, ownership: 'inclusivePrivate', cost: 7, basis },
        { school: 'two', fromYear: 2021, ownership: 'public', basis },
      ],
      grants: [
        { id: 'g1', stage: 'kindergarten', ownership: 'public', fromYear: 2019, perPupil: 600, basis },
        {
          id: 'g2',
          stage: 'kindergarten',
          ownership: 'inclusivePrivate',
          fromYear: 2019,
          perPupil: 200,
          basis,
        },
      ],
    },
  };
  const report = buildReport(world(plan));
  const years = (indicator: string) => [2019, 2020, 2021].map((year) => figure(report, indicator, year));

  it('should move public share and inclusive coverage in the year of the change', () => {
    expect(years('publicShare')).toEqual([0, 0, 0.5]);
    expect(years('inclusiveCoverage')).toEqual([0.5, 1, 1]);
  });

  it('should move the money that grants take, and cost once what the change costs', () => {
    expect(years('grantsNeeded')).toEqual([6000, 12_007, 24_000]);
  });
});
