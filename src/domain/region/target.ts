import * as z from 'zod';
import { stages } from '../stage.ts';
import {
  anyNumber,
  choice,
  choices,
  count,
  identifier,
  identifiers,
  namedCounts,
  optional,
  provenance,
  share,
  text,
  year,
} from './fields.ts';
import { ownerships, schoolTypes } from './school.ts';

export const operators = ['>=', '<=', '=', '<', '>', 'keep>=', 'noIncrease', 'neverFalls', 'by'] as const;
export type Operator = (typeof operators)[number];
export const targetRoles = ['computed', 'input', 'constraint', 'entered'] as const;
export type TargetRole = (typeof targetRoles)[number];
export const firmnesses = ['must', 'reach', 'inPrinciple', 'strive', 'about', 'mostly'] as const;
export type Firmness = (typeof firmnesses)[number];
export const countingRules = ['everyClass', 'schoolAverage', 'districtAverage', 'shareOfClasses'] as const;

/** targets.csv: what a published plan demands, one row per figure. */
export const targetSchema = z.strictObject({
  id: identifier({ zh: '目标代码', description: 'Short name of the target.' }),
  reference: optional(
    identifier({
      zh: '编号',
      description: 'Number of the printed figure where it takes several rows; the identifier when empty.',
    }),
  ),
  title: text({ zh: '目标', description: 'What is demanded, in the plan’s words.' }),
  titleEn: optional(text({ zh: '英文目标', description: 'The same in English.' })),
  indicator: identifier({
    zh: '指标',
    description: 'Indicator that is compared, e.g. oversizeClasses; see docs/indicators.md.',
  }),
  role: choice(targetRoles, {
    zh: '性质',
    description:
      'computed = the program derives it; input = a parameter it sets; constraint = a rule the plan obeys; entered = a person reports it.',
  }),
  districts: optional(
    identifiers({
      zh: '范围区县',
      description: 'Districts it is judged for, each on its own; the whole region when empty.',
      refersTo: 'districts.id',
    }),
  ),
  unitScope: optional(
    identifier({
      zh: '评估单元',
      description: 'Evaluation unit it is judged for.',
      refersTo: 'evaluationUnits.id',
    }),
  ),
  stages: optional(choices(stages, { zh: '范围学段', description: 'Stages it covers; all when empty.' })),
  types: optional(
    choices(schoolTypes, { zh: '范围类型', description: 'School types it covers; all when empty.' }),
  ),
  grades: optional(
    identifiers({ zh: '范围年级', description: 'Grades it covers; all of its stages when empty.' }),
  ),
  ownership: optional(
    choice(ownerships, {
      zh: '范围举办者',
      description: 'Ownership a grant is meant for; only for grantPerPupil and grantsNeeded.',
    }),
  ),
  projects: optional(
    identifiers({
      zh: '点名项目',
      description: 'Projects that the plan names and that it counts, instead of a programme.',
      refersTo: 'projects.id',
    }),
  ),
  programme: optional(text({ zh: '所属工程', description: 'Programme whose projects it counts.' })),
  operator: choice(operators, {
    zh: '比较',
    description:
      'How value and figure are compared; keep>= must not fall below, noIncrease not rise above the base year, neverFalls not fall from any year to the next, by = done by the year.',
  }),
  value: optional(
    anyNumber({ zh: '目标值', unit: 'the target’s unit', description: 'The figure demanded.' }),
  ),
  upTo: optional(
    anyNumber({
      zh: '目标值上限',
      unit: 'the target’s unit',
      description: 'Upper end of a range, with "=": value 1 and upTo 2 is "1–2".',
    }),
  ),
  unit: text({ zh: '单位', description: 'Unit of the figure.' }),
  year: optional(
    year({
      zh: '期限',
      description: 'Year by whose end it is due; standing from the base year when empty.',
      unit: 'calendar year',
    }),
  ),
  observation: optional(
    choice(['census', 'built', 'inUse'], {
      zh: '观测口径',
      description:
        'census = at the census within the year (default); built = works finished by the end of the year; inUse = pupils inside at census.',
    }),
  ),
  countingRule: optional(
    choice(countingRules, { zh: '计算口径', description: 'What is counted; every class when empty.' }),
  ),
  threshold: optional(
    count({
      zh: '界限',
      unit: 'pupils',
      description:
        'Size from which a class counts as oversize (56 = more than 55), or above which a school does.',
    }),
  ),
  thresholdByType: optional(
    namedCounts(schoolTypes, {
      zh: '分类型界限',
      unit: 'pupils',
      description: 'Largest allowed size by school type: "primary:2000;nineYear:2500".',
    }),
  ),
  tolerance: optional(
    share({
      zh: '容差',
      description: 'Share of the classes that may miss it; with firmness mostly 5 % is assumed when empty.',
    }),
  ),
  exceptedPerClass: optional(
    count({
      zh: '每班例外人数',
      unit: 'pupils per class',
      description: 'Pupils of a class that do not count, at most (admitted by exception).',
    }),
  ),
  phaseFrom: optional(
    year({
      zh: '分步起始年',
      description: 'First year of a stepwise target; judged every year from then on.',
      unit: 'calendar year',
    }),
  ),
  phaseShare: optional(
    share({
      zh: '每年推进比例',
      description:
        'Share reached in the first year and added every year, 0.2 = 20 % a year: of the classes, else of the way from the base year’s figure.',
    }),
  ),
  firmness: optional(
    choice(firmnesses, {
      zh: '约束力',
      description:
        'How binding it is: 必须 must, 达到 reach, 原则上 in principle, 力争 strive, 左右 about, 基本 mostly.',
    }),
  ),
  scope: optional(
    choice(['core', 'tracked', 'outside'], {
      zh: '范畴',
      description:
        'core = the planning core; tracked = shown with entered values; outside = kept for completeness.',
    }),
  ),
  enteredValue: optional(
    anyNumber({
      zh: '填报值',
      unit: 'the target’s unit',
      description: 'Value that a person reported; dated values stand in entries.csv.',
    }),
  ),
  article: optional(text({ zh: '条款', description: 'Article of the document.' })),
  ...provenance,
});
export type Target = z.infer<typeof targetSchema>;
