import { parse } from 'csv-parse/sync';
import type { FieldMeta } from '../../src/domain/region/fields.ts';
import type { Region } from '../../src/domain/region/region.ts';
import { type TableName, tableNames, tables } from '../../src/domain/region/tables.ts';
import type { TableFile } from './csvTables.ts';

/** A cell by the kind that its field declares; undefined where it is empty or suppressed. */
function cellValue(cell: string, meta: FieldMeta): unknown {
  if (cell === '' || cell === '*') return undefined;
  if (['integer', 'number', 'year'].includes(meta.kind)) return Number(cell);
  if (meta.kind === 'boolean') return cell === 'true';
  if (['identifiers', 'choices'].includes(meta.kind)) return cell.split(';');
  return meta.kind === 'integers' ? cell.split(';').map(Number) : cell;
}

function rowsOf(name: TableName, files: readonly TableFile[]): unknown[] {
  const file = files.find((candidate) => candidate.name === `${name}.csv`);
  if (file === undefined) return [];
  const { row: schema } = tables[name];
  const rows = parse(Buffer.from(file.bytes), { columns: true }) as Record<string, string>[];
  return rows.map((row) => {
    const cells = Object.entries(row).map(([column, cell]) => {
      const field = (schema.shape as Record<string, { meta(): unknown }>)[column];
      if (field === undefined)
        throw new Error(`${name}.csv has a column ${column} that the table does not know`);
      return [column, cellValue(cell, field.meta() as FieldMeta)] as const;
    });
    return schema.parse(Object.fromEntries(cells.filter(([, value]) => value !== undefined)));
  });
}

/** Read plain, correct tables into a region: no cross-checks, the first bad cell throws. */
export function regionFromTables(files: readonly TableFile[]): Region {
  const [place] = rowsOf('region', files);
  const others = tableNames.filter((name) => name !== 'region').map((name) => [name, rowsOf(name, files)]);
  return { place, ...Object.fromEntries(others) } as Region;
}
