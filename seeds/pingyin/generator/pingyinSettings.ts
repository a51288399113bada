import { classRuleRows, withMixedClasses } from '../../generator/classRuleRows.ts';
import { fixedOpening } from '../../generator/fixedOpening.ts';
import type { PlaceSettings } from '../../generator/placeSettings.ts';
import { pingyinBirths } from './pingyinBirths.ts';
import { pingyinDistrict } from './pingyinDistrict.ts';
import { pingyinProjects } from './pingyinProjects.ts';
import { pingyinSources } from './pingyinSources.ts';
import { pingyinTargets } from './pingyinTargets.ts';

/** What the generator is told of Pingyin (平阴): a county of 102 institutions, census of 2021. */
export const pingyinSettings: PlaceSettings = {
  folder: 'pingyin',
  seedNumber: 2021,
  region: {
    ...{
      id: 'pingyin',
      name: '平阴县',
      nameEn: 'Pingyin',
      baseYear: 2021,
      horizonYear: 2036,
      censusDay: '09-01',
    },
    ...{ currency: 'CNY', seniorAdmission: 'region', discountRate: 0.04, planStart: '2021-09' },
    ...{ basis: 'assumed', source: 'generator' },
    note: 'Real place and project names, synthetic schools and pupils; discount rate assumed. Horizon: fifteen years after the base year.',
  },
  years: { played: 2005, first: 2016, base: 2021 },
  kmPerLongitude: 89.7,
  districts: [pingyinDistrict],
  evaluationUnits: [
    { ...{ id: 'unit-py', name: '平阴县', districts: ['py'] }, basis: 'assumed', source: 'generator' },
  ],
  births: pingyinBirths,
  habits: {
    ...{ kindergartenShare: 0.955, seniorShare: 0.955, vocationalPart: 0.34, vocationalDrift: 0.003 },
    progression: { kindergarten: 1.012, senior: 0.996, vocational: 0.975 },
    neighbourSize: 53,
    diversionSizes: [62, 60, 58, 57, 55, 55],
  },
  building: {
    ...{ kindergartenHeadroom: 1.25, seniorHeadroom: 1.3, youngKindergartens: 0.16 },
    ...{ cityRun: [], publicPart: 0.62, inclusivePart: 0.88 },
  },
  fixedOpenings: [
    fixedOpening(
      'py-s03',
      'east',
      2012,
      { senior: 42 },
      'Stands for 一中西校, which the plan converts; size assumed.',
    ),
    fixedOpening('py-p33', 'south', 2019, { primary: 24 }),
  ],
  historicExtensions: [],
  classRules: withMixedClasses(
    classRuleRows(2016, 55, 'no new class of 56 and more since 2020 (国发〔2016〕40号)'),
  ),
  teachers: {
    ...{ shortPools: {}, hireShares: {}, usualHireShare: 0.03, cityPools: [] },
    hires: [
      {
        ...{ stages: ['kindergarten'], total: 100 },
        note: 'Hires: 100 preschool teachers a year (S1 一(三)2); all else assumed.',
      },
      {
        ...{ stages: ['primary', 'junior', 'senior'], total: 100 },
        note: 'Hires: 100 teachers of the other stages a year (S1 一(三)2), shared by stock; all else assumed.',
      },
    ],
    exchange: { eligible: 0.6, exchanged: 0.09, key: 0.2 },
  },
  money: {
    ...{ freePerResident: 30, recurrentPerPupil: 12_500, recurrentGrowth: 0.05 },
    ...{ coverage: {}, cityMoney: false, fiscalYears: 16 },
  },
  sites: { py: 5 },
  projects: pingyinProjects,
  targets: pingyinTargets,
  population: true,
  resources: { level: 1.25, spread: 0.15 },
  sources: pingyinSources,
};
