import { stringify } from 'csv-stringify/browser/esm/sync';
import type { Region } from '../domain/region/region.ts';
import { writeCell } from './cells/writeCell.ts';
import { filledTables } from './filledTables.ts';

/** A table's file as text, UTF-8 without a byte-order mark when saved as it is. */
export interface TableText {
  readonly name: string;
  readonly text: string;
}

/**
 * Write a region as CSV files, one per table that has rows: columns in the schema's order, those that no row fills
 * left out. What `readDataset` reads from them equals the region.
 *
 * @returns Files named `<table>.csv`; same region, same bytes.
 */
export function writeDataset(region: Region): TableText[] {
  return filledTables(region).map(({ table, columns, rows }) => ({
    name: `${table}.csv`,
    text: stringify([columns.map(({ name }) => name), ...rows.map((row) => row.map(writeCell))]),
  }));
}
