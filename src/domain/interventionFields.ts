import * as z from 'zod';
import { type FieldWords, identifierPattern } from './region/fields.ts';
import { stages } from './stage.ts';

/** Give a field its words. */
export const said = <T extends z.ZodType>(schema: T, words: FieldWords): T => schema.meta({ ...words });
/** An identifier of one of the place’s tables. */
export const identifier = (zh: string, description: string) =>
  said(z.string().regex(identifierPattern), { zh, description });
/** A year. */
export const year = (zh: string, description: string, unit = 'school year') =>
  said(z.int().min(1900).max(2200), { zh, description, unit });
/** A size of a class. */
export const size = (zh: string, description: string) =>
  said(z.int().min(1).max(200), { zh, description, unit: 'pupils per class' });

/** Why a change is assumed; every change says so. */
export const because = said(z.string().min(3).max(2000), { zh: '理由', description: 'Why this is assumed.' });
/** A project. */
export const project = identifier('项目', 'The project, as in projects.csv.');
/** A district, or all. */
export const district = identifier('区县', 'District it holds for; all when empty.').optional();
/** A district's teachers, the city's own, or all. */
export const teacherPool = identifier(
  '区县',
  'District whose pool it holds for, or the region for the city’s own; all pools when empty.',
).optional();
/** A stage. */
export const stage = said(z.enum(stages), { zh: '学段', description: 'Stage it holds for.' });
/** A stage, or all. */
export const everyStage = stage.optional();
/** Months by which works move. */
export const months = said(z.int().min(-120).max(120), {
  zh: '月数',
  unit: 'months',
  description: 'Months by which works move; negative = earlier.',
});
/** First school year. */
export const fromYear = year('起始学年', 'First school year in which it holds.');
/** A number, or an expression in `year` and `base` (the base year): "1 - 0.03 * (year - base)". */
const plainFactor = z
  .number()
  .min(0)
  .max(100)
  .meta({ unit: 'ratio', description: 'Multiplies what the baseline holds.' });
/** A factor: a number or a formula. */
export const factor = said(z.union([plainFactor, z.string().min(1).max(2000)]), {
  zh: '系数',
  unit: 'ratio',
  description: 'Multiplies what the baseline holds: a number, or a formula in year and base.',
});
/** A span of years. */
export const span = {
  fromYear: year('起始年', 'First year in which it holds.', 'year'),
  toYear: year('终止年', 'Last year in which it holds; to the horizon when empty.', 'year').optional(),
};
/** A grade of the stage, or all in equal parts. */
export const grade = said(z.string().min(1).max(40), {
  zh: '年级',
  description: 'Grade of the stage; all in equal parts when empty.',
}).optional();
/** The last school year, or the horizon. */
export const lastYear = year(
  '终止学年',
  'Last school year in which it holds; to the horizon when empty.',
).optional();
/** A whole number from 0. */
export const whole = (zh: string, unit: string, description: string, most = 100_000) =>
  said(z.int().min(0).max(most), { zh, unit, description });
