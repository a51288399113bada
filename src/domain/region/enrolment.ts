import * as z from 'zod';
import { stages } from '../stage.ts';
import {
  anyNumber,
  bins,
  choice,
  count,
  counts,
  factor,
  identifier,
  month,
  optional,
  provenance,
  text,
  year,
} from './fields.ts';

const grade = (description: string, zh = '年级') => text({ zh, description });

/** enrolment.csv: pupils and classes by school, school year and grade. */
export const enrolmentSchema = z.strictObject({
  school: identifier({ zh: '学校', description: 'The school or campus.', refersTo: 'schools.id' }),
  year: year({ zh: '学年', description: 'School year of the census.' }),
  grade: grade('Grade, as in the district’s ladder (K1, 1, 2 … 12, V1).'),
  pupils: optional(
    count({
      zh: '在校生数',
      unit: 'pupils',
      description: 'Pupils on census day; empty or * where the figure is suppressed or unknown.',
      source: '教基3112/3115/3118',
    }),
  ),
  classes: optional(
    count({ zh: '班数', unit: 'classes', description: 'Classes of the grade.', source: '教基2105–2107' }),
  ),
  classSizes: optional(
    counts({
      zh: '各班人数',
      unit: 'pupils',
      description: 'Pupils of every class, separated by ";".',
      source: '学籍系统',
    }),
  ),
  sizeBins: optional(
    bins({
      zh: '班额分组',
      unit: 'classes',
      description: 'Classes by size where single classes are not known: "46-50:3;51-55:1;66-:1".',
      source: '教基2105–2107',
    }),
  ),
  mixedWith: optional(
    grade(
      'Grade of the same school and stage in whose class these pupils sit (mixed-grade class, 复式班); that grade’s row counts the class.',
      '复式班并入年级',
    ),
  ),
  ...provenance,
});
export type EnrolmentRow = z.infer<typeof enrolmentSchema>;

/** midYear.csv: pupils and classes counted once more within a school year, after transfers; grades that are left out stand as at the census. */
export const midYearSchema = z.strictObject({
  ...enrolmentSchema.shape,
  year: year({ zh: '学年', description: 'School year within which they were counted again.' }),
  month: month({ zh: '统计月份', description: 'Month of the count, after the census of that school year.' }),
  pupils: optional(
    count({
      zh: '在校生数',
      unit: 'pupils',
      description: 'Pupils on the day of the count.',
      source: '学籍系统',
    }),
  ),
});
export type MidYearRow = z.infer<typeof midYearSchema>;

/** births.csv: live births by district and calendar year; years after the base year are assumptions. */
export const birthsSchema = z.strictObject({
  district: identifier({ zh: '区县', description: 'The district.', refersTo: 'districts.id' }),
  year: year({ zh: '年份', description: 'Calendar year of birth.', unit: 'calendar year' }),
  births: count({
    zh: '出生人口',
    unit: 'births',
    description: 'Live births of the year.',
    source: 'Health commission or police register',
  }),
  ...provenance,
});
export type BirthsRow = z.infer<typeof birthsSchema>;

export const assumptionKinds = ['migration', 'capture', 'vocationalShare', 'privateShare'] as const;

/** assumptions.csv: dated deviations from what history implies; neutral when the table is empty. */
export const assumptionSchema = z.strictObject({
  id: identifier({ zh: '代码', description: 'Short name of the assumption.' }),
  kind: z.enum(assumptionKinds).meta({
    zh: '种类',
    kind: 'choice',
    choices: assumptionKinds,
    description:
      'migration = a factor on the pupils who stay from one grade to the next; capture = a factor on entrants per birth; vocationalShare = the vocational share of the intake of vocational and general senior schools (职普比), whose sum stays; privateShare = the share of a stage’s entrants who go to private schools (民办), whose sum with the public ones stays.',
  }),
  district: optional(
    identifier({ zh: '区县', description: 'The district; all when empty.', refersTo: 'districts.id' }),
  ),
  stage: optional(text({ zh: '学段', description: 'The stage; all when empty.' })),
  fromYear: year({ zh: '起始学年', description: 'First school year in which it holds.' }),
  toYear: optional(
    year({ zh: '终止学年', description: 'Last school year in which it holds; to the horizon when empty.' }),
  ),
  factor: factor({
    zh: '系数',
    description:
      'Multiplies the ratio that history implies; 1 changes nothing. For vocationalShare and privateShare the share itself, 0 to 1: 0.4 is 4 : 6.',
  }),
  ...provenance,
});
export type Assumption = z.infer<typeof assumptionSchema>;

/** arrivals.csv: children who come to a district, or leave it, beside what its history implies: new housing, a works that opens, a village that is moved. */
export const arrivalSchema = z.strictObject({
  id: identifier({ zh: '代码', description: 'Short name of the arrival.' }),
  district: identifier({ zh: '区县', description: 'The district.', refersTo: 'districts.id' }),
  area: optional(
    identifier({
      zh: '片区',
      description: 'Planning area whose schools take them; all schools of the district when empty.',
      refersTo: 'areas.id',
    }),
  ),
  stage: choice(stages, { zh: '学段', description: 'Stage that they attend.' }),
  grade: optional(
    text({ zh: '年级', description: 'Grade that they enter; all of the stage in equal parts when empty.' }),
  ),
  fromYear: year({
    zh: '起始学年',
    description:
      'First school year in which they come; whom the base year and earlier years brought is in the census, and is taken out of the ratios.',
  }),
  toYear: optional(
    year({
      zh: '终止学年',
      description: 'Last school year in which they come; the first one alone when empty.',
    }),
  ),
  pupils: anyNumber({
    zh: '每年人数',
    unit: 'pupils a year',
    description: 'Children who come in each of these years; below 0: who leave.',
  }),
  ...provenance,
});
export type Arrival = z.infer<typeof arrivalSchema>;
