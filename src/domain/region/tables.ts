import type * as z from 'zod';
import type { Words } from '../words.ts';
import { classRuleSchema, teacherPoolSchema } from './classRule.ts';
import { controlTotalSchema } from './controlTotal.ts';
import { areaSchema, districtSchema, evaluationUnitSchema } from './district.ts';
import {
  arrivalSchema,
  assumptionSchema,
  birthsSchema,
  enrolmentSchema,
  midYearSchema,
} from './enrolment.ts';
import { flowRateSchema } from './flowRate.ts';
import { budgetSchema, feederSchema, grantSchema, sourceSchema, travelSchema } from './links.ts';
import { officialForecastSchema } from './officialForecast.ts';
import { placeSchema } from './place.ts';
import { populationSchema } from './population.ts';
import { projectSchema, siteSchema } from './project.ts';
import { schoolSchema } from './school.ts';
import { ownershipChangeSchema, resourceSchema } from './schoolRecords.ts';
import { targetSchema } from './target.ts';
import { entrySchema, waiverSchema } from './targetRecords.ts';

/** One table of a dataset: its file is `<name>.csv`, its sheet `<name>` or the Chinese title. */
export interface TableSpec {
  readonly title: Words;
  readonly row: z.ZodObject;
  /** Columns that name a row; no two rows share them. */
  readonly key: readonly string[];
  /** Whether a dataset cannot do without it. */
  readonly needed: boolean;
}

/** All tables of a dataset, in the order in which a planner fills them in. */
export const tables = {
  region: { title: { zh: '地区', en: 'Region' }, row: placeSchema, key: ['id'], needed: true },
  districts: { title: { zh: '区县', en: 'Districts' }, row: districtSchema, key: ['id'], needed: true },
  evaluationUnits: {
    title: { zh: '评估单元', en: 'Evaluation units' },
    row: evaluationUnitSchema,
    key: ['id'],
    needed: false,
  },
  areas: { title: { zh: '片区', en: 'Planning areas' }, row: areaSchema, key: ['id'], needed: false },
  schools: {
    title: { zh: '学校', en: 'Schools and campuses' },
    row: schoolSchema,
    key: ['id'],
    needed: true,
  },
  enrolment: {
    title: { zh: '在校生', en: 'Enrolment' },
    row: enrolmentSchema,
    key: ['school', 'year', 'grade'],
    needed: true,
  },
  midYear: {
    title: { zh: '学年中统计', en: 'Mid-year count' },
    row: midYearSchema,
    key: ['school', 'year', 'grade'],
    needed: false,
  },
  ownershipChanges: {
    title: { zh: '办学性质变更', en: 'Changes of ownership' },
    row: ownershipChangeSchema,
    key: ['school', 'fromYear'],
    needed: false,
  },
  resources: {
    title: { zh: '办学资源', en: 'School resources' },
    row: resourceSchema,
    key: ['school', 'stage', 'year'],
    needed: false,
  },
  births: {
    title: { zh: '出生人口', en: 'Births' },
    row: birthsSchema,
    key: ['district', 'year'],
    needed: false,
  },
  population: {
    title: { zh: '分年龄人口', en: 'Population by age' },
    row: populationSchema,
    key: ['district', 'year', 'age'],
    needed: false,
  },
  assumptions: {
    title: { zh: '假设', en: 'Assumptions' },
    row: assumptionSchema,
    key: ['id'],
    needed: false,
  },
  arrivals: {
    title: { zh: '迁入迁出', en: 'Arrivals' },
    row: arrivalSchema,
    key: ['id'],
    needed: false,
  },
  flowRates: {
    title: { zh: '升留级率', en: 'Flow rates' },
    row: flowRateSchema,
    key: ['district', 'stage', 'grade', 'fromYear'],
    needed: false,
  },
  controlTotals: {
    title: { zh: '控制总数', en: 'Control totals' },
    row: controlTotalSchema,
    key: ['district', 'stage', 'grade', 'year'],
    needed: false,
  },
  officialForecasts: {
    title: { zh: '官方预测', en: 'Official forecasts' },
    row: officialForecastSchema,
    key: ['source', 'madeYear', 'district', 'stage', 'year'],
    needed: false,
  },
  classRules: {
    title: { zh: '编班规则', en: 'Class rules' },
    row: classRuleSchema,
    key: ['id'],
    needed: true,
  },
  teachers: {
    title: { zh: '教师', en: 'Teachers' },
    row: teacherPoolSchema,
    key: ['district', 'stage', 'year'],
    needed: false,
  },
  projects: { title: { zh: '项目', en: 'Projects' }, row: projectSchema, key: ['id'], needed: false },
  sites: { title: { zh: '备选地块', en: 'Sites' }, row: siteSchema, key: ['id'], needed: false },
  travel: { title: { zh: '路程', en: 'Travel' }, row: travelSchema, key: ['from', 'to'], needed: false },
  feeders: {
    title: { zh: '对口', en: 'Feeders' },
    row: feederSchema,
    key: ['from', 'to', 'fromYear'],
    needed: false,
  },
  budgets: {
    title: { zh: '预算', en: 'Budgets' },
    row: budgetSchema,
    key: ['owner', 'fiscalYear'],
    needed: false,
  },
  grants: {
    title: { zh: '生均拨款', en: 'Grants per pupil' },
    row: grantSchema,
    key: ['id'],
    needed: false,
  },
  targets: { title: { zh: '目标', en: 'Targets' }, row: targetSchema, key: ['id'], needed: false },
  waivers: {
    title: { zh: '豁免', en: 'Waivers' },
    row: waiverSchema,
    key: ['id'],
    needed: false,
  },
  entries: {
    title: { zh: '填报', en: 'Reported figures' },
    row: entrySchema,
    key: ['target', 'month', 'district'],
    needed: false,
  },
  sources: { title: { zh: '来源', en: 'Sources' }, row: sourceSchema, key: ['id'], needed: false },
} as const satisfies Record<string, TableSpec>;

export type TableName = keyof typeof tables;
export const tableNames = Object.keys(tables) as TableName[];
export type Row<T extends TableName> = z.infer<(typeof tables)[T]['row']>;
