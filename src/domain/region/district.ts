import * as z from 'zod';
import {
  coordinate,
  count,
  day,
  identifier,
  identifiers,
  ladder,
  optional,
  provenance,
  text,
} from './fields.ts';

/** districts.csv: counties, districts and functional zones (高新区, 经开区) alike. */
export const districtSchema = z.strictObject({
  id: identifier({ zh: '区县代码', description: 'Short name of the district.' }),
  name: text({ zh: '区县名称', description: 'Name of the district.' }),
  nameEn: optional(text({ zh: '英文名称', description: 'Name in English.' })),
  code: optional(text({ zh: '行政区划代码', description: 'Administrative division code.' })),
  ladder: ladder({
    zh: '学制',
    description:
      'Grade ladder: "6-3-3", "3+5-4-3+3" or "primary: K 1 2 3 4 5 / junior: 6 7 8 / senior: 9 10 11 12".',
  }),
  entryAge: count({
    zh: '小学入学年龄',
    unit: 'years',
    description: 'Age in completed years at the cut-off day for the first grade.',
  }),
  kindergartenAge: optional(
    count({
      zh: '入园年龄',
      unit: 'years',
      description:
        'Age in completed years at the cut-off day for the lowest kindergarten grade; 3 when empty.',
    }),
  ),
  entryCutOff: day({
    zh: '入学年龄截止日',
    description: 'Day by which the entry age must be reached, MM-DD (China: 08-31).',
  }),
  lon: optional(
    coordinate({ zh: '经度', unit: 'degrees', description: 'Longitude of the centre, WGS 84.' }, 180),
  ),
  lat: optional(
    coordinate({ zh: '纬度', unit: 'degrees', description: 'Latitude of the centre, WGS 84.' }, 90),
  ),
  ...provenance,
});
export type District = z.infer<typeof districtSchema>;

/** evaluationUnits.csv: sets of districts that are judged together (周村 with 文昌湖 and 经开区). */
export const evaluationUnitSchema = z.strictObject({
  id: identifier({ zh: '评估单元代码', description: 'Short name of the unit.' }),
  name: text({ zh: '评估单元名称', description: 'Name of the unit.' }),
  districts: identifiers({
    zh: '所含区县',
    description: 'Its districts, separated by ";".',
    refersTo: 'districts.id',
  }),
  ...provenance,
});
export type EvaluationUnit = z.infer<typeof evaluationUnitSchema>;

/** areas.csv: planning areas (片区) of a district. */
export const areaSchema = z.strictObject({
  id: identifier({ zh: '片区代码', description: 'Short name of the planning area.' }),
  name: text({ zh: '片区名称', description: 'Name of the planning area.' }),
  district: identifier({ zh: '区县', description: 'Its district.', refersTo: 'districts.id' }),
  lon: optional(
    coordinate({ zh: '经度', unit: 'degrees', description: 'Longitude of the centre, WGS 84.' }, 180),
  ),
  lat: optional(
    coordinate({ zh: '纬度', unit: 'degrees', description: 'Latitude of the centre, WGS 84.' }, 90),
  ),
  population: optional(count({ zh: '常住人口', unit: 'people', description: 'Resident population.' })),
  ...provenance,
});
export type Area = z.infer<typeof areaSchema>;
