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
  id: identifier({
    zh: '目标代码',
    description: 'Short name of the target.',
    descriptionZh: '目标的简短代码。',
  }),
  reference: optional(
    identifier({
      zh: '编号',
      description: 'Number of the printed figure where it takes several rows; the identifier when empty.',
      descriptionZh: '文件中一个数字需要多行表示时的编号；空着即目标代码。',
    }),
  ),
  title: text({
    zh: '目标',
    description: 'What is demanded, in the plan’s words.',
    descriptionZh: '目标内容，用规划原文。',
  }),
  titleEn: optional(
    text({ zh: '英文目标', description: 'The same in English.', descriptionZh: '同上，英文。' }),
  ),
  indicator: identifier({
    zh: '指标',
    description:
      'Indicator that is compared, by its code or name, e.g. oversizeClasses or 大班额; see docs/indicators.md.',
    descriptionZh: '用来比较的指标，写代码或名称（如“大班额”），见指标说明。',
  }),
  role: choice(targetRoles, {
    zh: '性质',
    description:
      'computed = the program derives it; input = a parameter it sets; constraint = a rule the plan obeys; entered = a person reports it.',
    descriptionZh: '目标的性质：由程序测算、作为参数设定、作为规则遵守，或由人员填报。',
  }),
  districts: optional(
    identifiers({
      zh: '范围区县',
      description: 'Districts it is judged for, each on its own; the whole region when empty.',
      descriptionZh: '逐个判定的区县；空着为全地区。',
      refersTo: 'districts.id',
    }),
  ),
  unitScope: optional(
    identifier({
      zh: '评估单元',
      description: 'Evaluation unit it is judged for.',
      descriptionZh: '判定的评估单元。',
      refersTo: 'evaluationUnits.id',
    }),
  ),
  stages: optional(
    choices(stages, {
      zh: '范围学段',
      description: 'Stages it covers; all when empty.',
      descriptionZh: '涵盖的学段；空着为全部。',
    }),
  ),
  types: optional(
    choices(schoolTypes, {
      zh: '范围类型',
      description: 'School types it covers; all when empty.',
      descriptionZh: '涵盖的办学类型；空着为全部。',
    }),
  ),
  grades: optional(
    identifiers({
      zh: '范围年级',
      description: 'Grades it covers; all of its stages when empty.',
      descriptionZh: '涵盖的年级；空着为所涉学段全部年级。',
    }),
  ),
  ownership: optional(
    choice(ownerships, {
      zh: '范围举办者',
      description: 'Ownership a grant is meant for; only for grantPerPupil and grantsNeeded.',
      descriptionZh: '拨款针对的举办者；只用于生均拨款类指标。',
    }),
  ),
  projects: optional(
    identifiers({
      zh: '点名项目',
      description: 'Projects that the plan names and that it counts, instead of a programme.',
      descriptionZh: '规划点名并计入的项目，代替所属工程。',
      refersTo: 'projects.id',
    }),
  ),
  programme: optional(
    text({
      zh: '所属工程',
      description: 'Programme whose projects it counts.',
      descriptionZh: '计入哪项工程的项目。',
    }),
  ),
  operator: choice(operators, {
    zh: '比较',
    description:
      'How value and figure are compared; keep>= must not fall below, noIncrease not rise above the base year, neverFalls not fall from any year to the next, by = done by the year.',
    descriptionZh:
      '测算值与目标值如何比较：不少于、不多于、等于，或保持不降、不高于基准年、只增不减、按期完成。',
  }),
  value: optional(
    anyNumber({
      zh: '目标值',
      unit: 'the target’s unit',
      description: 'The figure demanded.',
      descriptionZh: '要求达到的数值。',
    }),
  ),
  upTo: optional(
    anyNumber({
      zh: '目标值上限',
      unit: 'the target’s unit',
      description: 'Upper end of a range, with "=": value 1 and upTo 2 is "1–2".',
      descriptionZh: '区间的上限，与“等于”合用：目标值 1、上限 2 即“1–2”。',
    }),
  ),
  unit: text({ zh: '单位', description: 'Unit of the figure.', descriptionZh: '数值的单位。' }),
  year: optional(
    year({
      zh: '期限',
      description: 'Year by whose end it is due; standing from the base year when empty.',
      descriptionZh: '应在哪一年年底前达到；空着为从基准年起一直有效。',
      unit: 'calendar year',
    }),
  ),
  observation: optional(
    choice(['census', 'built', 'inUse'], {
      zh: '观测口径',
      description:
        'census = at the census within the year (default); built = works finished by the end of the year; inUse = pupils inside at census.',
      descriptionZh: '观测口径：当年统计日（默认）、年底前竣工，或统计日已有学生入驻。',
    }),
  ),
  countingRule: optional(
    choice(countingRules, {
      zh: '计算口径',
      description: 'What is counted; every class when empty.',
      descriptionZh: '按什么计算；空着为逐班计算。',
    }),
  ),
  threshold: optional(
    count({
      zh: '界限',
      unit: 'pupils',
      description:
        'Size from which a class counts as oversize (56 = more than 55), or above which a school does.',
      descriptionZh: '达到此人数即为大班额（56 即超过 55 人），学校则为超过此人数。',
    }),
  ),
  thresholdByType: optional(
    namedCounts(schoolTypes, {
      zh: '分类型界限',
      unit: 'pupils',
      description: 'Largest allowed size by school type: "primary:2000;nineYear:2500".',
      descriptionZh: '按办学类型的最大规模，如“小学:2000;九年一贯制:2500”。',
    }),
  ),
  tolerance: optional(
    share({
      zh: '容差',
      description: 'Share of the classes that may miss it; with firmness mostly 5 % is assumed when empty.',
      descriptionZh: '允许未达标的班的比例；约束力为“基本”时空着按 5%。',
    }),
  ),
  exceptedPerClass: optional(
    count({
      zh: '每班例外人数',
      unit: 'pupils per class',
      description: 'Pupils of a class that do not count, at most (admitted by exception).',
      descriptionZh: '每班最多不计入的人数（例外招收）。',
    }),
  ),
  phaseFrom: optional(
    year({
      zh: '分步起始年',
      description: 'First year of a stepwise target; judged every year from then on.',
      descriptionZh: '分步推进的起始年，此后逐年判定。',
      unit: 'calendar year',
    }),
  ),
  phaseShare: optional(
    share({
      zh: '每年推进比例',
      description:
        'Share reached in the first year and added every year, 0.2 = 20 % a year: of the classes, else of the way from the base year’s figure.',
      descriptionZh: '首年达到并逐年增加的比例，0.2 即每年 20%：按班数，或按基准年到目标值的差距。',
    }),
  ),
  firmness: optional(
    choice(firmnesses, {
      zh: '约束力',
      description:
        'How binding it is: 必须 must, 达到 reach, 原则上 in principle, 力争 strive, 左右 about, 基本 mostly.',
      descriptionZh: '约束力：必须、达到、原则上、力争、左右、基本。',
    }),
  ),
  scope: optional(
    choice(['core', 'tracked', 'outside'], {
      zh: '范畴',
      description:
        'core = the planning core; tracked = shown with entered values; outside = kept for completeness.',
      descriptionZh: '范畴：规划核心、填报跟踪，或为完整而保留。',
    }),
  ),
  enteredValue: optional(
    anyNumber({
      zh: '填报值',
      unit: 'the target’s unit',
      description: 'Value that a person reported; dated values stand in entries.csv.',
      descriptionZh: '人员填报的数值；带时间的填在填报表。',
    }),
  ),
  article: optional(
    text({ zh: '条款', description: 'Article of the document.', descriptionZh: '文件条款。' }),
  ),
  ...provenance,
});
export type Target = z.infer<typeof targetSchema>;
