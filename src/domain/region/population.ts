import * as z from 'zod';
import { count, identifier, optional, provenance, year } from './fields.ts';

/** population.csv: children by district, school year and age; a year after the base year is an assumption. */
export const populationSchema = z.strictObject({
  district: identifier({
    zh: '区县',
    description: 'The district.',
    descriptionZh: '区县。',
    refersTo: 'districts.id',
  }),
  year: year({
    zh: '学年',
    description: 'School year at whose census day ages are counted.',
    descriptionZh: '按哪个学年统计日计算年龄。',
  }),
  age: count({
    zh: '年龄',
    unit: 'years',
    description: 'Age in completed years on census day.',
    descriptionZh: '统计日的周岁年龄。',
  }),
  population: count({
    zh: '人口',
    unit: 'people',
    description: 'Resident children of that age.',
    descriptionZh: '该年龄的常住儿童。',
  }),
  enrolled: optional(
    count({
      zh: '其中在校',
      unit: 'people',
      description: 'Of them at a school or kindergarten, whichever stage; for net rates.',
      descriptionZh: '其中在校（园）的人数，不论学段；用于净入学率。',
      source: '教基3113/3116/3119',
    }),
  ),
  ...provenance,
});
export type PopulationRow = z.infer<typeof populationSchema>;
