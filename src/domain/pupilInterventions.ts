import * as z from 'zod';
import {
  because,
  district,
  everyStage,
  factor,
  fromYear,
  grade,
  identifier,
  labels,
  lastYear,
  oneDistrict,
  said,
  share,
  span,
  stage,
  whole,
  year,
} from './interventionFields.ts';
import { flowingStages } from './region/flowRate.ts';

/** More or fewer births. */
export const births = z.strictObject({ kind: z.literal('births'), district, ...span, factor, because });
/** More or fewer entrants per birth. */
export const capture = z.strictObject({
  kind: z.literal('capture'),
  stage: everyStage,
  district,
  ...span,
  factor,
  because,
});
/** More or fewer pupils who go on from grade to grade. */
export const migration = z.strictObject({
  kind: z.literal('migration'),
  stage: everyStage,
  district,
  ...span,
  factor,
  because,
});
/** Another split of the intake of senior schools. */
export const vocationalShare = z.strictObject({
  kind: z.literal('vocationalShare'),
  share: share(
    { zh: '中职招生占比', en: 'Vocational share' },
    {
      zh: '中职招生占普通高中与中职招生之和的比例：0.4 即中职与普高 4 : 6。',
      en: 'Vocational share of the intake of vocational and general senior schools: 0.4 is 4 : 6.',
    },
  ),
  district,
  ...span,
  because,
});
/** Another share of entrants who go to private schools. */
export const privateShare = z.strictObject({
  kind: z.literal('privateShare'),
  share: share(
    { zh: '民办招生占比', en: 'Private share' },
    {
      zh: '该学段新生中就读民办学校（含普惠性民办）的比例；数据表未列民办学校的，这些学生不计入推算。',
      en: 'Share of the stage’s entrants who go to private schools, inclusive ones among them; they leave the projection where no table names such a school.',
    },
  ),
  stage,
  district,
  ...span,
  because,
});
const area = identifier(
  { zh: '片区', en: 'Planning area' },
  {
    zh: '接收这些学生的片区；不填为整个区县。',
    en: 'Planning area whose schools take them; all of the district when empty.',
  },
).optional();
/** An estate: homes × pupils per home, taken over some years; while they live there, new entrants come each year. */
export const housing = z.strictObject({
  kind: z.literal('housing'),
  district: oneDistrict,
  area,
  stage,
  units: whole(
    { zh: '住宅', en: 'Homes' },
    'homes',
    { zh: '小区的住宅套数。', en: 'Homes of the estate.' },
    1_000_000,
  ),
  pupilsPerUnit: said(
    z.number().min(0).max(5),
    { zh: '每套学生', en: 'Pupils per home' },
    { zh: '每套住宅中该学段的学生数。', en: 'Pupils of the stage that live in one home.' },
    'pupils per home',
  ),
  fromYear: year(
    { zh: '开始入住的学年', en: 'First residents in' },
    {
      zh: '开始有人入住的学年；在基准年及以前的，其学生从历史升级比中剔除。',
      en: 'First school year with residents; of the base year and before, its pupils are taken out of the ratios.',
    },
  ),
  years: said(
    z.int().min(1).max(20),
    { zh: '入住历时', en: 'Taken over' },
    {
      zh: '全部入住所历的年数，各年均分；不填为 1。',
      en: 'Years over which the homes are taken, in equal parts; 1 when empty.',
    },
    'years',
  ).optional(),
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
  toYear: year(labels.untilYear, {
    zh: '到该学年为止（含）；不填为仅起始学年。',
    en: 'Last school year in which they come; the first alone when empty.',
  }).optional(),
  pupils: said(
    z.int().min(-100_000).max(100_000),
    { zh: '每年迁入（负数为迁出）', en: 'Come each year (negative: leave)' },
    {
      zh: '每年迁入的学生数；负数为迁出。',
      en: 'Children who come in each year; below 0: who leave.',
    },
    'pupils a year',
  ),
  because,
});
/** Other promotion, repetition and dropout; who neither repeats nor drops out is promoted. */
export const flowRates = z.strictObject({
  kind: z.literal('flowRates'),
  district: oneDistrict,
  stage: said(z.enum(flowingStages), labels.stage, { zh: '适用的学段。', en: 'Stage it holds for.' }),
  grades: said(z.array(z.string().min(1).max(40)).min(1).max(20), labels.grade, {
    zh: '学段内的年级；不填为全部。',
    en: 'Grades of the stage; all of them when empty.',
  }).optional(),
  fromYear: year(labels.fromYear, {
    zh: '自该学年起适用；晚于基准年。',
    en: 'First school year in which they hold; after the base year.',
  }),
  toYear: lastYear,
  repeated: share(
    { zh: '留级率', en: 'Repeat their grade' },
    { zh: '年级学生中留级的比例。', en: 'Share of a grade’s pupils who repeat it.' },
  ),
  dropped: share(
    { zh: '辍学率', en: 'Drop out' },
    { zh: '年级学生中辍学的比例。', en: 'Share of a grade’s pupils who leave school.' },
  ),
  because,
});
/** Leavers of a school go to another one than before. */
export const redirectLeavers = z.strictObject({
  kind: z.literal('redirectLeavers'),
  from: identifier(
    { zh: '毕业学校', en: 'Leavers of' },
    { zh: '毕业生改变去向的学校。', en: 'School whose leavers are meant.' },
  ),
  to: identifier(
    { zh: '升入学校', en: 'Go to' },
    { zh: '接收这些毕业生的下一学段学校。', en: 'School of the next stage that takes them.' },
  ),
  share: share(
    { zh: '比例（1 为整体对口）', en: 'Share of the leavers (1: all)' },
    {
      zh: '改变去向者占毕业生的比例；1 为整体对口。其余仍按原去向。',
      en: 'Share of them; 1 = all of them (整体对口). The others go where they went.',
    },
  ),
  fromYear,
  because,
});
