import { byText } from '../domain/region/region.ts';
import { type Row, type TableName, tables } from '../domain/region/tables.ts';

/** Sort a table's rows by its key: numbers by size, texts by UTF-16 order, an empty part first. */
export function sortRows<T extends TableName>(table: T, rows: readonly Row<T>[]): Row<T>[] {
  const { key } = tables[table];
  const keyed = rows.map((row) => {
    const values = row as Readonly<Record<string, unknown>>;
    return { row, parts: key.map((column) => values[column]) };
  });
  return keyed.sort((left, right) => compare(left.parts, right.parts)).map(({ row }) => row);
}

function compare(left: readonly unknown[], right: readonly unknown[]): number {
  for (const [place, part] of left.entries()) {
    const order = compareParts(part, right[place]);
    if (order !== 0) return order;
  }
  return 0;
}

function compareParts(left: unknown, right: unknown): number {
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  return byText(String(left ?? ''), String(right ?? ''));
}
