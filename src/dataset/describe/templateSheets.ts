import { required } from '../../domain/invariant.ts';
import type { FieldKind } from '../../domain/region/fields.ts';
import { type TableName, tableNames, tables } from '../../domain/region/tables.ts';
import type { Words } from '../../domain/words.ts';
import { choiceInChinese } from '../cells/choiceWords.ts';
import { unitInChinese } from '../fieldUnits.ts';
import { boundsOf, type TableField, tableFields } from '../tableFields.ts';
import { tableWords } from './tableWords.ts';

/** A column of the template. */
export interface TemplateColumn {
  readonly field: string;
  /** Its Chinese heading; the sheet bears both in one cell. */
  readonly zh: string;
  readonly needed: boolean;
  /** How a value is written. */
  readonly form: Words;
  /** What the value means. */
  readonly meaning: Words;
  /** The unit of a number; years have none beside their form. */
  readonly unit: Words | undefined;
  /** The values of a choice, in both languages; the reader takes either. */
  readonly choices: readonly Words[];
  /** The least and the greatest number, where the field is one. */
  readonly bounds: { readonly least: number; readonly most: number } | undefined;
  readonly whole: boolean;
  /** The table whose identifiers may stand here, where it is a single one. */
  readonly refersTo: TableName | undefined;
}

/** A sheet of the template. */
export interface TemplateSheet {
  readonly table: TableName;
  readonly title: Words;
  readonly purpose: Words;
  readonly needed: boolean;
  readonly columns: readonly TemplateColumn[];
}

const forms: Readonly<Record<FieldKind, Words>> = {
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

function unitOf({ kind, unit }: TableField['meta']): Words | undefined {
  if (unit === undefined || kind === 'year') return undefined;
  return { en: unit, zh: required(unitInChinese(unit), `the unit ${unit} has no Chinese name`) };
}

/** The sheets of the template, in the order in which a planner fills them in. */
export function templateSheets(): TemplateSheet[] {
  return tableNames.map((table) => ({
    table,
    title: tables[table].title,
    purpose: tableWords[table],
    needed: tables[table].needed,
    columns: tableFields(table).map(columnOf),
  }));
}

function columnOf(field: TableField): TemplateColumn {
  const { zh, kind, description, descriptionZh, choices = [], refersTo } = field.meta;
  const [target, more] = (refersTo ?? '').split('|');
  const [table, column] = (target ?? '').split('.');
  const single = kind === 'identifier' && more === undefined && column === 'id';
  return {
    ...{ field: field.name, zh, needed: field.needed && field.name !== 'basis' },
    meaning: { zh: descriptionZh, en: description },
    unit: unitOf(field.meta),
    form: forms[kind],
    choices: choices.map((choice) => ({ zh: choiceInChinese(choice, choices), en: choice })),
    bounds: boundsOf(field),
    whole: kind === 'integer' || kind === 'year',
    refersTo: single ? (table as TableName) : undefined,
  };
}
