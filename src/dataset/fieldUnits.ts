/** Units of numbers in Chinese, by their English name. */
const unitsInChinese: Readonly<Record<string, string>> = {
  share: '比例，0 到 1',
  pupils: '人',
  years: '岁',
  degrees: '度',
  people: '人',
  rooms: '间',
  beds: '张',
  'm²': '平方米',
  classes: '班',
  yuan: '元',
  teachers: '人',
  births: '人',
  ratio: '倍数',
  'pupils a year': '人/年',
  'pupils per class': '人/班',
  'teachers per class': '人/班',
  'pupils per post': '人/编制',
  posts: '个',
  'teachers a year': '人/年',
  km: '公里',
  minutes: '分钟',
  'yuan per pupil': '元/人',
  'the target’s unit': '同目标的单位',
};

/** A unit of the tables in Chinese; undefined where it is a year of some kind, which says itself. */
export function unitInChinese(unit: string): string | undefined {
  return unitsInChinese[unit];
}
