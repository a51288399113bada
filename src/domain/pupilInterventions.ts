import * as z from 'zod';
import {
  because,
  fromYear,
  grade,
  identifier,
  lastYear,
  said,
  stage,
  whole,
  year,
} from './interventionFields.ts';
import { flowingStages } from './region/flowRate.ts';

const area = identifier(
  '片区',
  'Planning area whose schools take them; all of the district when empty.',
).optional();
const oneDistrict = identifier('区县', 'District it holds for.');
/** An estate: homes × pupils per home, taken over some years; while they live there, new entrants come each year. */
export const housing = z.strictObject({
  kind: z.literal('housing'),
  district: oneDistrict,
  area,
  stage,
  units: whole('住宅套数', 'homes', 'Homes of the estate.', 1_000_000),
  pupilsPerUnit: said(z.number().min(0).max(5), {
    zh: '每套学生数',
    unit: 'pupils per home',
    description: 'Pupils of the stage that live in one home.',
  }),
  fromYear: year(
    '入住学年',
    'First school year with residents; of the base year and before, its pupils are taken out of the ratios.',
  ),
  years: said(z.int().min(1).max(20), {
    zh: '入住年数',
    unit: 'years',
    description: 'Years over which the homes are taken, in equal parts; 1 when empty.',
  }).optional(),
  because,
});
/** Children who come or leave in some years, beside what history implies. */
export const arrivals = z.strictObject({
  kind: z.literal('arrivals'),
  district: oneDistrict,
  area,
  stage,
  grade,
  fromYear,
  toYear: year('终止学年', 'Last school year in which they come; the first alone when empty.').optional(),
  pupils: said(z.int().min(-100_000).max(100_000), {
    zh: '每年人数',
    unit: 'pupils a year',
    description: 'Children who come in each year; below 0: who leave.',
  }),
  because,
});
const flowShare = (zh: string, description: string) =>
  said(z.number().min(0).max(1), { zh, unit: 'share', description });
/** Other promotion, repetition and dropout; who neither repeats nor drops out is promoted. */
export const flowRates = z.strictObject({
  kind: z.literal('flowRates'),
  district: oneDistrict,
  stage: said(z.enum(flowingStages), { zh: '学段', description: 'Stage it holds for.' }),
  grades: said(z.array(z.string().min(1).max(40)).min(1).max(20), {
    zh: '年级',
    description: 'Grades of the stage; all of them when empty.',
  }).optional(),
  fromYear: year('起始学年', 'First school year in which they hold; after the base year.'),
  toYear: lastYear,
  repeated: flowShare('留级率', 'Share of a grade’s pupils who repeat it.'),
  dropped: flowShare('辍学率', 'Share of a grade’s pupils who leave school.'),
  because,
});
/** Leavers of a school go to another one than before. */
export const redirectLeavers = z.strictObject({
  kind: z.literal('redirectLeavers'),
  from: identifier('生源学校', 'School whose leavers are meant.'),
  to: identifier('去向学校', 'School of the next stage that takes them.'),
  share: said(z.number().min(0).max(1), {
    zh: '比例',
    unit: 'share',
    description: 'Share of them; 1 = all of them (整体对口). The others go where they went.',
  }),
  fromYear,
  because,
});
