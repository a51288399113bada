import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import type { TableName } from '../../src/domain/region/tables.ts';

/** One file of a dataset as a reader gets it. */
export interface TableFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A row to be written: text and numbers; columns left out stay empty. */
export type PlainRow = Readonly<Record<string, string | number | undefined>>;

/** Read a CSV file whose first line names the columns; every cell is text. */
export function readCsv(path: string): Record<string, string>[] {
  return parse(readFileSync(path), { columns: true, bom: true, trim: true }) as Record<string, string>[];
}

/** Write a table of a dataset as CSV bytes, with every column that any row has. */
export function writeTable(table: TableName, rows: readonly PlainRow[]): TableFile {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return {
    name: `${table}.csv`,
    bytes: new TextEncoder().encode(stringify([...rows], { header: true, columns })),
  };
}

/**
 * The first year without pupils of every school that has none at the last census.
 *
 * @param enrolment Rows with `school` and `year`.
 */
export function closedYears(enrolment: readonly PlainRow[], lastCensus: number): Map<string, number> {
  const last = new Map<string, number>();
  for (const { school, year } of enrolment)
    last.set(String(school), Math.max(last.get(String(school)) ?? 0, Number(year)));
  return new Map(
    [...last].filter(([, year]) => year < lastCensus).map(([school, year]) => [school, year + 1]),
  );
}
