import * as z from 'zod';
import { choice, count, day, identifier, month, optional, provenance, share, text, year } from './fields.ts';

/** region.csv: one row that says what place this is and how its calendars run. */
export const placeSchema = z.strictObject({
  id: identifier({ zh: '地区代码', description: 'Short name of the place, used in files and links.' }),
  name: text({ zh: '地区名称', description: 'Name of the city or county.' }),
  nameEn: optional(text({ zh: '英文名称', description: 'Name in English.' })),
  baseYear: year({
    zh: '基准年',
    description: 'School year of the last census in the tables; projection starts after it.',
  }),
  carriedFrom: optional(
    year({
      zh: '推演起点',
      description:
        'Only in an edition that the program carried forward: school year of the last counted census. Later rows are projected, so ratios and the back-test rest on the years up to it.',
    }),
  ),
  horizonYear: year({ zh: '规划期末年', description: 'Last school year to project.' }),
  censusDay: day({ zh: '统计时点', description: 'Day of the year on which pupils are counted, MM-DD.' }),
  currency: text({
    zh: '货币',
    description: 'Currency of all money, e.g. CNY; amounts are in single units, not 万.',
  }),
  seniorAdmission: choice(['region', 'district'], {
    zh: '高中招生范围',
    description:
      'Whether senior and vocational schools admit from the whole region or from their own district.',
  }),
  discountRate: optional(share({ zh: '贴现率', description: 'Yearly discount rate of money.' })),
  suppressedBelow: optional(
    count({
      zh: '保密下限',
      unit: 'pupils',
      description: 'Counts under this were replaced by * in the enrolment table.',
    }),
  ),
  planStart: optional(month({ zh: '规划开始', description: 'Month from which new works can be started.' })),
  ...provenance,
});
export type Place = z.infer<typeof placeSchema>;
