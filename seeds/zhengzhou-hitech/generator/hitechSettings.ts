import { classRuleRows } from '../../generator/classRuleRows.ts';
import { fixedOpening } from '../../generator/fixedOpening.ts';
import type { PlaceSettings } from '../../generator/placeSettings.ts';
import { hitechBirths } from './hitechBirths.ts';
import { hitechDistrict } from './hitechDistrict.ts';
import { hitechProjects } from './hitechProjects.ts';
import { hitechSources } from './hitechSources.ts';
import { hitechTargets } from './hitechTargets.ts';

const autumn2019 =
  'One of the five primary schools opened in autumn 2019 with 24 entering classes in all (W81): the sums are published, the school is assumed.';

/** What the generator is told of the Zhengzhou High-tech Zone (郑州高新区): a zone that grows fast, census of 2019. */
export const hitechSettings: PlaceSettings = {
  folder: 'zhengzhou-hitech',
  seedNumber: 2020,
  region: {
    ...{ id: 'zhengzhou-hitech', name: '郑州高新区', nameEn: 'Zhengzhou High-tech Zone' },
    ...{ baseYear: 2019, horizonYear: 2034, censusDay: '09-01' },
    ...{ currency: 'CNY', seniorAdmission: 'region', discountRate: 0.04, planStart: '2019-09' },
    ...{ basis: 'assumed', source: 'generator' },
    note: 'Real place name, synthetic schools and pupils; discount rate assumed. Horizon: fifteen years after the base year.',
  },
  years: { played: 2003, first: 2014, base: 2019 },
  kmPerLongitude: 91.4,
  districts: [hitechDistrict],
  evaluationUnits: [
    { ...{ id: 'unit-ht', name: '郑州高新区', districts: ['ht'] }, basis: 'assumed', source: 'generator' },
  ],
  births: hitechBirths,
  habits: {
    ...{ kindergartenShare: 0.9, seniorShare: 0.9, vocationalPart: 0.3, vocationalDrift: 0 },
    progression: { kindergarten: 1.05, senior: 0.998, vocational: 0.98 },
    neighbourSize: 55,
    diversionSizes: [68, 67, 66, 64, 62, 60],
  },
  building: {
    ...{ kindergartenHeadroom: 1.55, seniorHeadroom: 1.5, youngKindergartens: 0.3 },
    ...{ cityRun: [], publicPart: 0.4, inclusivePart: 0.78 },
  },
  fixedOpenings: [
    fixedOpening('ht-p29', 'core', 2015, { primary: 36 }),
    fixedOpening('ht-p30', 'west', 2016, { primary: 36 }),
    fixedOpening('ht-p31', 'west', 2017, { primary: 36 }),
    fixedOpening('ht-n08', 'north', 2017, { primary: 36, junior: 24 }),
    fixedOpening('ht-j12', 'west', 2018, { junior: 36 }),
    fixedOpening('ht-p32', 'west', 2019, { primary: 36 }, autumn2019),
    fixedOpening('ht-p33', 'west', 2019, { primary: 36 }, autumn2019),
    fixedOpening('ht-p34', 'north', 2019, { primary: 36 }, autumn2019),
    fixedOpening('ht-p35', 'core', 2019, { primary: 36 }, autumn2019),
    fixedOpening('ht-p36', 'south', 2019, { primary: 30 }, autumn2019),
  ],
  historicExtensions: [],
  classRules: classRuleRows(2014, 65, 'no new class of 66 and more'),
  teachers: {
    shortPools: { 'ht|primary': 0.97, 'ht|junior': 0.98 },
    ...{ hireShares: {}, usualHireShare: 0.15, hires: [], cityPools: [] },
    exchange: { eligible: 0.45, exchanged: 0.08, key: 0.15 },
  },
  money: {
    ...{ freePerResident: 60, recurrentPerPupil: 13_500, recurrentGrowth: 0.07 },
    ...{ coverage: { ht: 0.95 }, cityMoney: false, fiscalYears: 16 },
  },
  sites: { ht: 10 },
  projects: hitechProjects,
  targets: hitechTargets,
  population: true,
  resources: { level: 1.2, spread: 0.22 },
  sources: hitechSources,
};
