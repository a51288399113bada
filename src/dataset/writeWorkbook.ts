import { utils, write } from '@e965/xlsx';
import type { Region } from '../domain/region/region.ts';
import { writeSheetCell } from './cells/writeCell.ts';
import { filledTables } from './filledTables.ts';

/**
 * Write a region as one .xlsx workbook with a sheet per table that has rows, named like the table. Identifiers, months
 * and lists are text, so that a spreadsheet program does not turn them into numbers or dates.
 *
 * @returns The bytes of the workbook; what `readDataset` reads from them equals the region.
 */
export function writeWorkbook(region: Region): Uint8Array {
  const workbook = utils.book_new();
  for (const { table, columns, rows } of filledTables(region)) {
    const cells = rows.map((row) => columns.map((field, place) => writeSheetCell(row[place], field)));
    const sheet = utils.aoa_to_sheet([columns.map(({ name }) => name), ...cells]);
    utils.book_append_sheet(workbook, sheet, table);
  }
  return new Uint8Array(write(workbook, { type: 'array', bookType: 'xlsx', compression: true }));
}
