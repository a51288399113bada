import { type TableName, tableNames } from '../../domain/region/tables.ts';
import type { SchoolId } from '../../domain/units.ts';
import type { Draft, DraftRow, DraftTable } from '../draft.ts';
import { tableFields } from '../tableFields.ts';

/** Write the place's identifier wherever a census writes one of its schools, in rows that name a school and in its own. */
export function renameSchools(draft: Draft, known: ReadonlyMap<string, SchoolId>): Draft {
  const renamed = tableNames.map((name) => [name, renameIn(draft[name], known)]);
  return Object.fromEntries(renamed) as unknown as Draft;
}

function renameIn(table: DraftTable<TableName>, known: ReadonlyMap<string, SchoolId>): DraftTable<TableName> {
  const columns = tableFields(table.table)
    .filter(({ name, meta }) => isSchool(table.table, name, meta.refersTo))
    .map(({ name }) => name);
  return columns.length === 0
    ? table
    : { ...table, rows: table.rows.map((row) => renameRow(row, columns, known)) };
}

const isSchool = (table: TableName, field: string, refersTo: string | undefined) =>
  (table === 'schools' && field === 'id') || refersTo?.split('|').includes('schools.id') === true;

function renameRow(
  row: DraftRow<TableName>,
  columns: readonly string[],
  known: ReadonlyMap<string, SchoolId>,
): DraftRow<TableName> {
  const fields: Record<string, unknown> = { ...row.fields };
  for (const column of columns) {
    const value = fields[column];
    if (typeof value === 'string') fields[column] = known.get(value) ?? value;
  }
  return { ...row, fields };
}
