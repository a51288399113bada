import * as z from 'zod';
import { count, identifier, optional, provenance, year } from './fields.ts';

/** population.csv: children by district, school year and age; a year after the base year is an assumption. */
export const populationSchema = z.strictObject({
  district: identifier({ zh: '区县', description: 'The district.', refersTo: 'districts.id' }),
  year: year({ zh: '学年', description: 'School year at whose census day ages are counted.' }),
  age: count({ zh: '年龄', unit: 'years', description: 'Age in completed years on census day.' }),
  population: count({ zh: '人口', unit: 'people', description: 'Resident children of that age.' }),
  enrolled: optional(
    count({
      zh: '其中在校',
      unit: 'people',
      description: 'Of them at a school or kindergarten, whichever stage; for net rates.',
      source: '教基3113/3116/3119',
    }),
  ),
  ...provenance,
});
export type PopulationRow = z.infer<typeof populationSchema>;
