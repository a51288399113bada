import { appendFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileWriter, ParquetWriter } from 'hyparquet-writer';
import type { SweepRow } from '../domain/sweeps.ts';
import { byteOrderMark, csvLinesOf } from './csvText.ts';
import { inFolder } from './shardShelf.ts';

/** Columns of the figures, in their order, and whether they hold text or whole numbers. */
const columns = [
  ['level', 'text'],
  ['name', 'text'],
  ['scenario', 'text'],
  ['stage', 'text'],
  ['year', 'number'],
  ['count', 'text'],
  ['places', 'number'],
  ['low', 'number'],
  ['median', 'number'],
  ['high', 'number'],
] as const satisfies readonly (readonly [keyof SweepRow, 'text' | 'number'])[];

/** Write rows as lines of CSV; names that a spreadsheet would compute are quoted with an apostrophe. */
export function csvLines(rows: readonly SweepRow[]): string {
  return csvLinesOf(rows.map((row) => columns.map(([name]) => row[name])));
}

/** Rows that a Parquet file keeps together: what is held in memory at once. */
const groupRows = 50_000;

const parquetSchema = [
  { name: 'figures', num_children: columns.length },
  ...columns.map(([name, kind]) => ({
    name,
    repetition_type: 'REQUIRED' as const,
    ...(kind === 'text'
      ? { type: 'BYTE_ARRAY' as const, converted_type: 'UTF8' as const }
      : { type: 'INT32' as const }),
  })),
];

/** Takes the rows of a sweep, some at a time. */
export interface FigureFiles {
  write(rows: readonly SweepRow[]): void;
  /** Nothing more comes: the files are there from now on. */
  end(): void;
}

/**
 * Write the figures of a sweep into a folder: `figures.csv` and `figures.parquet`, the same rows and columns in the same
 * order. The same rows give the same bytes, however they were handed over. Files of before stay until the end.
 *
 * The CSV begins with a byte order mark, by which spreadsheets know that it is UTF-8.
 *
 * @throws {FolderFailure} The folder cannot be written; nothing is left beside the files of before.
 */
export function openFigureFiles(folder: string): FigureFiles {
  const [csv, parquet] = ['figures.csv', 'figures.parquet'].map((name) => join(folder, name)) as [
    string,
    string,
  ];
  const aside = (path: string) => `${path}.${process.pid}.part`;
  const attempt = <T>(work: () => T): T =>
    inFolder(() => {
      try {
        return work();
      } catch (error) {
        for (const path of [csv, parquet]) rmSync(aside(path), { force: true });
        throw error;
      }
    });
  const writer = attempt(() => {
    writeFileSync(aside(csv), byteOrderMark + csvLinesOf([columns.map(([name]) => name)]));
    return new ParquetWriter({
      ...{ writer: fileWriter(aside(parquet)), schema: parquetSchema },
      createdBy: 'xuewei',
    });
  });
  let held: SweepRow[] = [];
  const writeGroup = (rows: readonly SweepRow[]) => {
    const columnData = columns.map(([name]) => ({ name, data: rows.map((row) => row[name]) }));
    writer.write({ columnData, rowGroupSize: groupRows });
  };
  return {
    write: (rows) =>
      attempt(() => {
        appendFileSync(aside(csv), csvLines(rows));
        held = held.concat(rows);
        for (; held.length >= groupRows; held = held.slice(groupRows)) writeGroup(held.slice(0, groupRows));
      }),
    end: () =>
      attempt(() => {
        if (held.length > 0) writeGroup(held);
        writer.finish();
        for (const path of [csv, parquet]) renameSync(aside(path), path);
      }),
  };
}
