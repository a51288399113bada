import * as z from 'zod';
import { bases } from './basis.ts';
import { classRuleSchema } from './region/classRule.ts';
import { count, identifierPattern, optional, text } from './region/fields.ts';
import { sourceSchema } from './region/links.ts';
import { targetSchema } from './region/target.ts';
import type { Words } from './words.ts';

/** The systems whose class-size rules are kept as data, each in presets/<name>.json. */
export const presetWords = {
  japan: { zh: '日本：按年级逐年降到 35 人', en: 'Japan: classes of 35, grade by grade' },
  newYork: {
    zh: '纽约市：20/23/25 人，每年推进 20 %',
    en: 'New York City: 20/23/25, 20 % of classes a year',
  },
  florida: {
    zh: '佛罗里达：县均、校均、逐班三级台阶',
    en: 'Florida: district average, school average, every class',
  },
  texas: { zh: '得克萨斯：22 人，可申请一年豁免', en: 'Texas: 22, with waivers of a year' },
  england: { zh: '英格兰：低年级 30 人，例外学生不计', en: 'England: infant classes of 30, excepted pupils' },
  ontario: {
    zh: '安大略：九成不超过 20 人，全部不超过 23 人',
    en: 'Ontario: nine in ten classes within 20, all within 23',
  },
  france: { zh: '法国：大班至二年级 24 人', en: 'France: 24 from the last kindergarten year to grade 2' },
  francePriority: {
    zh: '法国优先教育区：12 人',
    en: 'France, priority networks: 12',
  },
  taiwan: { zh: '台湾：国小 29 人、国中 30 人', en: 'Taiwan: primary 29, junior 30' },
  korea: { zh: '韩国：28 人及以上为过密班', en: 'Korea: 28 and more is overcrowded' },
  shandong: {
    zh: '山东：小学、初中不超过 36 班',
    en: 'Shandong: primary and junior schools of at most 36 classes',
  },
} as const satisfies Record<string, Words>;
export type PresetId = keyof typeof presetWords;
export const presetIds = Object.keys(presetWords) as [PresetId, ...PresetId[]];

/** The grades of presets from the youngest up: kindergarten by its three years, then the years of school from age 6. */
export const presetGrades = [
  ...['K1', 'K2', 'K3'],
  ...Array.from({ length: 12 }, (_, index) => String(index + 1)),
] as const;

const words = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
const grade = z.string().refine((label) => presetGrades.includes(label));
const basis = z.enum(bases);

/** One rule of class formation: the columns of classRules.csv, for grades instead of a stage. */
const presetRuleSchema = z.strictObject({
  ...classRuleSchema.pick({ targetSize: true, capSize: true, mergeBelow: true, keepLast: true }).shape,
  ...classRuleSchema.pick({ splitOversize: true, fromYear: true, source: true, note: true }).shape,
  grades: z.array(grade).min(1),
  article: optional(
    text({ zh: '条款', description: 'Article of the document.', descriptionZh: '文件条款。' }),
  ),
  basis,
});
export type PresetRule = z.infer<typeof presetRuleSchema>;

/**
 * A file of presets/: class rules and targets of a system in the columns of classRules.csv and targets.csv, dated by the
 * system's own school years, with the documents they stand in.
 */
export const presetSchema = z.strictObject({
  format: z.literal('xuewei.preset/1'),
  summary: words,
  /** The system's own school year that a place's first year stands for. */
  firstYear: count({
    zh: '起始学年',
    unit: 'school year',
    description: 'Its own first school year.',
    descriptionZh: '该制度自身的第一个学年。',
  }),
  classRules: z.array(presetRuleSchema),
  targets: z.array(targetSchema).min(1),
  /** What nobody published, or what was read into the document. */
  assumed: z.array(words),
  /** Parts of the system that the tables cannot say. */
  leftOut: z.array(words),
  sources: z.array(sourceSchema.extend({ id: z.string().regex(identifierPattern) })).min(1),
});
export type Preset = z.infer<typeof presetSchema>;
