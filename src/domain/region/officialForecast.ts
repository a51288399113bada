import * as z from 'zod';
import { choice, count, identifier, optional, provenance, year } from './fields.ts';
import { flowingStages } from './flowRate.ts';

/** officialForecasts.csv: what others have forecast of the place; the back-test scores them where figures have come since. */
export const officialForecastSchema = z.strictObject({
  district: optional(
    identifier({
      zh: '区县',
      description: 'The district; the whole region when empty.',
      descriptionZh: '区县；空着为全地区。',
      refersTo: 'districts.id',
    }),
  ),
  stage: choice(flowingStages, { zh: '学段', description: 'The stage.', descriptionZh: '学段。' }),
  madeYear: year({
    zh: '预测时学年',
    description: 'School year of the last census that the forecast knew.',
    descriptionZh: '作出预测时已知的最近一次统计学年。',
  }),
  year: year({
    zh: '预测学年',
    description: 'School year that was forecast.',
    descriptionZh: '被预测的学年。',
  }),
  pupils: count({
    zh: '预测在校生数',
    unit: 'pupils',
    description: 'Pupils that were forecast.',
    descriptionZh: '预测的学生数。',
  }),
  ...provenance,
});
export type OfficialForecast = z.infer<typeof officialForecastSchema>;
