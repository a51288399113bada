import * as z from 'zod';
import {
  because,
  factor,
  fromYear,
  gradeName,
  identifier,
  labels,
  lastYear,
  said,
  whole,
} from './interventionFields.ts';
import { flowingStages } from './region/flowRate.ts';

const stage = said(z.enum(flowingStages), labels.stage, { zh: '适用的学段。', en: 'Stage it holds for.' });
const anyStage = said(z.enum(flowingStages), labels.stage, {
  zh: '所指控制总数的学段；不填为全部。',
  en: 'Stage whose totals are meant; all when empty.',
}).optional();
const owner = identifier(labels.district, {
  zh: '所指控制总数的区县，或全地区（填本地区代码）；不填为全部控制总数。',
  en: 'District whose totals are meant, or the region for its own; all totals when empty.',
}).optional();
const span = { fromYear, toYear: lastYear };

/** A total that the projection is raked to, in the years ahead; it takes the place of the table's. */
export const controlTotal = z.strictObject({
  kind: z.literal('controlTotal'),
  stage,
  district: identifier(labels.district, {
    zh: '适用的区县；不填为全地区。',
    en: 'District it holds for; the whole region when empty.',
  }).optional(),
  grade: gradeName({
    zh: '学段内的年级；不填为整个学段。',
    en: 'Grade of the stage; the whole stage when empty.',
  }).optional(),
  pupils: whole(
    { zh: '控制总数', en: 'Control total' },
    'pupils',
    {
      zh: '推算在校生每年须合计为此数。',
      en: 'Pupils that the projection has to add up to in each year.',
    },
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
