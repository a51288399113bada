import * as z from 'zod';
import { because, factor, fromYear, identifier, lastYear, said, whole } from './interventionFields.ts';
import { flowingStages } from './region/flowRate.ts';

const stage = said(z.enum(flowingStages), { zh: '学段', description: 'Stage it holds for.' });
const anyStage = said(z.enum(flowingStages), {
  zh: '学段',
  description: 'Stage whose totals are meant; all when empty.',
}).optional();
const owner = identifier(
  '区县',
  'District whose totals are meant, or the region for its own; all totals when empty.',
).optional();
const span = { fromYear, toYear: lastYear };

/** A total that the projection is raked to, in the years ahead; it takes the place of the table's. */
export const controlTotal = z.strictObject({
  kind: z.literal('controlTotal'),
  stage,
  district: identifier('区县', 'District it holds for; the whole region when empty.').optional(),
  grade: said(z.string().min(1).max(40), {
    zh: '年级',
    description: 'Grade of the stage; the whole stage when empty.',
  }).optional(),
  pupils: whole(
    '控制总数',
    'pupils',
    'Pupils that the projection has to add up to in each year.',
    100_000_000,
  ),
  ...span,
  because,
});
/** Control totals are multiplied, those within others along with them. */
export const scaleControlTotals = z.strictObject({
  kind: z.literal('scaleControlTotals'),
  factor,
  stage: anyStage,
  district: owner,
  ...span,
  because,
});
/** Control totals no longer hold: the projection goes as history implies. */
export const dropControlTotals = z.strictObject({
  kind: z.literal('dropControlTotals'),
  stage: anyStage,
  district: owner,
  ...span,
  because,
});
