import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import * as z from 'zod';
import type { FieldMeta } from '../../src/domain/region/fields.ts';
import { type Row, type TableName, tableNames, tables } from '../../src/domain/region/tables.ts';

const pairs = (cell: string) =>
  Object.fromEntries(cell.split(';').map((part) => [part.split(':')[0], Number(part.split(':')[1])]));

/** The value that a cell of text stands for, by the kind its field declares. */
function readValue(cell: string, { kind }: FieldMeta): unknown {
  if (kind === 'integer' || kind === 'number' || kind === 'year') return Number(cell);
  if (kind === 'boolean') return cell === 'true';
  if (kind === 'identifiers' || kind === 'choices') return cell.split(';');
  if (kind === 'integers') return cell.split(';').map(Number);
  return kind === 'counts' ? pairs(cell) : cell;
}

/**
 * Read one generated file with the schema of its table.
 *
 * @throws A row does not fit the schema: the message names table, row and field.
 */
export function readSeedTable<T extends TableName>(
  files: Readonly<Record<string, string>>,
  name: T,
): Row<T>[] {
  const schema = tables[name].row;
  const fields = Object.entries<z.ZodType>(schema.shape);
  const kinds = new Map(fields.map(([field, type]) => [field, type.meta() as FieldMeta]));
  const records: Record<string, string>[] = parse(files[`${name}.csv`] ?? '', { columns: true });
  return records.map((record, index) => {
    const entries = Object.entries(record)
      .filter(([, cell]) => cell !== '')
      .map(([field, cell]) => [field, readValue(cell, kinds.get(field) as FieldMeta)]);
    const read = schema.safeParse(Object.fromEntries(entries));
    if (!read.success) throw new Error(`${name}, row ${index + 2}: ${z.prettifyError(read.error)}`);
    return read.data as Row<T>;
  });
}

export type SeedTables = { readonly [T in TableName]: readonly Row<T>[] };

/** Read all files of a seed; tables without a file are empty. */
export function readSeed(files: Readonly<Record<string, string>>): SeedTables {
  const read = tableNames.map((name) => [name, readSeedTable(files, name)]);
  return Object.fromEntries(read) as SeedTables;
}

/** Read a seed as it is committed; `places.spec.ts` holds it to what the generator writes, byte for byte. */
export function readCommittedSeed(place: string): SeedTables {
  const folder = resolve(import.meta.dirname, '../../seeds', place);
  const names = readdirSync(folder).filter((name) => name.endsWith('.csv'));
  return readSeed(Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')])));
}
