import type { Region } from '../domain/region/region.ts';
import { type TableName, tableNames } from '../domain/region/tables.ts';
import { type TableField, tableFields } from './tableFields.ts';

/** A table of a region as it is written: the columns that some row fills, in the schema's order, and the rows' values. */
export interface FilledTable {
  readonly table: TableName;
  readonly columns: readonly TableField[];
  readonly rows: readonly (readonly unknown[])[];
}

/** The tables of a region that have rows, in the order in which a planner fills them in. */
export function filledTables(region: Region): FilledTable[] {
  return tableNames.map((table) => filled(table, region)).filter((each) => each.rows.length > 0);
}

function filled(table: TableName, region: Region): FilledTable {
  const rows: readonly object[] = table === 'region' ? [region.place] : region[table];
  const values = rows.map((row) => new Map<string, unknown>(Object.entries(row)));
  const columns = tableFields(table).filter(({ name }) => values.some((row) => row.get(name) !== undefined));
  return { table, columns, rows: values.map((row) => columns.map(({ name }) => row.get(name))) };
}
