import { CFB, type ParsingOptions, type Range, read, type WorkBook } from '@e965/xlsx';
import type { Problem } from '../../domain/problem.ts';
import { limits } from '../limits.ts';
import { datasetProblem } from '../problemTexts.ts';
import { isBlank, type RawCell, type RawSheet, sheetOf, type TableFile } from '../rawTable.ts';
import { type OfficialForm, readForms } from './forms/officialForm.ts';
import { markUncalculated } from './markUncalculated.ts';
import { repeatedCells } from './repeatedCells.ts';
import { tameXls } from './tameXls.ts';
import { type ArchiveFile, unzip } from './unzip.ts';

/** A sheet with its name; `forms` where it holds official forms. */
export interface WorkbookSheet {
  readonly name: string;
  readonly sheet: RawSheet | undefined;
  readonly forms: readonly OfficialForm[] | undefined;
}

/** A workbook as it was read: its sheets with content by name, or the problem that keeps it from being read. */
export type WorkbookReading = { readonly sheets: readonly WorkbookSheet[] } | { readonly problem: Problem };

/**
 * Read a workbook (.xlsx, .xlsm, .ods, .xls) whose sheets are tables. Values are taken, formulas are not computed (one
 * without its value is marked, so that it is told); a date becomes "YYYY-MM-DD", an error its text ("#N/A"); cells that are merged downward all hold the value of the first.
 *
 * @param isKnown Whether a heading is one of the table that the named sheet holds; the header is found by it.
 * @returns The sheets, or the problem; never throws, whatever the bytes.
 */
export function readWorkbook(
  file: TableFile,
  isKnown: (sheet: string, heading: string) => boolean = () => false,
): WorkbookReading {
  const workbook = open(file);
  if ('code' in workbook) return { problem: workbook };
  const sheets = workbook.SheetNames.map((name) => ({
    name,
    ...sheetNamed(workbook, name, (heading) => isKnown(name, heading)),
  }));
  const rows = sheets.reduce((sum, { sheet }) => sum + (sheet?.rows.length ?? 0), 0);
  if (rows > limits.rows)
    return { problem: datasetProblem('tooManyRows', { file: file.name }, { rows, most: limits.rows }) };
  return { sheets };
}

const startsWith = (bytes: Uint8Array, start: readonly number[]) =>
  start.every((byte, at) => bytes[at] === byte);
const zip = [0x50, 0x4b, 0x03, 0x04];
const compound = [0xd0, 0xcf, 0x11, 0xe0];
const megabytes = (bytes: number) => Math.round(bytes / 1e6);

function open(file: TableFile): WorkBook | Problem {
  const at = { file: file.name };
  if (file.bytes.length === 0) return datasetProblem('emptyFile', at);
  if (startsWith(file.bytes, zip)) return openArchive(file);
  if (!startsWith(file.bytes, compound)) return datasetProblem('notAWorkbook', at);
  return isEncrypted(file.bytes) ? datasetProblem('workbookLocked', at) : openCompound(file);
}

/** A workbook with a password is a compound file with this entry in its directory. */
const isEncrypted = (bytes: Uint8Array) =>
  new TextDecoder('utf-16le').decode(bytes).includes('EncryptedPackage');

/** The library is given an archive without compression: its own unpacking does not end on damaged data. */
function openArchive(file: TableFile): WorkBook | Problem {
  const at = { file: file.name };
  const unzipped = unzip(file.bytes, limits.bytes);
  if ('files' in unzipped) {
    const files = markUncalculated(unzipped.files);
    const cells = cellsUnfolded(files);
    if (cells > limits.cells) return datasetProblem('tooManyCells', at, { cells, most: limits.cells });
    return parse(file, () => storedArchive(files));
  }
  if (unzipped.failure === 'tooLarge') {
    const details = { megabytes: megabytes(unzipped.bytes), most: megabytes(limits.bytes) };
    return datasetProblem('workbookTooLarge', at, details);
  }
  return unzipped.failure === 'locked' ? datasetProblem('workbookLocked', at) : damaged(file);
}

function cellsUnfolded(files: readonly ArchiveFile[]): number {
  const content = files.find(({ name }) => name === 'content.xml');
  return content === undefined ? 0 : repeatedCells(new TextDecoder().decode(content.bytes));
}

function storedArchive(files: readonly ArchiveFile[]): Uint8Array {
  const container = CFB.utils.cfb_new();
  for (const { name, bytes } of files) CFB.utils.cfb_add(container, `/${name}`, bytes);
  return new Uint8Array(CFB.write(container, { fileType: 'zip', type: 'array' }) as ArrayLike<number>);
}

const openCompound = (file: TableFile) => parse(file, () => tameXls(file.bytes));

function parse(file: TableFile, tame: () => Uint8Array | undefined): WorkBook | Problem {
  try {
    const bytes = tame();
    return bytes === undefined ? damaged(file) : read(bytes, options);
  } catch (error) {
    return /password/i.test(String(error))
      ? datasetProblem('workbookLocked', { file: file.name })
      : damaged(file);
  }
}

const options: ParsingOptions = {
  type: 'array',
  dense: true,
  cellDates: true,
  cellFormula: false,
  cellHTML: false,
  sheetRows: limits.rows,
};

const damaged = (file: TableFile) => datasetProblem('workbookDamaged', { file: file.name });

interface Cell {
  readonly t?: string;
  readonly v?: unknown;
}

/** Rows are found by their keys: a row far down in an otherwise empty sheet must not cost a walk to it. */
function sheetNamed(
  workbook: WorkBook,
  name: string,
  isKnown: (heading: string) => boolean,
): Omit<WorkbookSheet, 'name'> {
  const { '!data': rows = [], '!merges': merges = [] } = workbook.Sheets[name] ?? {};
  const cells = new Map(
    Object.keys(rows)
      .map(Number)
      .map((row) => [row, cellsOf(rows[row] ?? [])] as const),
  );
  fillMerged(cells, merges);
  const filled = [...cells].map(([row, content]) => [row + 1, content] as const);
  return { sheet: sheetOf(filled, isKnown), forms: readForms(filled, name) };
}

/** A file may merge a million rows with a few bytes: only rows that are there are filled, and not beyond this. */
const mostMergedRows = 100_000;

function fillMerged(cells: ReadonlyMap<number, RawCell[]>, merges: readonly Range[]): void {
  let left = mostMergedRows;
  for (const { s: from, e: to } of merges) {
    const value = cells.get(from.r)?.[from.c];
    if (value === undefined) continue;
    for (let row = from.r + 1; row <= to.r && left > 0; row += 1) {
      left -= 1;
      const below = cells.get(row);
      if (below === undefined || !isBlank(below[from.c])) continue;
      for (let column = below.length; column < from.c; column += 1) below[column] = undefined;
      below[from.c] = value;
    }
  }
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
