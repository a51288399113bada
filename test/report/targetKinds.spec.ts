import { describe, expect, it } from 'vitest';
import type { IndicatorId } from '../../src/domain/glossary.ts';
import type { School } from '../../src/domain/region/school.ts';
import { indicatorIds } from '../../src/report/indicators/indicators.ts';
import { verdictOn } from './asking.ts';
import { type Demand, type Kind, least, most, sizes } from './kindOf.ts';
import { plannersKinds } from './plannersKinds.ts';
import { type WorldPlan, world } from './world.ts';

const wanting = (wanted: number): WorldPlan => ({
  ...sizes(50, 50, 50),
  classes: { mill: { 2019: { '1': { sizes: [50, 50, 50], wanted } } } },
});
const pool = (teachers: number, posts: number): WorldPlan => ({
  ...sizes(40, 40),
  teachers: [{ district: 'east', stage: 'primary', year: 2020, teachers, posts, sections: undefined }],
});
const money = (short: number): WorldPlan => ({
  ...sizes(40),
  money: [{ owner: 'east', fiscalYear: 2020, budget: 0, carriedIn: 0, spent: short, short }],
});
const kindergarten = (ownership: School['ownership']): Partial<School> => ({
  ...{ type: 'kindergarten', stages: ['kindergarten'], ownership },
});
const kindergartens = (publicly: number, inclusive: number, privately: number): WorldPlan => ({
  schools: {
    one: kindergarten('public'),
    two: kindergarten('inclusivePrivate'),
    three: kindergarten('private'),
  },
  classes: {
    one: { 2019: { K1: [publicly] } },
    two: { 2019: { K1: [inclusive] } },
    three: { 2019: { K1: [privately] } },
  },
});
const works = (
  finish: string,
  more: Partial<NonNullable<WorldPlan['projects']>[number]> = {},
): WorldPlan => ({
  ...sizes(40),
  projects: [{ id: 'p', school: 'mill', finish, programme: '新改扩建', ...more }],
});
const newKindergarten = (finish: string, ownership: School['ownership']): WorldPlan =>
  works(finish, { kind: 'newSchool', school: 'new', stages: ['kindergarten'], ownership });
const seniors = (vocational: number): WorldPlan => ({
  schools: {
    high: { type: 'senior', stages: ['senior'] },
    trade: { type: 'vocational', stages: ['vocational'] },
  },
  classes: { high: { 2019: { '10': [60] } }, trade: { 2019: { V1: [vocational] } } },
});
const juniorCohort = (leaving: number): WorldPlan => ({
  ...{ base: 2017, horizon: 2020, schools: { yard: { type: 'junior', stages: ['junior'] } } },
  classes: { yard: { 2017: { '6': [100] }, 2020: { '9': [leaving] } } },
});
const hires = (count: number): WorldPlan => ({
  ...sizes(40),
  region: {
    teachers: [
      { district: 'east', stage: 'primary', year: 2019, teachers: 9, hires: count, basis: 'reported' },
    ],
  },
});
const campuses = (...pupils: number[]): WorldPlan => ({
  schools: Object.fromEntries(pupils.map((_, index) => [`campus${index}`, { legalSchool: 'campus0' }])),
  classes: Object.fromEntries(pupils.map((count, index) => [`campus${index}`, { 2019: { '1': [count] } }])),
});
const counted = (basis: 'counted' | 'spread'): WorldPlan => ({
  ...sizes(40),
  classes: { mill: { 2019: { '1': { sizes: [40], basis } } } },
});
const children = (pupils: number): WorldPlan => ({
  ...sizes(40),
  unplaced: pupils === 0 ? [] : [{ year: 2020, grade: '1', pupils }],
});

const leaving = (pupils: number): WorldPlan => ({
  ...sizes(40),
  elsewhere: [{ year: 2020, grade: '1', pupils }],
});

/** For every indicator that can be measured: a demand, a place that meets it and one that misses it. */
const kinds: Partial<Record<IndicatorId, Kind>> = {
  pupils: { demand: most(80), met: sizes(40, 40), missed: sizes(40, 41) },
  unplaced: { demand: most(0), met: children(0), missed: children(1) },
  classes: { demand: least(2), met: sizes(40, 40), missed: sizes(40) },
  oversizeClasses: { demand: most(0, { threshold: 56 }), met: sizes(55), missed: sizes(56) },
  superOversizeClasses: { demand: most(0), met: sizes(65), missed: sizes(66) },
  shareOversizeClasses: {
    demand: most(0.5, { threshold: 56, unit: 'share' }),
    met: sizes(60, 50),
    missed: sizes(60, 60, 50),
  },
  shareWithinCap: {
    demand: least(50, { threshold: 45, unit: '%' }),
    met: sizes(45, 46),
    missed: sizes(46, 46, 45),
  },
  largestClass: { demand: most(45), met: sizes(45, 30), missed: sizes(46, 30) },
  meanClassSize: { demand: most(45), met: sizes(50, 40), missed: sizes(50, 41) },
  oversizeSchools: {
    demand: most(0, { thresholdByType: { primary: 100 } }),
    met: campuses(60, 40),
    missed: campuses(60, 41),
  },
  oversizeCampuses: {
    demand: most(0, { thresholdByType: { primary: 100 } }),
    met: campuses(100, 100),
    missed: campuses(101, 1),
  },
  homeRooms: {
    demand: least(3),
    met: sizes(40),
    missed: { ...sizes(40), schools: { mill: { homeRooms: 2 } } },
  },
  plannedSeats: {
    demand: least(135),
    met: sizes(40),
    missed: { ...sizes(40), schools: { mill: { homeRooms: 2 } } },
  },
  usableSeats: {
    demand: least(135),
    met: sizes(40),
    missed: { ...sizes(40), schools: { mill: { homeRooms: 2 } } },
  },
  surgeSeats: {
    demand: least(180),
    met: { ...sizes(40), schools: { mill: { homeRooms: 3, temporaryRooms: 1 } } },
    missed: sizes(40),
  },
  utilisation: { demand: most(90, { unit: '%' }), met: sizes(60, 60), missed: sizes(60, 62) },
  roomsShort: { demand: most(0), met: wanting(3), missed: wanting(4) },
  seatsShort: { demand: most(0), met: sizes(45, 45, 45), missed: sizes(45, 45, 46) },
  teachersShort: { demand: most(0), met: pool(4, 0), missed: pool(3, 9) },
  postsShort: { demand: most(0), met: pool(0, 4), missed: pool(9, 3) },
  worksMoneyShort: { demand: most(5, { unit: '万元' }), met: money(50_000), missed: money(50_001) },
  publicShare: {
    demand: least(50, { unit: '%' }),
    met: kindergartens(50, 10, 40),
    missed: kindergartens(49, 50, 1),
  },
  inclusiveCoverage: {
    demand: { operator: 'keep>=', value: 0.8, year: 2020, unit: 'share' },
    met: kindergartens(40, 40, 20),
    missed: kindergartens(40, 39, 21),
  },
  largestClassPublished: {
    demand: { operator: '=', value: 100, unit: '%' },
    met: counted('counted'),
    missed: counted('spread'),
  },
  projectsBuilt: {
    demand: least(1, { programme: '薄改|新改扩建' }),
    met: works('2020-12'),
    missed: works('2021-01'),
  },
  projectsInUse: {
    demand: least(1, { programme: '新改扩建' }),
    met: works('2020-08'),
    missed: works('2020-09'),
  },
  newPublicKindergartens: {
    demand: least(1),
    met: newKindergarten('2020-10', 'public'),
    missed: newKindergarten('2020-10', 'inclusivePrivate'),
  },
  privateElsewhere: { demand: most(9), met: leaving(9), missed: leaving(10) },
  vocationalShare: { demand: least(40, { unit: '%' }), met: seniors(40), missed: seniors(39) },
  retention: {
    demand: least(98, { unit: '%', stages: ['junior'] }),
    met: juniorCohort(98),
    missed: juniorCohort(97),
  },
  horizonYear: { demand: least(2021), met: sizes(40), missed: { ...sizes(40), horizon: 2020 } },
  teacherHires: { demand: least(100), met: hires(100), missed: hires(99) },
  ...plannersKinds,
};
/** What is named as missing where a place has only schools and censuses. */
const bare: Partial<Record<IndicatorId, string>> = {
  grossEnrolment: 'population.csv',
  netEnrolment: 'population.enrolled',
  qualityBalance: 'resources.csv',
  bedsShort: 'boarderShare',
  combinedVariation: 'resources.csv',
  variationSports: 'sportsArea',
  recurrentMoney: 'budget',
  grantPerPupil: 'grants.csv',
  grantsNeeded: 'grants.csv',
  teacherExchange: 'eligible',
  keyTeacherExchange: 'exchanged',
  classTeacherLoad: 'classTeacherLoad',
  schoolsClosed: 'projects',
  emptyRooms5: '5 years',
  meanDistance: 'feeders.csv',
  pupilsMoved: 'not known',
};

describe('every kind of computed target', () => {
  it.each(Object.entries(kinds))('should be met and missed: %s', (indicator, { demand, met, missed }) => {
    const targets = [{ id: 't', indicator, ...demand }];
    expect(verdictOn({ ...met, targets }, 't')).toMatchObject({ state: 'met', missing: undefined });
    expect(verdictOn({ ...missed, targets }, 't')).toMatchObject({ state: 'missed', missing: undefined });
  });

  it.each(Object.entries(bare))('should say which data is missing: %s', (indicator, table) => {
    const targets = [{ id: 't', indicator, ...least(1, { stages: ['primary'], threshold: 56 }) }];
    const verdict = verdictOn({ ...sizes(40), targets }, 't');
    expect(verdict.state).toBe('notMeasurable');
    expect(verdict.missing).toContain(table);
  });

  it('should not read kindergartens or seniors into a target of other stages', () => {
    for (const indicator of [
      'publicShare',
      'inclusiveCoverage',
      'kindergartenEnrolment',
      'seniorEnrolment',
      'vocationalShare',
    ]) {
      const targets = [{ id: 't', indicator, ...least(1, { stages: ['junior'] }) }];
      const verdict = verdictOn({ ...kindergartens(50, 10, 40), targets }, 't');
      expect(verdict.missing, indicator).toContain('none of those that its indicator speaks of');
    }
  });

  it('should be told here, so that a new indicator cannot come without the two cases', () => {
    expect(Object.keys(kinds).sort()).toEqual([...indicatorIds].sort());
  });
});

describe('traps in published plans', () => {
  it('should count the sites of a programme once although two projects work on one school', () => {
    const project = { school: 'mill', finish: '2020-05', programme: '新改扩建' };
    const plan = { ...sizes(40), projects: ['a', 'b'].map((id) => ({ id, ...project })) };
    const targets = [{ id: 't', indicator: 'projectsBuilt', ...least(2, { programme: '新改扩建' }) }];
    expect(verdictOn({ ...plan, targets }, 't')).toMatchObject({ state: 'missed', value: 1 });
  });

  it('should add kindergartens and schools where one target mixes both (136 = 103 + 33)', () => {
    const sites = [
      { id: 'a', school: 'mill', finish: '2020-05', programme: '幼儿园' },
      { id: 'b', kind: 'newSchool', school: 'b', finish: '2020-05', programme: '中小学', stages: ['junior'] },
      { id: 'c', kind: 'newSchool', school: 'c', finish: '2020-05', programme: '别的', stages: ['junior'] },
    ] satisfies WorldPlan['projects'];
    const targets = [{ id: 't', indicator: 'projectsBuilt', ...least(2, { programme: '幼儿园|中小学' }) }];
    expect(verdictOn({ ...sizes(40), projects: sites, targets }, 't')).toMatchObject({
      state: 'met',
      value: 2,
    });
  });

  it('should tell built from in use: finished in October is built this year and used next', () => {
    const plan = works('2020-10');
    const built = { id: 't', indicator: 'projectsBuilt', ...least(1, { programme: '新改扩建' }) };
    expect(verdictOn({ ...plan, targets: [built] }, 't')).toMatchObject({
      ...{ state: 'met', observed: 'works finished by the end of 2020' },
    });
    const inUse = { ...built, observation: 'inUse' as const };
    expect(verdictOn({ ...plan, targets: [inUse] }, 't')).toMatchObject({
      ...{ state: 'missed', observed: 'in use at the census of 2020', firstMet: 2021 },
    });
  });

  it('should not count a cancelled project, and not take an unknown programme for zero sites', () => {
    const target = { id: 't', indicator: 'projectsBuilt', ...least(1, { programme: '新改扩建' }) };
    const cancelled = works('2020-05', { status: 'cancelled' });
    const run = world({ ...cancelled, targets: [target] });
    const opening = { project: 'p', district: 'east', school: 'mill', builtYear: 2020, openYear: 2020 };
    const openings = [{ ...opening, waitedFor: undefined }];
    expect(verdictOn({ ...run, capacity: { ...run.capacity, openings } }, 't')).toMatchObject({
      ...{ state: 'missed', value: 0 },
    });
    const unknown = verdictOn({ ...cancelled, targets: [{ ...target, programme: '没有' }] }, 't');
    expect(unknown).toMatchObject({ state: 'notMeasurable', value: undefined });
  });

  it('should take "more than 55" as a threshold of 56 that the target states, and judge none without it', () => {
    const target = { id: 't', indicator: 'oversizeClasses', ...most(0) };
    expect(verdictOn({ ...sizes(56), targets: [target] }, 't').state).toBe('notMeasurable');
    const primary = { ...target, threshold: 46 };
    expect(verdictOn({ ...sizes(46), targets: [primary] }, 't').state).toBe('missed');
  });

  it('should count a legal school with its campuses and show the campus count beside it', () => {
    const target = {
      id: 't',
      indicator: 'oversizeSchools',
      ...most(0, { thresholdByType: { primary: 100 } }),
    };
    const verdict = verdictOn({ ...campuses(60, 60), targets: [target] }, 't');
    expect(verdict).toMatchObject({ state: 'missed', value: 1 });
    expect(verdict.notes.map(({ en }) => en)).toEqual(['Counted by legal school; by campus it is 0.']);
  });

  it('should use the nine-year limit for a nine-year school and say when no limit fits a type', () => {
    const plan: WorldPlan = {
      schools: { both: { type: 'nineYear', stages: ['primary', 'junior'] } },
      classes: { both: { 2019: { '1': [1300], '6': [1100] } } },
    };
    const target = { id: 't', indicator: 'oversizeSchools', ...most(0) };
    const asked = (thresholdByType: Demand['thresholdByType']) =>
      verdictOn({ ...plan, targets: [{ ...target, thresholdByType }] }, 't');
    expect(asked({ primary: 2000, nineYear: 2500 }).state).toBe('met');
    expect(asked({ primary: 2000, nineYear: 2300 }).state).toBe('missed');
    expect(asked({ primary: 2000 }).missing).toContain('cover no school type in its scope: nineYear');
  });
});
