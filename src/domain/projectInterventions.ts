import * as z from 'zod';
import { because, district, identifier, labels, said, share } from './interventionFields.ts';
import { projectKinds } from './region/project.ts';
import type { Words } from './words.ts';

/** Works that can still come out earlier or later. */
export const movableStates = ['planned', 'underWay'] as const;

/** Which works are meant. */
const works = {
  project: identifier(labels.project, {
    zh: '项目代码，见项目表；不填为符合其余各项条件的全部项目。',
    en: 'The project, as in the table of projects; all that the rest asks for when empty.',
  }).optional(),
  district,
  programme: said(z.string().min(1), labels.programme, {
    zh: '所指项目所属的工程；不填为全部。',
    en: 'Programme whose projects are meant; all when empty.',
  }).optional(),
  works: said(
    z.enum(projectKinds),
    { zh: '项目类型', en: 'Kind of works' },
    { zh: '所指项目的类型；不填为全部。', en: 'Kind of works that are meant; all when empty.' },
  ).optional(),
  status: said(
    z.enum(movableStates),
    { zh: '状态', en: 'State' },
    {
      zh: '只指计划中的项目，或只指在建的项目；不填为两者。',
      en: 'Only works planned, or only works under way; both when empty.',
    },
  ).optional(),
};

const monthsOff = (label: Words, meaning: Words) =>
  said(z.int().min(-120).max(120), label, meaning, 'months').optional();

/** Works may come out later, or earlier, than planned: the central path takes the middle, draws draw one by one. */
export const slippage = z.strictObject({
  kind: z.literal('slippage'),
  ...works,
  least: monthsOff(
    { zh: '最少推迟', en: 'Late by at least' },
    { zh: '至少推迟的月数；负数为提前。', en: 'Months by which they are late at least; negative = earlier.' },
  ),
  likely: monthsOff(
    { zh: '最可能推迟', en: 'Most likely' },
    {
      zh: '最可能推迟的月数；中心推算按此计算。',
      en: 'Months by which they are late most likely; the central path takes it.',
    },
  ),
  most: monthsOff(
    { zh: '最多推迟', en: 'At most' },
    { zh: '至多推迟的月数。', en: 'Months by which they are late at most.' },
  ),
  delays: said(
    z.string().min(3).max(2000),
    { zh: '或写月数与权重（0:50;12:50）', en: 'Or months and weights (0:50;12:50)' },
    {
      zh: '代替最少、最可能、最多三项：各推迟月数及其权重，如“0:50;12:50”。中心推算取累计权重达一半的最小月数。',
      en: 'Instead of least, likely and most: months late, each with a weight, "0:50;12:50". The central path takes the least that holds half of the weight.',
    },
  ).optional(),
  because,
});
/** Money is found for works, or falls away. */
export const fundWorks = z.strictObject({
  kind: z.literal('fundWorks'),
  ...works,
  share: share(
    { zh: '资金落实比例（1 为全部投资）', en: 'Funded share of the cost (1: all of it)' },
    { zh: '此后投资中已落实资金的占比。', en: 'Share of their cost that is funded from now on.' },
  ),
  because,
});
/** Works whose money is not settled are not built. */
export const dropUnfunded = z.strictObject({
  kind: z.literal('dropUnfunded'),
  ...works,
  below: said(
    z.number().gt(0).max(1),
    { zh: '资金落实不足（1 为全部投资）', en: 'Funded to less than (1: the whole cost)' },
    {
      zh: '资金落实比例已知且低于此数的项目不建；不填为 1，即资金未全部落实的都不建。',
      en: 'Works are dropped whose funded share is known and below it; 1 when empty: all that lack any money.',
    },
    'share',
  ).optional(),
  because,
});
