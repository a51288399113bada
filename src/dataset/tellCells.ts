import type { TableName } from '../domain/region/tables.ts';
import type { Words } from '../domain/words.ts';
import { choiceInChinese } from './cells/choiceWords.ts';
import { writeCell } from './cells/writeCell.ts';
import { type TableField, tableFields } from './tableFields.ts';

/** A column of a table as people read it. */
export interface ToldColumn {
  /** The column's name in files. */
  readonly name: string;
  readonly words: Words;
  /** As the format page names it: "pupils", "yuan"; undefined where it has none. */
  readonly unit: string | undefined;
  /** The tables and columns that its identifiers stand in, "schools.id|projects.school". */
  readonly refersTo: string | undefined;
  readonly isNumber: boolean;
  /** A value as its cell has it, choices in words in Chinese; empty where there is none. */
  readonly tell: (value: unknown) => Words;
}

const spaced = (name: string) => name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

function columnOf({ name, meta }: TableField): ToldColumn {
  const { zh, kind, unit, refersTo, choices = [] } = meta;
  const inChinese = (entry: unknown) => choiceInChinese(String(entry), choices);
  const hasChoices = kind === 'choice' || kind === 'choices';
  return {
    ...{ name, words: { zh, en: spaced(name) }, unit, refersTo },
    isNumber: kind === 'integer' || kind === 'number',
    tell: (value) => {
      const en = writeCell(value);
      if (!hasChoices || value === undefined) return { zh: en, en };
      return { zh: [value].flat().map(inChinese).join('、'), en };
    },
  };
}

/** The columns of a table in the schema's order. */
export function toldColumns(table: TableName): readonly ToldColumn[] {
  return tableFields(table).map(columnOf);
}
