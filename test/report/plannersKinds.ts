import type { IndicatorId } from '../../src/domain/glossary.ts';
import type { Region } from '../../src/domain/region/region.ts';
import type { Resource } from '../../src/domain/region/schoolRecords.ts';
import { type Kind, least, most, sizes } from './kindOf.ts';
import type { WorldPlan } from './world.ts';

const basis = 'reported' as const;

const children = (...byAge: [age: number, population: number, enrolled?: number][]): Region['population'] =>
  byAge.map(([age, population, enrolled]) => ({
    ...{ district: 'east', year: 2020, age, population, basis },
    ...(enrolled === undefined ? {} : { enrolled }),
  }));
const kindergarten = (pupils: number): WorldPlan => ({
  schools: { garden: { type: 'kindergarten', stages: ['kindergarten'] } },
  classes: { garden: { 2019: { K1: [pupils] } } },
  region: { population: children([3, 40], [4, 30], [5, 30]) },
});
const seniors = (vocational: number): WorldPlan => ({
  schools: {
    high: { type: 'senior', stages: ['senior'] },
    trade: { type: 'vocational', stages: ['vocational'] },
  },
  classes: { high: { 2019: { '10': [60] } }, trade: { 2019: { V1: [vocational] } } },
  region: { population: children([15, 40], [16, 30], [17, 30]) },
});
const firstGraders = (pupils: number): WorldPlan => ({
  ...sizes(pupils),
  region: { population: children([6, 50]) },
});
const schoolChildren = (enrolled: number): WorldPlan => ({
  ...sizes(40),
  region: { population: children([6, 50, enrolled]) },
});
const two = (second: number): WorldPlan => ({
  schools: { mill: {}, hill: {} },
  classes: { mill: { 2019: { '1': [40] } }, hill: { 2019: { '1': [second] } } },
});
const closing = (finish: string): WorldPlan => ({
  ...sizes(40),
  projects: [{ id: 'end', kind: 'closure', school: 'mill', finish }],
});
const opened = (homeRooms: number, cost: number, last: number[]): WorldPlan => ({
  ...{ base: 2019, horizon: 2030, schools: { mill: { homeRooms: 2 } } },
  classes: { mill: { 2019: { '1': [60, 60] }, 2020: { '1': last } } },
  projects: [{ id: 'p', school: 'mill', finish: '2020-06', homeRooms, cost }],
});
const pool = (teachers: number): WorldPlan => ({
  ...sizes(40, 40),
  teachers: [{ district: 'east', stage: 'primary', year: 2020, teachers, posts: 9, sections: undefined }],
});
const exchanged = (count: number, key: number): WorldPlan => ({
  ...sizes(40),
  region: {
    teachers: [
      {
        ...{ district: 'east', stage: 'primary', year: 2019, teachers: 200, basis },
        ...{ eligible: 100, exchanged: count, keyExchanged: key },
      },
    ],
  },
});
const budgets = (recurrent: number): WorldPlan => ({
  ...sizes(40),
  region: { budgets: [{ owner: 'east', fiscalYear: 2020, capital: 0, recurrent, basis }] },
});
const grants = (perPupil: number): WorldPlan => ({
  ...sizes(40),
  region: { grants: [{ id: 'g', stage: 'primary', fromYear: 2019, perPupil, basis }] },
});
const load = (classTeacherLoad: number): WorldPlan => ({
  ...sizes(40),
  region: {
    classRules: [
      {
        ...{ id: 'r', stage: 'primary', fromYear: 2000, targetSize: 45, capSize: 45, basis },
        ...{ teachersPerClass: 2, classTeacherLoad },
      },
    ],
  },
});
const standard: Omit<Resource, 'school'> = {
  ...{ stage: 'primary', year: 2019, teachersAboveDegree: 5, keyTeachers: 2, artsTeachers: 2, basis },
  ...{ teachingArea: 500, sportsArea: 800, equipment: 300_000, multimediaRooms: 4 },
};
/** Two schools of 100 pupils; the second has this part of what the first has. */
const resources = (part: Partial<Resource>): WorldPlan => ({
  schools: { mill: {}, hill: {} },
  classes: { mill: { 2019: { '1': [50, 50] } }, hill: { 2019: { '1': [50, 50] } } },
  region: {
    resources: [
      { ...standard, school: 'mill' },
      { ...standard, ...part, school: 'hill' },
    ],
  },
});
const uneven = (column: keyof Resource): Kind => ({
  demand: { operator: '<', value: 0.5, year: 2020, unit: 'ratio', stages: ['primary'] },
  met: resources({}),
  missed: resources({ [column]: 0 }),
});
const way = (distance: number): WorldPlan => ({
  ladder: '1-1-1',
  schools: { mill: {}, river: { type: 'junior', stages: ['junior'] } },
  classes: { mill: { 2019: { '1': [40] } }, river: { 2019: { '2': [40] } } },
  region: {
    feeders: [{ from: 'mill', to: 'river', share: 1, basis }],
    travel: [{ from: 'mill', to: 'river', distance, basis }],
  },
});
/** A primary school where every other pupil boards. */
const boarding = (pupils: number, beds: number): WorldPlan => ({
  schools: { mill: { boarderShare: 0.5, beds } },
  classes: { mill: { 2019: { '1': [pupils] } } },
});
/** Two grades of a primary school in one class. */
const sharing = (pupils: number): WorldPlan => ({
  schools: { mill: {} },
  classes: {
    mill: {
      2019: {
        '1': { sizes: [pupils], mixed: { host: '1', pupils: pupils + 6 } },
        '2': { sizes: [6], mixed: { host: '1', pupils: pupils + 6 } },
      },
    },
  },
});
const sent = (pupils: number): WorldPlan => ({ ...sizes(40), demand: [{ year: 2020, grade: '1', pupils }] });

/** For every indicator of populations, resources, money and works: a place that meets a demand and one that misses it. */
export const plannersKinds: Partial<Record<IndicatorId, Kind>> = {
  kindergartenEnrolment: {
    demand: least(97, { unit: '%' }),
    met: kindergarten(97),
    missed: kindergarten(96),
  },
  seniorEnrolment: { demand: least(98, { unit: '%' }), met: seniors(38), missed: seniors(37) },
  grossEnrolment: {
    demand: least(100, { unit: '%', grades: ['1'], stages: ['primary'] }),
    met: firstGraders(50),
    missed: firstGraders(49),
  },
  netEnrolment: {
    demand: { operator: '=', value: 100, year: 2020, unit: '%', grades: ['1'], stages: ['primary'] },
    met: schoolChildren(50),
    missed: schoolChildren(49),
  },
  schoolsInUse: { demand: least(2), met: two(40), missed: two(0) },
  schoolsClosed: {
    demand: { operator: '=', value: 1, upTo: 2, year: 2020 },
    met: closing('2020-08'),
    missed: closing('2020-09'),
  },
  emptyRooms5: {
    demand: most(1, { year: 2025 }),
    met: opened(2, 0, [40, 40, 40]),
    missed: opened(2, 0, [40, 40]),
  },
  emptyRooms10: {
    demand: most(1, { year: 2030 }),
    met: opened(2, 0, [40, 40, 40]),
    missed: opened(2, 0, [40, 40]),
  },
  costPerClassRemoved: {
    demand: most(50, { unit: '万元', threshold: 56 }),
    met: opened(2, 1_000_000, [40, 40, 40]),
    missed: opened(2, 1_000_000, [60, 30, 30]),
  },
  meanDistance: { demand: most(2), met: way(2), missed: way(2.1) },
  pupilsMoved: { demand: most(0), met: sent(40), missed: sent(41) },
  mixedClasses: { demand: least(1), met: sharing(9), missed: sizes(9, 8) },
  shareWithinRule: {
    demand: least(85, { unit: '%', stages: ['primary'] }),
    met: sizes(45, 45, 45, 45, 45, 45, 46),
    missed: sizes(45, 45, 45, 45, 46),
  },
  boarders: { demand: most(20), met: boarding(40, 10), missed: boarding(42, 30) },
  beds: { demand: least(10), met: boarding(40, 10), missed: boarding(40, 9) },
  bedsShort: { demand: most(0), met: boarding(40, 20), missed: boarding(40, 19) },
  teacherCover: { demand: least(100, { unit: '%' }), met: pool(4), missed: pool(3) },
  teacherExchange: { demand: least(10, { unit: '%' }), met: exchanged(10, 0), missed: exchanged(9, 9) },
  keyTeacherExchange: { demand: least(20, { unit: '%' }), met: exchanged(10, 2), missed: exchanged(10, 1) },
  classTeacherLoad: { demand: least(0.5, { stages: ['primary'] }), met: load(0.5), missed: load(0.4) },
  recurrentMoney: { demand: least(50, { unit: '万元' }), met: budgets(500_000), missed: budgets(499_999) },
  recurrentPerPupil: { demand: least(1000), met: budgets(40_000), missed: budgets(39_999) },
  grantPerPupil: { demand: least(600, { stages: ['primary'] }), met: grants(600), missed: grants(599) },
  grantsNeeded: { demand: most(24_000), met: grants(600), missed: grants(601) },
  qualityBalance: {
    demand: { operator: 'by', value: 1, year: 2020, stages: ['primary'] },
    met: resources({ keyTeachers: 0.9 }),
    missed: resources({ keyTeachers: 0.8 }),
  },
  balanceSchoolShare: {
    demand: least(100, { unit: '%', stages: ['primary'] }),
    met: resources({ keyTeachers: 0.9 }),
    missed: resources({ keyTeachers: 0.8 }),
  },
  combinedVariation: {
    demand: { operator: '<', value: 0.1, year: 2020, stages: ['primary'] },
    met: resources({ equipment: 100_000 }),
    missed: resources({ equipment: 0 }),
  },
  largestVariation: {
    demand: most(0.5, { stages: ['primary'] }),
    met: resources({ equipment: 100_000 }),
    missed: resources({ equipment: 99_000 }),
  },
  variationDegree: uneven('teachersAboveDegree'),
  variationKeyTeachers: uneven('keyTeachers'),
  variationArts: uneven('artsTeachers'),
  variationTeachingArea: uneven('teachingArea'),
  variationSports: uneven('sportsArea'),
  variationEquipment: uneven('equipment'),
  variationMultimedia: uneven('multimediaRooms'),
};
