import { unitWords } from '../domain/glossary.ts';
import type { FieldKind, FieldMeta } from '../domain/region/fields.ts';
import type { Words } from '../domain/words.ts';
import { choiceInChinese } from './cells/choiceWords.ts';

/** How a value of each kind is written. */
export const fieldForms: Readonly<Record<FieldKind, Words>> = {
  text: { zh: '文字', en: 'text' },
  identifier: { zh: '代码：不含空格和标点，各处写法一致', en: 'identifier: no spaces or punctuation' },
  integer: { zh: '整数', en: 'whole number' },
  number: { zh: '数', en: 'number' },
  boolean: { zh: '是或否', en: 'yes or no' },
  choice: { zh: '从列表中选择', en: 'one of the list' },
  year: { zh: '年份，如 2020（学年以九月所在年为准）', en: 'year: 2020 (a school year by its September)' },
  month: { zh: '年月，如 2020-09', en: 'month: 2020-09' },
  day: { zh: '月日，如 09-01', en: 'day of the year: 09-01' },
  identifiers: { zh: '多个代码，用分号分隔', en: 'identifiers, separated by semicolons' },
  choices: { zh: '多个选项，用分号分隔', en: 'several of the list, separated by semicolons' },
  integers: { zh: '每班人数，如 46;45;47', en: 'every class: 46;45;47' },
  counts: { zh: '如 小学:35;初中:28', en: 'for instance primary:35;junior:28' },
  bins: { zh: '如 46-50:3;51-55:1;66-:1', en: 'for instance 46-50:3;51-55:1;66-:1' },
  ladder: { zh: '如 6-3-3 或 5-4-3', en: '6-3-3, 5-4-3 or the like' },
  delays: { zh: '推迟月数:权重，如 0:50;6:30;18:20', en: 'months later:weight, as 0:50;6:30;18:20' },
};

/** Units of tables that no report is told in. */
const tableUnits: Readonly<Record<string, string>> = {
  births: '人',
  'calendar year': '年份',
  degrees: '度',
  'fiscal year': '财政年度',
  'm²': '平方米',
  minutes: '分钟',
  people: '人',
  'pupils a year': '人/年',
  'pupils per post': '人/编制',
  'school year': '学年',
  'teachers per class': '名/班',
  'the target’s unit': '该目标的单位',
  years: '年',
  'yuan per pupil': '元/人',
};

/** A unit of the tables in Chinese. */
export function unitInChinese(unit: string): string {
  return Object.entries<Words>(unitWords).find(([name]) => name === unit)?.[1].zh ?? tableUnits[unit] ?? unit;
}

/** What to write in a column, in Chinese: one of its words, or how its values are written and in which unit. */
export function formInChinese({ kind, unit, choices = [] }: FieldMeta): string {
  const list = choices.map((choice) => choiceInChinese(choice, choices)).join('、');
  if (choices.length > 0) return kind === 'choice' ? `${list}之一` : `${list}中的一项或几项`;
  return unit === undefined ? fieldForms[kind].zh : `${fieldForms[kind].zh}（单位：${unitInChinese(unit)}）`;
}
