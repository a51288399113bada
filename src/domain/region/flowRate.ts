import * as z from 'zod';
import { choice, identifier, optional, provenance, share, text, year } from './fields.ts';

/** Stages whose grades follow each other; special schools are held as they are. */
export const flowingStages = ['kindergarten', 'primary', 'junior', 'senior', 'vocational'] as const;

/**
 * flowRates.csv: promotion, repetition and dropout where a place records them; from `fromYear` on they take the place of
 * the progression ratio that history implies.
 *
 * @source UNESCO Institute for Statistics, Education Indicators: Technical Guidelines (2009): promotion, repetition and
 *   dropout rate by grade, which add up to 1.
 */
export const flowRateSchema = z.strictObject({
  district: identifier({
    zh: '区县',
    description: 'The district.',
    descriptionZh: '区县。',
    refersTo: 'districts.id',
  }),
  stage: choice(flowingStages, { zh: '学段', description: 'The stage.', descriptionZh: '学段。' }),
  grade: text({
    zh: '年级',
    description: 'Grade that the pupils were in the year before.',
    descriptionZh: '学生上一学年所在年级。',
  }),
  fromYear: year({
    zh: '起始学年',
    description: 'First school year whose pupils follow by these rates from the year before.',
    descriptionZh: '从哪个学年起，由上一学年按这些比率推得。',
  }),
  toYear: optional(
    year({
      zh: '终止学年',
      description: 'Last school year in which they hold; until a later row or the horizon when empty.',
      descriptionZh: '最后适用的学年；空着为到下一行或规划期末。',
    }),
  ),
  promoted: share({
    zh: '升级率',
    description:
      'Share of the grade’s pupils who are in the next grade a year later; in a stage’s top grade, who complete it.',
    descriptionZh: '一年后升入下一年级的比例；最高年级为毕业的比例。',
    source: 'UNESCO UIS: promotion rate by grade',
  }),
  repeated: share({
    zh: '留级率',
    description: 'Share who are in the same grade at the same school a year later.',
    descriptionZh: '一年后仍在同校同年级的比例。',
    source: 'UNESCO UIS: repetition rate by grade',
  }),
  dropped: share({
    zh: '辍学率',
    description: 'Share who have left school; the three shares add up to 1.',
    descriptionZh: '已离校的比例；三项之和为 1。',
    source: 'UNESCO UIS: dropout rate by grade',
  }),
  ...provenance,
});
export type FlowRate = z.infer<typeof flowRateSchema>;
