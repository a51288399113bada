import { classRuleRows } from '../../generator/classRuleRows.ts';
import type { PlaceSettings } from '../../generator/placeSettings.ts';
import { ziboBirths } from './ziboBirths.ts';
import { ziboDistricts } from './ziboDistricts.ts';
import { ziboExtensions } from './ziboExtensions.ts';
import { ziboOpenings } from './ziboOpenings.ts';
import { ziboProjects } from './ziboProjects.ts';
import { ziboSources } from './ziboSources.ts';
import { ziboTargets } from './ziboTargets.ts';
import { ziboUnits } from './ziboUnits.ts';

/** The city's own schools (市直): three kindergartens, and senior, vocational and special schools in the two city districts. */
const cityRun = [
  ...[
    'zhangdian-k001',
    'zhangdian-k002',
    'zhangdian-k003',
    'zhangdian-s01',
    'zhangdian-s02',
    'zhangdian-s03',
  ],
  ...['zhangdian-s04', 'gaoxin-s01', 'zhangdian-v01', 'zhangdian-x01'],
];

/** What the generator is told of Zibo (淄博): a city of 11 districts, census of 2019. */
export const ziboSettings: PlaceSettings = {
  folder: 'zibo',
  seedNumber: 2019,
  region: {
    ...{ id: 'zibo', name: '淄博市', nameEn: 'Zibo', baseYear: 2019, horizonYear: 2034, censusDay: '09-01' },
    ...{ currency: 'CNY', seniorAdmission: 'region', discountRate: 0.04, planStart: '2019-09' },
    ...{ basis: 'assumed', source: 'generator' },
    note: 'Real place names, synthetic schools and pupils; discount rate and city-wide senior admission assumed. Horizon 15 years after the base year, so that the peak and the decline behind it are seen; the layout plan (S3, article 8) ends in 2030.',
  },
  years: { played: 2003, first: 2014, base: 2019 },
  kmPerLongitude: 89.2,
  districts: ziboDistricts,
  evaluationUnits: ziboUnits,
  births: ziboBirths,
  habits: {
    ...{ kindergartenShare: 0.9, seniorShare: 0.92, vocationalPart: 0.358, vocationalDrift: 0.002 },
    progression: { kindergarten: 1.045, senior: 0.994, vocational: 0.968 },
    neighbourSize: 54,
    diversionSizes: [66, 65, 64, 62, 59, 57],
  },
  building: {
    ...{ kindergartenHeadroom: 1.36, seniorHeadroom: 1.05, youngKindergartens: 0.12 },
    ...{ cityRun, publicPart: 0.465, inclusivePart: 0.8 },
  },
  fixedOpenings: ziboOpenings,
  historicExtensions: ziboExtensions,
  classRules: classRuleRows(2014, 65, 'no new class of 66 and more'),
  teachers: {
    shortPools: { 'gaoxin|junior': 0.985, 'zhangdian|primary': 0.995 },
    hireShares: { zhangdian: 0.12, gaoxin: 0.18, huantai: 0.06, jingkai: 0.08 },
    usualHireShare: 0.04,
    hires: [],
    cityPools: ['senior', 'vocational', 'special'],
  },
  money: {
    ...{ freePerResident: 25, recurrentPerPupil: 13_000, recurrentGrowth: 0.05 },
    ...{ coverage: { gaoxin: 0.93 }, cityMoney: true, fiscalYears: 16 },
  },
  sites: {
    ...{ zhangdian: 7, gaoxin: 4, huantai: 3, linzi: 3, zichuan: 2, zhoucun: 1, gaoqing: 1, yiyuan: 1 },
    ...{ boshan: 1, jingkai: 2, wenchanghu: 1 },
  },
  projects: ziboProjects,
  targets: ziboTargets,
  resources: { level: 1.15, spread: 0.15 },
  sources: ziboSources,
};
