import writeXlsxFile, { type Cell, type Sheet as XlsxSheet } from 'write-excel-file/universal';
import type { Sheet, SheetCell, SheetKind } from '../deck/sheets/sheet.ts';
import { safeText } from '../parts/safeText.ts';
import { officeColours, officeFont } from './officeFont.ts';
import { settleZip } from './settleZip.ts';

const formats: Readonly<Partial<Record<SheetKind, string>>> = {
  whole: '#,##0',
  decimal: '#,##0.###',
  share: '0.0%',
  year: '0',
  yuan: '#,##0',
};
const widths: Readonly<Record<SheetKind, number>> = {
  ...{ text: 18, long: 42, whole: 13, decimal: 12, share: 13, year: 10, yuan: 16 },
};

function cellOf(cell: SheetCell, kind: SheetKind): Cell {
  if (cell === undefined || cell === '') return null;
  if (typeof cell === 'string')
    return { value: safeText(cell), type: String, wrap: kind === 'long', alignVertical: 'top' };
  if (typeof cell === 'object') return cellOf(cell.amount, cell.kind);
  const format = formats[kind];
  return { value: cell, type: Number, alignVertical: 'top', ...(format === undefined ? {} : { format }) };
}

/** The letters of a column: 0 is A, 26 is AA. */
export function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : `${columnLetters(Math.floor(index / 26) - 1)}${last}`;
}

function sumRow({ columns, rows, summed }: Sheet, sumWord: string): Cell[][] {
  if (summed.length === 0 || rows.length === 0) return [];
  return [
    columns.map(({ kind }, index): Cell => {
      if (index === 0) return { value: sumWord, type: String, fontWeight: 'bold' };
      if (!summed.includes(index)) return null;
      const letters = columnLetters(index);
      return {
        // A file holds a formula without the sign that people type before it.
        value: `SUM(${letters}2:${letters}${rows.length + 1})`,
        type: 'Formula',
        fontWeight: 'bold',
        format: formats[kind] ?? '0',
      };
    }),
  ];
}

/** The number that a cell holds, if any. */
const numberIn = (cell: SheetCell): number => {
  const amount = typeof cell === 'object' ? cell.amount : cell;
  return typeof amount === 'number' ? amount : 0;
};

/**
 * Write beside each formula of a sheet what it comes to: whoever shows a workbook without calculating, as phones and
 * previews do, would show nothing there.
 */
function withSums(text: string, { rows, columns }: Sheet): string {
  const sums = new Map(
    columns.map((_, index) => [
      columnLetters(index),
      rows.reduce((sum, row) => sum + numberIn(row[index]), 0),
    ]),
  );
  return text.replace(
    /<f>SUM\(([A-Z]{1,3})2:[A-Z]{1,3}\d{1,7}\)<\/f>/g,
    (formula, letters: string) => `${formula}<v>${sums.get(letters)}</v>`,
  );
}

function xlsxSheet(sheet: Sheet, sumWord: string): XlsxSheet<Blob> {
  const { name, columns, rows } = sheet;
  const heads = columns.map(
    ({ head, kind }): Cell => ({
      ...{ value: safeText(head), type: String, fontWeight: 'bold', wrap: true },
      ...{ backgroundColor: `#${officeColours.soft}`, textColor: `#${officeColours.ink}` },
      ...{ bottomBorderStyle: 'thin', bottomBorderColor: `#${officeColours.line}` },
      align: kind === 'text' || kind === 'long' ? 'left' : 'right',
    }),
  );
  return {
    sheet: name,
    data: [
      heads,
      ...rows.map((row) => row.map((cell, index) => cellOf(cell, columns[index]?.kind ?? 'text'))),
      ...sumRow(sheet, sumWord),
    ],
    columns: columns.map(({ kind }) => ({ width: widths[kind] })),
    stickyRowsCount: 1,
    orientation: 'landscape',
    showGridLines: true,
  };
}

/**
 * Write tables as an Excel workbook: numbers as numbers, sums as formulas with what they come to, heads that stay in view, and no text that
 * could be run.
 *
 * @param sumWord What stands before a row of sums.
 * @param date "YYYY-MM-DD", the day the file says it was made.
 */
export async function writeWorkbook(
  sheets: readonly Sheet[],
  sumWord: string,
  date: string,
): Promise<Uint8Array> {
  const made = await writeXlsxFile(
    sheets.map((sheet) => xlsxSheet(sheet, sumWord)),
    { fontFamily: officeFont, fontSize: 10 },
  ).toBlob();
  return settleZip(new Uint8Array(await made.arrayBuffer()), date, (name, text) => {
    const [, number] = /^xl\/worksheets\/sheet(\d{1,4})\.xml$/.exec(name) ?? [];
    const sheet = sheets[Number(number) - 1];
    return sheet === undefined ? text : withSums(text, sheet);
  });
}
