import * as z from 'zod';
import { choice, count, identifier, optional, provenance, text, year } from './fields.ts';
import { flowingStages } from './flowRate.ts';

/**
 * controlTotals.csv: totals that a region or district has settled on for years ahead; projections are scaled to them, and
 * after rounding add up to them exactly.
 */
export const controlTotalSchema = z.strictObject({
  district: optional(
    identifier({
      zh: '区县',
      description: 'The district; the whole region when empty.',
      descriptionZh: '区县；空着为全地区。',
      refersTo: 'districts.id',
    }),
  ),
  stage: choice(flowingStages, { zh: '学段', description: 'The stage.', descriptionZh: '学段。' }),
  grade: optional(
    text({
      zh: '年级',
      description: 'The grade; the whole stage when empty.',
      descriptionZh: '年级；空着为整个学段。',
    }),
  ),
  year: year({
    zh: '学年',
    description: 'School year that the total is for, after the base year; earlier ones change nothing.',
    descriptionZh: '总数对应的学年，应在基准年之后；更早的不起作用。',
  }),
  pupils: count({
    zh: '控制总数',
    unit: 'pupils',
    description: 'Pupils that the projection has to add up to, those without a seat among them.',
    descriptionZh: '预测必须合计到的学生数，含无学位的学生。',
  }),
  ...provenance,
});
export type ControlTotal = z.infer<typeof controlTotalSchema>;
