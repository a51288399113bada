import { type TableName, tableNames, tables } from '../../domain/region/tables.ts';
import type { Words } from '../../domain/words.ts';
import { choiceInChinese } from '../cells/choiceWords.ts';
import { fieldForms } from '../fieldForms.ts';
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
  /** What the value means, in English. */
  readonly description: string;
  readonly unit: string | undefined;
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
  const { zh, kind, description, unit, choices = [], refersTo } = field.meta;
  const [target, more] = (refersTo ?? '').split('|');
  const [table, column] = (target ?? '').split('.');
  const single = kind === 'identifier' && more === undefined && column === 'id';
  return {
    ...{ field: field.name, zh, needed: field.needed && field.name !== 'basis', description, unit },
    form: fieldForms[kind],
    choices: choices.map((choice) => ({ zh: choiceInChinese(choice, choices), en: choice })),
    bounds: boundsOf(field),
    whole: kind === 'integer' || kind === 'year',
    refersTo: single ? (table as TableName) : undefined,
  };
}
