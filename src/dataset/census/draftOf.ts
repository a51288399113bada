import type { Region } from '../../domain/region/region.ts';
import { type Row, type TableName, tableNames } from '../../domain/region/tables.ts';
import type { Draft, DraftRow, DraftTable } from '../draft.ts';
import { tableFields } from '../tableFields.ts';

/** Rows that stand in no file of the planner's are numbered from here on. */
export const ownRowsFrom = 10_000_000;

const none: ReadonlySet<string> = new Set();

/** Rows of a region as rows of a draft. */
export function rowsOf<T extends TableName>(rows: readonly Row<T>[]): DraftRow<T>[] {
  return rows.map((fields, index) => ({ row: ownRowsFrom + index, fields, unread: none }));
}

/** A region as a draft: sound rows that stand in no file. */
export function draftOf(region: Region): Draft {
  const drafts = tableNames.map((table): [TableName, DraftTable<TableName>] => {
    const rows = rowsOf(table === 'region' ? [region.place] : region[table]);
    const headings = new Map(tableFields(table).map(({ name }) => [name, name]));
    return [table, { table, rows, headings, state: rows.length > 0 ? 'read' : 'absent', place: {} }];
  });
  return Object.fromEntries(drafts) as unknown as Draft;
}
