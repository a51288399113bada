import { readWorkbook } from '../dataset/files/readWorkbook.ts';
import type { Problem } from '../domain/problem.ts';
import type { TableFile } from './openPlace.ts';

/** A cell of a ledger that was taken into a spreadsheet: dates are "YYYY-MM-DD", errors their text. */
export type LedgerCell = string | number | boolean | undefined;

/** A ledger as it came back from a spreadsheet. */
export interface LedgerSheet {
  readonly file: string;
  readonly sheet: string;
  readonly header: readonly string[];
  /** Rows with their numbers as the spreadsheet shows them. */
  readonly rows: readonly { readonly row: number; readonly cells: readonly LedgerCell[] }[];
}

/**
 * Read the ledger out of a workbook, with the same guard against damaged and swollen files as a place's tables.
 *
 * @param isHeading Whether a text heads a column of the ledger: the sheet with the most of them is taken.
 * @returns The sheet, undefined where no sheet has such headings; or why the workbook cannot be read.
 */
export function readLedgerSheet(
  file: TableFile,
  isHeading: (text: string) => boolean,
): { readonly sheet: LedgerSheet | undefined; readonly problems: readonly Problem[] } {
  const reading = readWorkbook(file, (_, heading) => isHeading(heading));
  if ('problem' in reading) return { sheet: undefined, problems: [reading.problem] };
  const found = reading.sheets.flatMap(({ name, sheet }) =>
    sheet === undefined ? [] : [{ name, sheet, headings: sheet.header.filter(isHeading).length }],
  );
  const [best] = found.sort((left, right) => right.headings - left.headings);
  if (best === undefined || best.headings === 0) return { sheet: undefined, problems: [] };
  const { header, rows } = best.sheet;
  return { sheet: { file: file.name, sheet: best.name, header, rows }, problems: [] };
}
