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

const grade = (description: string, descriptionZh: string, zh = '年级') =>
  text({ zh, description, descriptionZh });

/** enrolment.csv: pupils and classes by school, school year and grade. */
export const enrolmentSchema = z.strictObject({
  school: identifier({
    zh: '学校',
    description: 'The school or campus.',
    descriptionZh: '学校或校区。',
    refersTo: 'schools.id',
  }),
  year: year({ zh: '学年', description: 'School year of the census.', descriptionZh: '统计所在学年。' }),
  grade: grade(
    'Grade, as in the district’s ladder (K1, 1, 2 … 12, V1).',
    '年级，按所在区县学制填写，如“一年级”“初一”。',
  ),
  pupils: optional(
    count({
      zh: '在校生数',
      unit: 'pupils',
      description: 'Pupils on census day; empty or * where the figure is suppressed or unknown.',
      descriptionZh: '统计日在校生数；保密或不清楚时空着或填星号。',
      source: '教基3112/3115/3118',
    }),
  ),
  classes: optional(
    count({
      zh: '班数',
      unit: 'classes',
      description: 'Classes of the grade.',
      descriptionZh: '该年级班数。',
      source: '教基2105–2107',
    }),
  ),
  classSizes: optional(
    counts({
      zh: '各班人数',
      unit: 'pupils',
      description: 'Pupils of every class, separated by ";".',
      descriptionZh: '每个班的人数，用分号隔开。',
      source: '学籍系统',
    }),
  ),
  sizeBins: optional(
    bins({
      zh: '班额分组',
      unit: 'classes',
      description: 'Classes by size where single classes are not known: "46-50:3;51-55:1;66-:1".',
      descriptionZh: '不知道各班人数时按班额分组填写班数，如“46-50:3;51-55:1;66-:1”。',
      source: '教基2105–2107',
    }),
  ),
  mixedWith: optional(
    grade(
      'Grade of the same school and stage in whose class these pupils sit (mixed-grade class, 复式班); that grade’s row counts the class.',
      '复式班：本年级学生并入的同校同学段年级，班数记在那个年级。',
      '复式班并入年级',
    ),
  ),
  ...provenance,
});
export type EnrolmentRow = z.infer<typeof enrolmentSchema>;

/** midYear.csv: pupils and classes counted once more within a school year, after transfers; grades that are left out stand as at the census. */
export const midYearSchema = z.strictObject({
  ...enrolmentSchema.shape,
  year: year({
    zh: '学年',
    description: 'School year within which they were counted again.',
    descriptionZh: '再次统计所在的学年。',
  }),
  month: month({
    zh: '统计月份',
    description: 'Month of the count, after the census of that school year.',
    descriptionZh: '该次统计的月份，在当学年年初统计之后。',
  }),
  pupils: optional(
    count({
      zh: '在校生数',
      unit: 'pupils',
      description: 'Pupils on the day of the count.',
      descriptionZh: '该次统计当日的在校生数。',
      source: '学籍系统',
    }),
  ),
});
export type MidYearRow = z.infer<typeof midYearSchema>;

/** births.csv: live births by district and calendar year; years after the base year are assumptions. */
export const birthsSchema = z.strictObject({
  district: identifier({
    zh: '区县',
    description: 'The district.',
    descriptionZh: '区县。',
    refersTo: 'districts.id',
  }),
  year: year({
    zh: '年份',
    description: 'Calendar year of birth.',
    descriptionZh: '出生的自然年。',
    unit: 'calendar year',
  }),
  births: count({
    zh: '出生人口',
    unit: 'births',
    description: 'Live births of the year.',
    descriptionZh: '当年活产婴儿数。',
    source: 'Health commission or police register',
  }),
  ...provenance,
});
export type BirthsRow = z.infer<typeof birthsSchema>;

export const assumptionKinds = ['migration', 'capture', 'vocationalShare', 'privateShare'] as const;

/** assumptions.csv: dated deviations from what history implies; neutral when the table is empty. */
export const assumptionSchema = z.strictObject({
  id: identifier({
    zh: '代码',
    description: 'Short name of the assumption.',
    descriptionZh: '假设的简短代码。',
  }),
  kind: z.enum(assumptionKinds).meta({
    zh: '种类',
    kind: 'choice',
    choices: assumptionKinds,
    description:
      'migration = a factor on the pupils who stay from one grade to the next; capture = a factor on entrants per birth; vocationalShare = the vocational share of the intake of vocational and general senior schools (职普比), whose sum stays; privateShare = the share of a stage’s entrants who go to private schools (民办), whose sum with the public ones stays.',
    descriptionZh:
      '假设的种类：迁移（各年级升班人数的系数）、入学率（新生与出生人数之比的系数）、职普比（中职占高中阶段招生的比例，总数不变）、民办占比（该学段新生进民办学校的比例，总数不变）。',
  }),
  district: optional(
    identifier({
      zh: '区县',
      description: 'The district; all when empty.',
      descriptionZh: '区县；空着为全部。',
      refersTo: 'districts.id',
    }),
  ),
  stage: optional(
    text({ zh: '学段', description: 'The stage; all when empty.', descriptionZh: '学段；空着为全部。' }),
  ),
  fromYear: year({
    zh: '起始学年',
    description: 'First school year in which it holds.',
    descriptionZh: '开始适用的学年。',
  }),
  toYear: optional(
    year({
      zh: '终止学年',
      description: 'Last school year in which it holds; to the horizon when empty.',
      descriptionZh: '最后适用的学年；空着为到规划期末。',
    }),
  ),
  factor: factor({
    zh: '系数',
    description:
      'Multiplies the ratio that history implies; 1 changes nothing. For vocationalShare and privateShare the share itself, 0 to 1: 0.4 is 4 : 6.',
    descriptionZh: '对历史比率的乘数，1 表示不变；职普比和民办占比填比例本身，0 到 1，如 0.4 即 4∶6。',
  }),
  ...provenance,
});
export type Assumption = z.infer<typeof assumptionSchema>;

/** arrivals.csv: children who come to a district, or leave it, beside what its history implies: new housing, a works that opens, a village that is moved. */
export const arrivalSchema = z.strictObject({
  id: identifier({
    zh: '代码',
    description: 'Short name of the arrival.',
    descriptionZh: '迁入迁出的简短代码。',
  }),
  district: identifier({
    zh: '区县',
    description: 'The district.',
    descriptionZh: '区县。',
    refersTo: 'districts.id',
  }),
  area: optional(
    identifier({
      zh: '片区',
      description: 'Planning area whose schools take them; all schools of the district when empty.',
      descriptionZh: '由哪个片区的学校接收；空着为全区县学校。',
      refersTo: 'areas.id',
    }),
  ),
  stage: choice(stages, { zh: '学段', description: 'Stage that they attend.', descriptionZh: '就读学段。' }),
  grade: optional(
    text({
      zh: '年级',
      description: 'Grade that they enter; all of the stage in equal parts when empty.',
      descriptionZh: '进入的年级；空着为该学段各年级平均分摊。',
    }),
  ),
  fromYear: year({
    zh: '起始学年',
    description:
      'First school year in which they come; whom the base year and earlier years brought is in the census, and is taken out of the ratios.',
    descriptionZh: '开始迁入的学年；基准年及以前迁入的已在统计中，计算比率时会剔除。',
  }),
  toYear: optional(
    year({
      zh: '终止学年',
      description: 'Last school year in which they come; the first one alone when empty.',
      descriptionZh: '最后迁入的学年；空着为只有起始学年。',
    }),
  ),
  pupils: anyNumber({
    zh: '每年人数',
    unit: 'pupils a year',
    description: 'Children who come in each of these years; below 0: who leave.',
    descriptionZh: '其间每年迁入的学生数；负数为迁出。',
  }),
  ...provenance,
});
export type Arrival = z.infer<typeof arrivalSchema>;
