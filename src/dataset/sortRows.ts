import { byText } from '../domain/region/region.ts';
import { type Row, type TableName, tables } from '../domain/region/tables.ts';

/** Sort a table's rows by its key: numbers by size, texts by UTF-16 order, an empty part first. */
export function sortRows<T extends TableName>(table: T, rows: readonly Row<T>[]): Row<T>[] {
  const { key } = tables[table];
  const keyed = rows.map((row) => {
    const values = new Map<string, unknown>(Object.entries(row));
    return { row, parts: key.map((column) => values.get(column)) };
  });
  const compare = (left: readonly unknown[], right: readonly unknown[]) =>
    left.map((part, place) => compareParts(part, right[place])).find((order) => order !== 0) ?? 0;
  return keyed.sort((left, right) => compare(left.parts, right.parts)).map(({ row }) => row);
}

function compareParts(left: unknown, right: unknown): number {
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  return byText(String(left ?? ''), String(right ?? ''));
}
