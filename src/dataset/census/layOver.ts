import { type TableName, tables } from '../../domain/region/tables.ts';
import type { DraftRow, DraftTable } from '../draft.ts';

/** What a row is found by. */
export function keyOf(table: TableName, { fields }: DraftRow<TableName>): string {
  const values = fields as Readonly<Record<string, unknown>>;
  return JSON.stringify(tables[table].key.map((column) => values[column] ?? null));
}

/** A table with another's rows laid over it: the same key takes the place of the row before, others are added. */
export function layOver<T extends TableName>(under: DraftTable<T>, over: DraftTable<T>): DraftTable<T> {
  if (over.rows.length === 0) return under;
  const told = new Set(over.rows.map((row) => keyOf(over.table, row)));
  const kept = under.rows.filter((row) => !told.has(keyOf(under.table, row)));
  return {
    ...over,
    state: 'read',
    headings: new Map([...under.headings, ...over.headings]),
    rows: [...kept, ...over.rows],
  };
}
