import { CsvError, parse } from 'csv-parse/browser/esm/sync';
import type { Problem } from '../../domain/problem.ts';
import { limits } from '../limits.ts';
import { datasetProblem } from '../problemTexts.ts';
import { isBlank, type NumberedRow, type RawSheet, sheetOf, type TableFile } from '../rawTable.ts';
import { decodeText } from './decodeText.ts';
import { measureText } from './measureText.ts';
import { splitCells } from './splitCells.ts';

/** A sheet as it was read (undefined: it could not be), and what its reader should know. */
export interface SheetReading {
  readonly sheet: RawSheet | undefined;
  /** All rows with content, the header among them; undefined where the file could not be read. */
  readonly rows?: readonly NumberedRow[];
  readonly problems: readonly Problem[];
  readonly notices: readonly Problem[];
}

/**
 * Read a text file with one row per line: separated by commas, tabs or semicolons, by whichever its headings are; where
 * none of them is known, by the first of these that its first line has.
 *
 * @param besideGb18030 Whether other files of the dataset are surely GB18030.
 * @param isKnown Whether a heading is one of the table that the file holds; the header is found by it.
 * @returns The sheet, or the problem that keeps it from being read; never throws, whatever the bytes.
 */
export function readCsv(
  file: TableFile,
  besideGb18030: boolean,
  isKnown?: (heading: string) => boolean,
): SheetReading {
  const excess = excessOf(file);
  if (excess !== undefined) return unreadable(excess);
  const decoded = decodeText(file.bytes, besideGb18030);
  if (decoded === undefined) return unreadable(datasetProblem('unknownEncoding', { file: file.name }));
  const notices =
    decoded.encoding === 'gb18030' ? [datasetProblem('readAsGb18030', { file: file.name })] : [];
  const rows = parseRows(decoded.text, separatorOf(decoded.text, isKnown));
  if (!Array.isArray(rows))
    return unreadable(datasetProblem('badQuotes', { file: file.name, row: rows.row }));
  const numbered = rows.map((cells, index) => [index + 1, cells] as const);
  const sheet = sheetOf(numbered, isKnown);
  if (sheet === undefined) return unreadable(datasetProblem('emptyFile', { file: file.name }));
  return { sheet, rows: numbered.filter(([, cells]) => !cells.every(isBlank)), problems: [], notices };
}

const unreadable = (problem: Problem): SheetReading => ({
  sheet: undefined,
  problems: [problem],
  notices: [],
});

function excessOf(file: TableFile): Problem | undefined {
  const { lines, separators, longestLine } = measureText(file.bytes);
  const at = { file: file.name };
  if (lines > limits.rows) return datasetProblem('tooManyRows', at, { rows: lines, most: limits.rows });
  const cells = separators + lines;
  if (cells > limits.cells) return datasetProblem('tooManyCells', at, { cells, most: limits.cells });
  if (longestLine > limits.lineBytes)
    return datasetProblem('lineTooLong', at, { bytes: longestLine, most: limits.lineBytes });
  return undefined;
}

const separators = [',', '\t', ';'] as const;
/** Where the headings of a text stand: titles may stand above them. */
const [headLines, headCharacters] = [15, 20_000];

function separatorOf(text: string, isKnown: (heading: string) => boolean = () => false): string {
  const lines = text
    .slice(0, headCharacters)
    .split(/[\r\n]/)
    .filter((line) => line !== '')
    .slice(0, headLines);
  const headings = (separator: string) =>
    lines.map(
      (line) => line.split(separator).filter((cell) => isKnown(cell.replaceAll('"', '').trim())).length,
    );
  const known = separators.map((separator) => Math.max(0, ...headings(separator)));
  const most = Math.max(...known);
  const [first = ''] = lines;
  const found =
    most > 0 ? separators[known.indexOf(most)] : separators.find((separator) => first.includes(separator));
  return found ?? ',';
}

const utf8 = new TextEncoder();

/** The cells row by row; where a quotation mark stands wrong, the row (as a spreadsheet counts) in which it does. */
function parseRows(text: string, delimiter: string): string[][] | { readonly row: number } {
  if (!text.includes('"')) return splitCells(text, delimiter);
  try {
    return parse(utf8.encode(text), {
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      skip_empty_lines: false,
    });
  } catch (error) {
    if (error instanceof CsvError) return { row: Number(error.records ?? 0) + 1 };
    throw error;
  }
}
