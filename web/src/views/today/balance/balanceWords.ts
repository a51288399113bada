import type { Words } from '../../../../../src/domain/words.ts';

/** The texts of the balance of resources between schools; {names} are filled in. */
export const balanceWords = {
  title: { zh: '优质均衡（资源配置部分）', en: 'High-quality balance (resource part)' },
  lead: {
    zh: '七项指标逐校对照标准：至少六项达标，余项不低于标准的 85%；各项校际差异系数不超过限值。一贯制学校按小学部、初中部分别计算。依据：教督〔2017〕6号。',
    en: 'Seven figures of each school against their marks: six reach them, the other at least 85 % of its own; no variation between schools over the limit. Through-schools have a row in each stage. Source: 教督〔2017〕6号.',
  },
  none: {
    zh: '没有可用的办学资源数据（“办学资源”表为空），无法评估；补入各校资源数据后即可显示。',
    en: 'No resources of schools are known here (the table "resources" is empty); fill it in to see the balance.',
  },
  noneOf: {
    zh: '所选区县、学段没有办学资源数据。',
    en: 'No resources are known of the chosen district and stage.',
  },
  part: { zh: '{unit} · {stage} · {year} 学年', en: '{unit} · {stage} · {year}' },
  group: { zh: '{stage} · {year} 学年', en: '{stage} · {year}' },
  units: { zh: '{passing}/{units} 个单位达标', en: '{passing} of {units} pass' },
  unitsUnknown: { zh: '，{count} 个缺数据', en: ', {count} with data missing' },
  sum: {
    zh: '{passing}/{schools} 所学校达标，综合差异系数 {combined}，{verdict}',
    en: '{passing} of {schools} schools pass, combined variation {combined}, {verdict}',
  },
  passes: { zh: '达标', en: 'passes' },
  fails: { zh: '未达标', en: 'fails' },
  unknown: { zh: '缺数据', en: 'data missing' },
  missing: { zh: '缺数据的学校：{schools}', en: 'Schools whose data are missing: {schools}' },
  unit: { zh: '评估单位', en: 'unit judged together' },
  reached: { zh: '达标项', en: 'Reached' },
  verdict: { zh: '判定', en: 'Verdict' },
  mark: { zh: '标准（不低于）', en: 'Mark (at least)' },
  variation: { zh: '差异系数（限值 {limit}）', en: 'Variation (limit {limit})' },
  perHundred: { zh: '每百名学生', en: 'per hundred pupils' },
  perPupil: { zh: '生均平方米', en: 'm² per pupil' },
  perPupilMoney: { zh: '生均元', en: 'yuan per pupil' },
  below: { zh: '低于标准', en: 'below the mark' },
} as const satisfies Record<string, Words>;
