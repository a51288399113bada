import type { ProblemPlace } from '../domain/problem.ts';
import type { TableName } from '../domain/region/tables.ts';

/** A file as the door read it: its name (a folder before it is allowed) and its bytes. */
export interface TableFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A cell before it is understood; dates of workbooks are already "YYYY-MM-DD", errors their text ("#N/A"). */
export type RawCell = string | number | boolean | undefined;

/** A row with its number as the spreadsheet shows it. */
export interface RawRow {
  readonly row: number;
  /** Cells under the headings; shorter where the row ends early. */
  readonly cells: readonly RawCell[];
  /** Cells with content beyond the last heading. */
  readonly extra: number;
}

/** A sheet or text file before it is known which table it holds: its first row with content is the header. */
export interface RawSheet {
  /** Row number of the header. */
  readonly headerRow: number;
  readonly header: readonly string[];
  readonly rows: readonly RawRow[];
}

/** One sheet or text file that holds a table. */
export interface RawTable extends RawSheet {
  readonly table: TableName;
  readonly place: Pick<ProblemPlace, 'file' | 'sheet'>;
}

/** Whether nothing stands in the cell. */
export function isBlank(cell: RawCell): boolean {
  return cell === undefined || (typeof cell === 'string' && cell.trim() === '');
}

/** Rows with their numbers: the sheet as header and rows; undefined when no cell has content. */
export function sheetOf(
  rows: Iterable<readonly [row: number, cells: readonly RawCell[]]>,
): RawSheet | undefined {
  let head: Pick<RawSheet, 'headerRow' | 'header'> | undefined;
  const body: RawRow[] = [];
  for (const [row, cells] of rows) {
    if (cells.every(isBlank)) continue;
    if (head === undefined) head = { headerRow: row, header: headerOf(cells) };
    else body.push(rowOf(row, cells, head.header.length));
  }
  return head === undefined ? undefined : { ...head, rows: body };
}

function headerOf(cells: readonly RawCell[]): string[] {
  const last = cells.findLastIndex((cell) => !isBlank(cell));
  return Array.from({ length: last + 1 }, (_, index) => String(cells[index] ?? '').trim());
}

function rowOf(row: number, cells: readonly RawCell[], width: number): RawRow {
  if (cells.length <= width) return { row, cells, extra: 0 };
  const beyond = cells.slice(width).filter((cell) => !isBlank(cell)).length;
  return { row, cells: cells.slice(0, width), extra: beyond };
}
