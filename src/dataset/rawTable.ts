import type { ProblemPlace } from '../domain/problem.ts';
import type { TableName } from '../domain/region/tables.ts';

/** A file as the door read it: its name (a folder before it is allowed) and its bytes. */
export interface TableFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A cell before it is understood; dates of workbooks are already "YYYY-MM-DD", errors their text ("#N/A"). */
export type RawCell = string | number | boolean | undefined;

/** What stands for a formula that was written without its value: what it comes to is not known. */
export const uncalculated = '#UNCALCULATED!';

/** A row with its number as the spreadsheet shows it. */
export interface RawRow {
  readonly row: number;
  /** Cells under the headings; shorter where the row ends early. */
  readonly cells: readonly RawCell[];
  /** Cells with content beyond the last heading. */
  readonly extra: number;
  /** Where the row stands, of a table whose rows stand in several sheets. */
  readonly place?: Pick<ProblemPlace, 'file' | 'sheet'> | undefined;
  /** Headings of cells that stand under one of their own, by the cells' places. */
  readonly headings?: ReadonlyMap<number, string>;
}

/** A sheet or text file before it is known which table it holds: its first row with content is the header. */
export interface RawSheet {
  /** Row number of the header. */
  readonly headerRow: number;
  readonly header: readonly string[];
  readonly rows: readonly RawRow[];
  /** Texts that stand above the header: titles, who reports, the unit of all figures. */
  readonly titles?: readonly string[];
}

/** One sheet or text file that holds a table. */
export interface RawTable extends RawSheet {
  readonly table: TableName;
  readonly place: Pick<ProblemPlace, 'file' | 'sheet'>;
  /** How columns are headed in the file, where the header names them otherwise; by their places. */
  readonly shownAs?: ReadonlyMap<number, string>;
}

/** Whether nothing stands in the cell. */
export function isBlank(cell: RawCell): boolean {
  return cell === undefined || (typeof cell === 'string' && cell.trim() === '');
}

/** Rows above which a header may stand: titles, the reporting unit, the date. */
const mostAbove = 12;

/** A row of cells with its number as the spreadsheet shows it. */
export type NumberedRow = readonly [row: number, cells: readonly RawCell[]];

/**
 * Rows with their numbers: the sheet as header and rows; undefined when no cell has content. The header is the first
 * row with content, unless titles stand above it or its headings stand in two rows: then it is the row, or the two
 * together, with the most headings that are known.
 *
 * @param isKnown Whether a heading is one of the table that the sheet holds.
 */
export function sheetOf(
  rows: Iterable<NumberedRow>,
  isKnown: (heading: string) => boolean = () => false,
): RawSheet | undefined {
  const filled: NumberedRow[] = [];
  for (const row of rows) if (!row[1].every(isBlank)) filled.push(row);
  const head = chooseHeader(filled.slice(0, mostAbove), isKnown);
  if (head === undefined) return undefined;
  const { headerRow, header } = head;
  const body = filled.filter(([row]) => row > headerRow);
  const titles = filled
    .filter(([row]) => row < headerRow)
    .flatMap(([, cells]) => cells.filter((cell) => typeof cell === 'string' && !isBlank(cell)).map(String));
  return { headerRow, header, rows: body.map(([row, cells]) => rowOf(row, cells, header.length)), titles };
}

type Header = Pick<RawSheet, 'headerRow' | 'header'>;

function chooseHeader(
  above: readonly NumberedRow[],
  isKnown: (heading: string) => boolean,
): Header | undefined {
  const score = ({ header }: Header) => new Set(header.filter((heading) => isKnown(heading))).size;
  let best: (Header & { readonly known: number }) | undefined;
  for (const [place, [headerRow, cells]] of above.entries()) {
    const upper = above[place - 1]?.[1];
    const single = { headerRow, header: headerOf(cells) };
    const double = upper === undefined ? single : { headerRow, header: headerOf(laidOver(upper, cells)) };
    for (const each of [single, double]) {
      const known = score(each);
      if (best === undefined || known > best.known) best = { ...each, known };
    }
  }
  return best;
}

/** Headings in two rows: the lower one where it has content, else the upper one. */
function laidOver(upper: readonly RawCell[], lower: readonly RawCell[]): RawCell[] {
  const width = Math.max(upper.length, lower.length);
  return Array.from({ length: width }, (_, at) => (isBlank(lower[at]) ? upper[at] : lower[at]));
}

/** Headings as they are told: those that are broken into lines, as the template's are, stand in one. */
function headerOf(cells: readonly RawCell[]): string[] {
  const last = cells.findLastIndex((cell) => !isBlank(cell));
  return Array.from({ length: last + 1 }, (_, index) =>
    String(cells[index] ?? '')
      .trim()
      .replace(/\s+/g, ' '),
  );
}

function rowOf(row: number, cells: readonly RawCell[], width: number): RawRow {
  if (cells.length <= width) return { row, cells, extra: 0 };
  const beyond = cells.slice(width).filter((cell) => !isBlank(cell)).length;
  return { row, cells: cells.slice(0, width), extra: beyond };
}
