import * as z from 'zod';
import { because, district, identifier, said } from './interventionFields.ts';
import { projectKinds } from './region/project.ts';

/** Works that can still come out earlier or later. */
export const movableStates = ['planned', 'underWay'] as const;

/** Which works are meant. */
const works = {
  project: identifier(
    '项目',
    'The project, as in projects.csv; all that the rest asks for when empty.',
  ).optional(),
  district,
  programme: said(z.string().min(1), {
    zh: '所属工程',
    description: 'Programme whose projects are meant; all when empty.',
  }).optional(),
  works: said(z.enum(projectKinds), {
    zh: '项目类型',
    description: 'Kind of works that are meant; all when empty.',
  }).optional(),
  status: said(z.enum(movableStates), {
    zh: '状态',
    description: 'Only works planned, or only works under way; both when empty.',
  }).optional(),
};

const monthsOff = (zh: string, description: string) =>
  said(z.int().min(-120).max(120), { zh, unit: 'months', description }).optional();

/** Works may come out later, or earlier, than planned: the central path takes the middle, draws draw one by one. */
export const slippage = z.strictObject({
  kind: z.literal('slippage'),
  ...works,
  least: monthsOff('最少', 'Months by which they are late at least; negative = earlier.'),
  likely: monthsOff('最可能', 'Months by which they are late most likely; the central path takes it.'),
  most: monthsOff('最多', 'Months by which they are late at most.'),
  delays: said(z.string().min(3).max(2000), {
    zh: '月数与权重',
    description:
      'Instead of least, likely and most: months late, each with a weight, "0:50;12:50". The central path takes the least that holds half of the weight.',
  }).optional(),
  because,
});
/** Money is found for works, or falls away. */
export const fundWorks = z.strictObject({
  kind: z.literal('fundWorks'),
  ...works,
  share: said(z.number().min(0).max(1), {
    zh: '资金落实',
    unit: 'share',
    description: 'Share of their cost that is funded from now on.',
  }),
  because,
});
/** Works whose money is not settled are not built. */
export const dropUnfunded = z.strictObject({
  kind: z.literal('dropUnfunded'),
  ...works,
  below: said(z.number().gt(0).max(1), {
    zh: '资金落实不足',
    unit: 'share',
    description:
      'Works are dropped whose funded share is known and below it; 1 when empty: all that lack any money.',
  }).optional(),
  because,
});
