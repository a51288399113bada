import { type TableName, tableNames, tables } from '../domain/region/tables.ts';
import type { Words } from '../domain/words.ts';
import type { Draft } from './draft.ts';
import { tableFields } from './tableFields.ts';

/** A table as it was understood: where it stands, how many rows it has, and which heading was taken for which column. */
export interface UnderstoodTable {
  readonly table: TableName;
  readonly title: Words;
  readonly file: string | undefined;
  readonly sheet: string | undefined;
  readonly rows: number;
  readonly columns: readonly {
    /** As the planner wrote it. */
    readonly heading: string;
    readonly field: string;
    /** Its proper heading in Chinese. */
    readonly zh: string;
  }[];
}

/** The tables of a draft that could be read, in the schema's order. */
export function understoodTables(draft: Draft): UnderstoodTable[] {
  return tableNames
    .map((name) => draft[name])
    .filter(({ state }) => state === 'read')
    .map(({ table, place, rows, headings }) => ({
      table,
      title: tables[table].title,
      file: place.file,
      sheet: place.sheet,
      rows: rows.length,
      columns: tableFields(table).flatMap(({ name, meta }) => {
        const heading = headings.get(name);
        return heading === undefined ? [] : [{ heading, field: name, zh: meta.zh }];
      }),
    }));
}
