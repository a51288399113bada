import { read, type WorkBook } from '@e965/xlsx';
import type { Problem } from '../../domain/problem.ts';
import { limits } from '../limits.ts';
import { datasetProblem } from '../problemTexts.ts';
import { type RawCell, type RawSheet, sheetOf, type TableFile } from '../rawTable.ts';
import { unpackedBytes } from './unpackedBytes.ts';

/** A workbook as it was read: its sheets with content by name, or the problem that keeps it from being read. */
export type WorkbookReading =
  | { readonly sheets: readonly { readonly name: string; readonly sheet: RawSheet | undefined }[] }
  | { readonly problem: Problem };

/**
 * Read a workbook (.xlsx, .ods, .xls) whose sheets are tables. Values are taken, formulas are not computed; a date
 * becomes "YYYY-MM-DD", an error its text ("#N/A").
 *
 * @returns The sheets, or the problem; never throws, whatever the bytes.
 */
export function readWorkbook(file: TableFile): WorkbookReading {
  const refused = refuse(file);
  if (refused !== undefined) return { problem: refused };
  const workbook = open(file.bytes);
  if (workbook instanceof Error) return { problem: datasetProblem(...failureOf(workbook, file)) };
  const sheets = workbook.SheetNames.map((name) => ({ name, sheet: sheetNamed(workbook, name) }));
  const rows = sheets.reduce((sum, { sheet }) => sum + (sheet?.rows.length ?? 0), 0);
  if (rows > limits.rows)
    return { problem: datasetProblem('tooManyRows', { file: file.name }, { rows, most: limits.rows }) };
  return { sheets };
}

const startsWith = (bytes: Uint8Array, start: readonly number[]) =>
  start.every((byte, at) => bytes[at] === byte);
const zip = [0x50, 0x4b, 0x03, 0x04];
const compound = [0xd0, 0xcf, 0x11, 0xe0];

function refuse(file: TableFile): Problem | undefined {
  const at = { file: file.name };
  if (file.bytes.length === 0) return datasetProblem('emptyFile', at);
  if (startsWith(file.bytes, compound)) return undefined;
  if (!startsWith(file.bytes, zip)) return datasetProblem('notAWorkbook', at);
  const bytes = unpackedBytes(file.bytes);
  if (bytes === undefined) return datasetProblem('workbookDamaged', at, { reason: 'no directory' });
  if (bytes > limits.bytes)
    return datasetProblem('workbookTooLarge', at, {
      megabytes: megabytes(bytes),
      most: megabytes(limits.bytes),
    });
  return undefined;
}

const megabytes = (bytes: number) => Math.round(bytes / 1e6);

function open(bytes: Uint8Array): WorkBook | Error {
  try {
    return read(bytes, {
      type: 'array',
      dense: true,
      cellDates: true,
      cellFormula: false,
      cellHTML: false,
      sheetRows: limits.rows,
    });
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function failureOf(error: Error, file: TableFile): Parameters<typeof datasetProblem> {
  const locked = /password|encrypt/i.test(error.message);
  return locked
    ? ['workbookLocked', { file: file.name }]
    : ['workbookDamaged', { file: file.name }, { reason: error.message.slice(0, 200) }];
}

interface Cell {
  readonly t?: string;
  readonly v?: unknown;
}

/** Rows are found by their keys: a row far down in an otherwise empty sheet must not cost a walk to it. */
function sheetNamed(workbook: WorkBook, name: string): RawSheet | undefined {
  const rows = workbook.Sheets[name]?.['!data'] ?? [];
  return sheetOf(
    Object.keys(rows)
      .map(Number)
      .map((row) => [row + 1, cellsOf(rows[row] ?? [])] as const),
  );
}

/** Spreadsheets end at column XFD. */
const mostColumns = 16384;

function cellsOf(row: readonly Cell[]): RawCell[] {
  const cells: RawCell[] = [];
  for (const column of Object.keys(row).map(Number))
    if (column < mostColumns) cells[column] = cellOf(row[column] ?? {});
  return Array.from(cells);
}

const errorTexts: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
};

function cellOf({ t, v }: Cell): RawCell {
  if (t === 'e') return errorTexts[Number(v)] ?? '#ERROR!';
  if (v instanceof Date) return Number.isNaN(v.getTime()) ? '#VALUE!' : v.toISOString().slice(0, 10);
  return typeof v === 'string' || typeof v === 'number' || typeof v === 'boolean' ? v : undefined;
}
