import type { Row } from '../../../src/domain/region/tables.ts';
import { classRuleRows } from '../../generator/classRuleRows.ts';
import type { PlaceSettings } from '../../generator/placeSettings.ts';
import { daqingBirths } from './daqingBirths.ts';
import { daqingDistricts } from './daqingDistricts.ts';
import { daqingProjects } from './daqingProjects.ts';
import { daqingSources } from './daqingSources.ts';
import { daqingTargets } from './daqingTargets.ts';

/** Being class teacher counts half a load (S2 三(十)4); the subject teachers of a class need so much less. */
const classTeacherLoad = 0.5;
const withClassTeacher = (rule: Row<'classRules'>): Row<'classRules'> =>
  rule.stage === 'kindergarten' || rule.stage === 'special'
    ? rule
    : {
        ...{ ...rule, classTeacherLoad },
        teachersPerClass: Math.round(((rule.teachersPerClass ?? 0) - classTeacherLoad) * 10) / 10,
      };

const grant = (ownership: 'public' | 'inclusivePrivate', perPupil: number): Row<'grants'> => ({
  ...{ id: `kindergarten-${ownership}`, stage: 'kindergarten', ownership, fromYear: 2021, perPupil },
  ...{
    basis: 'published',
    source: 'S2',
    note: 'S2 三(二)2; held to be paid from the base year on (assumed).',
  },
});

/** What the generator is told of Daqing (大庆): a shrinking city of five districts and four counties, census of 2021. */
export const daqingSettings: PlaceSettings = {
  folder: 'daqing',
  seedNumber: 2022,
  region: {
    ...{
      id: 'daqing',
      name: '大庆市',
      nameEn: 'Daqing',
      baseYear: 2021,
      horizonYear: 2036,
      censusDay: '09-01',
    },
    ...{ currency: 'CNY', seniorAdmission: 'region', discountRate: 0.04, planStart: '2021-09' },
    ...{ basis: 'assumed', source: 'generator' },
    note: 'Real place names, synthetic schools and pupils; discount rate and city-wide senior admission assumed. Horizon: fifteen years after the base year.',
  },
  years: { played: 2005, first: 2016, base: 2021 },
  kmPerLongitude: 76.4,
  districts: daqingDistricts,
  evaluationUnits: daqingDistricts.map(({ id, zh }) => ({
    ...{ id: `unit-${id}`, name: zh, districts: [id], basis: 'assumed' as const, source: 'generator' },
  })),
  births: daqingBirths,
  habits: {
    ...{ kindergartenShare: 0.96, seniorShare: 0.994, vocationalPart: 0.33, vocationalDrift: 0.002 },
    progression: { kindergarten: 1.01, senior: 0.998, vocational: 0.988 },
    neighbourSize: 53,
    diversionSizes: [62, 60, 58, 57, 55, 55],
  },
  building: {
    ...{ kindergartenHeadroom: 1.2, seniorHeadroom: 1.12, youngKindergartens: 0.1 },
    cityRun: [
      'sartu-s01',
      'sartu-s02',
      'ranghulu-s01',
      'sartu-v01',
      'sartu-v02',
      'ranghulu-v01',
      'sartu-x01',
    ],
    ...{ publicPart: 0.55, inclusivePart: 0.93 },
  },
  fixedOpenings: [],
  historicExtensions: [],
  classRules: classRuleRows(2016, 55, 'no new class of 56 and more since 2020 (国发〔2016〕40号)').map(
    withClassTeacher,
  ),
  teachers: {
    ...{ shortPools: {}, hireShares: { ranghulu: 0.03 }, usualHireShare: 0.015, hires: [] },
    cityPools: [],
    exchange: { eligible: 0.6, exchanged: 0.07, key: 0.2 },
  },
  money: {
    ...{ freePerResident: 15, recurrentPerPupil: 14_000, recurrentGrowth: 0.03 },
    ...{ coverage: {}, cityMoney: true, fiscalYears: 16 },
  },
  sites: { ranghulu: 3, longfeng: 2, sartu: 1, zhaozhou: 1, datong: 1 },
  projects: daqingProjects,
  targets: daqingTargets,
  population: true,
  resources: { level: 1.3, spread: 0.15 },
  grants: [grant('public', 600), grant('inclusivePrivate', 200)],
  sources: daqingSources,
};
