import * as z from 'zod';
import { because, district, identifier, said } from './interventionFields.ts';
import { projectKinds } from './region/project.ts';

/** Works that can still come out earlier or later. */
export const movableStates = ['planned', 'underWay'] as const;

const monthsOff = (zh: string, description: string) =>
  said(z.int().min(-120).max(120), { zh, unit: 'months', description }).optional();

/** Works may come out later, or earlier, than planned: the central path takes the middle, draws draw one by one. */
export const slippage = z.strictObject({
  kind: z.literal('slippage'),
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
