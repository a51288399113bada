import { stringify } from 'csv-stringify/sync';
import type { Row, TableName } from '../../src/domain/region/tables.ts';
import type { TableFile } from '../../src/study/openPlace.ts';

/** A row before the dataset's reader has looked at it: cells as the source has them; what is left out stays empty. */
export type PlainRow<T extends TableName> = {
  readonly [C in keyof Row<T>]?: string | number | boolean | undefined;
};

/**
 * Write a table of a dataset as CSV bytes, with every column that any row fills.
 *
 * Cells are not checked here: the dataset's reader does that, and tells all problems at once.
 */
export function writeTable<T extends TableName>(table: T, rows: readonly PlainRow<T>[]): TableFile {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const text = stringify([...rows], {
    header: true,
    columns,
    cast: { boolean: (value) => String(value) },
  });
  return { name: `${table}.csv`, bytes: new TextEncoder().encode(text) };
}
