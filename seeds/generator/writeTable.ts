import { type Row, type TableName, tables } from '../../src/domain/region/tables.ts';

function cellOf(value: unknown): string {
  if (value === undefined) return '';
  if (Array.isArray(value)) return value.join(';');
  if (typeof value === 'object' && value !== null)
    return Object.entries(value)
      .map(([name, count]) => `${name}:${count}`)
      .join(';');
  return String(value);
}

const quoted = (cell: string) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/**
 * Write a table as CSV: UTF-8, LF, header of field names in the schema's order; columns that no row fills are left out.
 *
 * @returns The text of the file, with a final line break.
 */
export function writeTable<T extends TableName>(name: T, rows: readonly Row<T>[]): string {
  const fields = Object.keys(tables[name].row.shape);
  const filled = fields.filter((field) =>
    rows.some((row) => (row as Record<string, unknown>)[field] !== undefined),
  );
  const lines = rows.map((row) =>
    filled.map((field) => quoted(cellOf((row as Record<string, unknown>)[field]))).join(','),
  );
  return `${[filled.join(','), ...lines].join('\n')}\n`;
}
