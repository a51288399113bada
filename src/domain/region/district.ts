import * as z from 'zod';
import {
  count,
  day,
  identifier,
  identifiers,
  ladder,
  optional,
  position,
  provenance,
  text,
} from './fields.ts';

/** districts.csv: counties, districts and functional zones (高新区, 经开区) alike. */
export const districtSchema = z.strictObject({
  id: identifier({
    zh: '区县代码',
    description: 'Short name of the district.',
    descriptionZh: '区县的简短代码。',
  }),
  name: text({ zh: '区县名称', description: 'Name of the district.', descriptionZh: '区县名称。' }),
  nameEn: optional(text({ zh: '英文名称', description: 'Name in English.', descriptionZh: '英文名称。' })),
  code: optional(
    text({
      zh: '行政区划代码',
      description: 'Administrative division code.',
      descriptionZh: '行政区划代码。',
    }),
  ),
  ladder: ladder({
    zh: '学制',
    description:
      'Grade ladder: "6-3-3", "3+5-4-3+3" or "primary: K 1 2 3 4 5 / junior: 6 7 8 / senior: 9 10 11 12".',
    descriptionZh: '学制，如“6-3-3”或“3+5-4-3+3”（幼儿园三年、小学五年、初中四年、高中三年、中职三年）。',
  }),
  entryAge: count({
    zh: '小学入学年龄',
    unit: 'years',
    description: 'Age in completed years at the cut-off day for the first grade.',
    descriptionZh: '到截止日应满的小学入学周岁数。',
  }),
  kindergartenAge: optional(
    count({
      zh: '入园年龄',
      unit: 'years',
      description:
        'Age in completed years at the cut-off day for the lowest kindergarten grade; 3 when empty.',
      descriptionZh: '到截止日应满的幼儿园小班入园周岁数；空着为 3。',
    }),
  ),
  entryCutOff: day({
    zh: '入学年龄截止日',
    description: 'Day by which the entry age must be reached, MM-DD (China: 08-31).',
    descriptionZh: '应满入学年龄的截止日，写作“月-日”，一般为 08-31。',
  }),
  ...position({ en: ' of the centre', zh: '中心点' }),
  ...provenance,
});
export type District = z.infer<typeof districtSchema>;

/** evaluationUnits.csv: sets of districts that are judged together (周村 with 文昌湖 and 经开区). */
export const evaluationUnitSchema = z.strictObject({
  id: identifier({
    zh: '评估单元代码',
    description: 'Short name of the unit.',
    descriptionZh: '评估单元的简短代码。',
  }),
  name: text({ zh: '评估单元名称', description: 'Name of the unit.', descriptionZh: '评估单元名称。' }),
  districts: identifiers({
    zh: '所含区县',
    description: 'Its districts, separated by ";".',
    descriptionZh: '所含区县，用分号隔开。',
    refersTo: 'districts.id',
  }),
  ...provenance,
});
export type EvaluationUnit = z.infer<typeof evaluationUnitSchema>;

/** areas.csv: planning areas (片区) of a district. */
export const areaSchema = z.strictObject({
  id: identifier({
    zh: '片区代码',
    description: 'Short name of the planning area.',
    descriptionZh: '片区的简短代码。',
  }),
  name: text({ zh: '片区名称', description: 'Name of the planning area.', descriptionZh: '片区名称。' }),
  district: identifier({
    zh: '区县',
    description: 'Its district.',
    descriptionZh: '所属区县。',
    refersTo: 'districts.id',
  }),
  ...position({ en: ' of the centre', zh: '中心点' }),
  population: optional(
    count({
      zh: '常住人口',
      unit: 'people',
      description: 'Resident population.',
      descriptionZh: '常住人口。',
    }),
  ),
  ...provenance,
});
export type Area = z.infer<typeof areaSchema>;
