import * as z from 'zod';
import { identifierPattern } from './region/fields.ts';
import { stages } from './stage.ts';
import type { Words } from './words.ts';

/**
 * Give a field of a change its words.
 *
 * @param label What planners call it: the same in forms, problems and docs.
 * @param meaning What the value means, as a sentence.
 * @param unit The unit of a number.
 */
export const said = <T extends z.ZodType>(schema: T, label: Words, meaning: Words, unit?: string): T =>
  schema.meta({
    zh: label.zh,
    en: label.en,
    ...(unit === undefined ? {} : { unit }),
    description: meaning.en,
    descriptionZh: meaning.zh,
  });
/** An identifier of one of the place’s tables. */
export const identifier = (label: Words, meaning: Words) =>
  said(z.string().regex(identifierPattern), label, meaning);
/** A year. */
export const year = (label: Words, meaning: Words, unit = 'school year') =>
  said(z.int().min(1900).max(2200), label, meaning, unit);
/** A size of a class. */
export const size = (label: Words, meaning: Words) =>
  said(z.int().min(1).max(200), label, meaning, 'pupils per class');
/** A whole number from 0. */
export const whole = (label: Words, unit: string, meaning: Words, most = 100_000) =>
  said(z.int().min(0).max(most), label, meaning, unit);
/** A share, from 0 to 1. */
export const share = (label: Words, meaning: Words) =>
  said(z.number().min(0).max(1), label, meaning, 'share');
/** The name of a grade. */
export const gradeName = (meaning: Words) => said(z.string().min(1).max(40), labels.grade, meaning);

/** What planners call the fields that many changes have. */
export const labels = {
  district: { zh: '区县', en: 'District' },
  stage: { zh: '学段', en: 'Stage' },
  grade: { zh: '年级', en: 'Grade' },
  school: { zh: '学校', en: 'School' },
  project: { zh: '项目', en: 'Project' },
  programme: { zh: '所属工程', en: 'Programme' },
  target: { zh: '目标', en: 'Target' },
  ownership: { zh: '举办者', en: 'Ownership' },
  cap: { zh: '班额上限', en: 'Cap' },
  fromYear: { zh: '起始学年', en: 'From school year' },
  untilYear: { zh: '终止学年', en: 'Last school year' },
} as const satisfies Record<string, Words>;

/** Why a change is assumed; every change says so. */
export const because = said(
  z.string().min(3).max(2000),
  { zh: '理由', en: 'Because' },
  { zh: '为什么作此假设。', en: 'Why this is assumed.' },
);
/** A project. */
export const project = identifier(labels.project, {
  zh: '项目代码，见项目表。',
  en: 'The project, as in the table of projects.',
});
/** A district, or all. */
export const district = identifier(labels.district, {
  zh: '适用的区县；不填为全部。',
  en: 'District it holds for; all when empty.',
}).optional();
/** A district that has to be named. */
export const oneDistrict = identifier(labels.district, { zh: '适用的区县。', en: 'District it holds for.' });
/** A district's teachers, the city's own, or all. */
export const teacherPool = identifier(labels.district, {
  zh: '适用的区县教师队伍，或市直（填本地区代码）；不填为全部。',
  en: 'District whose pool it holds for, or the region for the city’s own; all pools when empty.',
}).optional();
/** A stage. */
export const stage = said(z.enum(stages), labels.stage, {
  zh: '适用的学段。',
  en: 'Stage it holds for.',
});
/** A stage, or all. */
export const everyStage = said(z.enum(stages), labels.stage, {
  zh: '适用的学段；不填为全部。',
  en: 'Stage it holds for; all when empty.',
}).optional();
/** Months by which works move. */
export const months = said(
  z.int().min(-120).max(120),
  { zh: '推迟（负数为提前）', en: 'Later by (negative: earlier)' },
  { zh: '工程推迟的月数；负数为提前。', en: 'Months by which works move; negative = earlier.' },
  'months',
);
/** First school year. */
export const fromYear = year(labels.fromYear, {
  zh: '自该学年起适用。',
  en: 'First school year in which it holds.',
});
/** A number, or an expression in `year` and `base` (the base year): "1 - 0.03 * (year - base)". */
const plainFactor = z.number().min(0).max(100).meta({
  unit: 'ratio',
  description: 'Multiplies what the baseline holds.',
  descriptionZh: '原数乘以此数。',
});
/** A factor: a number or a formula. */
export const factor = said(
  z.union([plainFactor, z.string().min(1).max(2000)]),
  { zh: '相对原数的变化', en: 'Change against the data' },
  {
    zh: '原数乘以此系数：一个数，或含年份（year）与基准年（base）的公式。',
    en: 'Multiplies what the baseline holds: a number, or a formula in year and base.',
  },
  'ratio',
);
/** A span of years. */
export const span = {
  fromYear: year(
    { zh: '起始年', en: 'From year' },
    { zh: '自该年起适用。', en: 'First year in which it holds.' },
    'year',
  ),
  toYear: year(
    { zh: '终止年', en: 'To year' },
    {
      zh: '到该年为止（含）；不填为直到规划期末。',
      en: 'Last year in which it holds; to the horizon when empty.',
    },
    'year',
  ).optional(),
};
/** A grade of the stage, or all in equal parts. */
export const grade = gradeName({
  zh: '学段内的年级；不填为各年级均分。',
  en: 'Grade of the stage; all in equal parts when empty.',
}).optional();
/** The last school year, or the horizon. */
export const lastYear = year(labels.untilYear, {
  zh: '到该学年为止（含）；不填为直到规划期末。',
  en: 'Last school year in which it holds; to the horizon when empty.',
}).optional();
