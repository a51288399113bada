import * as z from 'zod';
import { choice, count, day, identifier, month, optional, provenance, share, text, year } from './fields.ts';

/** region.csv: one row that says what place this is and how its calendars run. */
export const placeSchema = z.strictObject({
  id: identifier({
    zh: '地区代码',
    description: 'Short name of the place, used in files and links.',
    descriptionZh: '地区的简短代码，用于文件名和链接。',
  }),
  name: text({
    zh: '地区名称',
    description: 'Name of the city or county.',
    descriptionZh: '市或县（区）的名称。',
  }),
  nameEn: optional(text({ zh: '英文名称', description: 'Name in English.', descriptionZh: '英文名称。' })),
  baseYear: year({
    zh: '基准年',
    description: 'School year of the last census in the tables; projection starts after it.',
    descriptionZh: '表中最近一次统计的学年，预测从下一学年开始。',
  }),
  carriedFrom: optional(
    year({
      zh: '推演起点',
      description:
        'Only in an edition that the program carried forward: school year of the last counted census. Later rows are projected, so ratios and the back-test rest on the years up to it.',
      descriptionZh:
        '仅用于由程序推演到新学年的版本：最后一次实际统计的学年。其后的数据为推算，升学比率和回测只用到该学年为止的数据。',
    }),
  ),
  horizonYear: year({
    zh: '规划期末年',
    description: 'Last school year to project.',
    descriptionZh: '预测到的最后一个学年。',
  }),
  censusDay: day({
    zh: '统计时点',
    description: 'Day of the year on which pupils are counted, MM-DD.',
    descriptionZh: '每年统计在校生的日期，写作“月-日”，如 09-01。',
  }),
  currency: text({
    zh: '货币',
    description: 'Currency of all money, e.g. CNY; amounts are in single units, not 万.',
    descriptionZh: '所有金额的币种；金额以元为单位，不用万元。',
  }),
  seniorAdmission: choice(['region', 'district'], {
    zh: '高中招生范围',
    description:
      'Whether senior and vocational schools admit from the whole region or from their own district.',
    descriptionZh: '普通高中和中职面向全地区招生，还是只面向所在区县招生。',
  }),
  discountRate: optional(
    share({ zh: '贴现率', description: 'Yearly discount rate of money.', descriptionZh: '资金的年贴现率。' }),
  ),
  suppressedBelow: optional(
    count({
      zh: '保密下限',
      unit: 'pupils',
      description: 'Counts under this were replaced by * in the enrolment table.',
      descriptionZh: '在校生表中小于此数的人数已用星号代替。',
    }),
  ),
  planStart: optional(
    month({
      zh: '规划开始',
      description: 'Month from which new works can be started.',
      descriptionZh: '新项目最早可以开工的月份。',
    }),
  ),
  ...provenance,
});
export type Place = z.infer<typeof placeSchema>;
