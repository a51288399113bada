import { byText } from '../domain/region/region.ts';
import { type Row, type TableName, tables } from '../domain/region/tables.ts';

function compareCells(left: unknown, right: unknown): number {
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  return byText(String(left ?? ''), String(right ?? ''));
}

/** Sort the rows of a table by its key, as the dataset reader does. */
export function sortRows<T extends TableName>(table: T, rows: readonly Row<T>[]): Row<T>[] {
  const cell = (row: Row<T>, field: string): unknown => (row as Record<string, unknown>)[field];
  const orders = tables[table].key.map(
    (field) => (left: Row<T>, right: Row<T>) => compareCells(cell(left, field), cell(right, field)),
  );
  return [...rows].sort((left, right) =>
    orders.reduce((order, compare) => (order === 0 ? compare(left, right) : order), 0),
  );
}
