import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { readDataset, type TableFile } from '../../src/dataset/readDataset.ts';
import { writeDataset } from '../../src/dataset/writeDataset.ts';
import { required } from '../../src/domain/invariant.ts';
import type { Problem } from '../../src/domain/problem.ts';
import type { Region } from '../../src/domain/region/region.ts';
import type { TableName } from '../../src/domain/region/tables.ts';

const encoder = new TextEncoder();

/** A file of text. */
export function textFile(name: string, text: string): TableFile {
  return { name, bytes: encoder.encode(text) };
}

/** A region as its CSV files. */
export function filesOf(region: Region): TableFile[] {
  return writeDataset(region).map(({ name, text }) => textFile(name, text));
}

/** Tables as a spreadsheet shows them: row 1 is the header. */
export type Sheets = Map<string, string[][]>;

export function sheetsOf(region: Region): Sheets {
  return new Map(
    writeDataset(region).map(({ name, text }) => [name.replace('.csv', ''), parse(text) as string[][]]),
  );
}

export function filesOfSheets(sheets: Sheets): TableFile[] {
  return [...sheets].map(([name, rows]) => textFile(`${name}.csv`, stringify(rows)));
}

/** The rows of a table, to be changed in place. */
export function sheet(sheets: Sheets, table: TableName): string[][] {
  return required(sheets.get(table), `there is no table ${table}`);
}

/** Change one cell; the column is added when the table has none of that name. */
export function setCell(sheets: Sheets, table: TableName, row: number, column: string, value: string): void {
  const rows = sheet(sheets, table);
  const header = required(rows[0], 'a table has a header');
  if (!header.includes(column))
    for (const [index, each] of rows.entries()) each.push(index === 0 ? column : '');
  required(rows[row - 1], `${table} has no row ${row}`)[header.indexOf(column)] = value;
}

/** Add a row by column names; its row number is returned. */
export function addRow(sheets: Sheets, table: TableName, values: Readonly<Record<string, string>>): number {
  const rows = sheet(sheets, table);
  rows.push((rows[0] ?? []).map(() => ''));
  for (const [column, value] of Object.entries(values)) setCell(sheets, table, rows.length, column, value);
  return rows.length;
}

/** All problems of a dataset; none when it is sound. */
export function problemsOfFiles(files: readonly TableFile[]): readonly Problem[] {
  const reading = readDataset(files);
  return reading.ok ? [] : reading.problems;
}

/** "code file row column": what a test compares. */
export function sayShort({ code, at }: Problem): string {
  return [code, at.sheet ?? at.file ?? '', at.row ?? '', at.column ?? ''].join(' ').trim();
}
