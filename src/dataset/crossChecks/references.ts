import type { Problem } from '../../domain/problem.ts';
import type { TableName } from '../../domain/region/tables.ts';
import { tableNames } from '../../domain/region/tables.ts';
import { type Draft, type DraftRow, type DraftTable, placeOf } from '../draft.ts';
import { knownValues, missingReferences, namesAlike } from '../knownValues.ts';
import { type TableField, tableFields } from '../tableFields.ts';

/** Every value that refers to another table is found there. */
export function references(draft: Draft): Problem[] {
  return tableNames.flatMap((name) =>
    tableFields(name).flatMap((field) =>
      field.meta.refersTo === undefined ? [] : inColumn(draft, draft[name], field, field.meta.refersTo),
    ),
  );
}

function inColumn(draft: Draft, table: DraftTable<TableName>, field: TableField, target: string): Problem[] {
  if (!table.headings.has(field.name)) return [];
  const known = knownValues(draft, target);
  if (known === undefined) return [];
  const tell = missingReferences(target, known, namesAlike(draft, target));
  return table.rows.flatMap((row) =>
    valuesOf(row, field.name)
      .filter((value) => !known.has(value))
      .map((value) => tell(placeOf(table, row, field.name), value)),
  );
}

function valuesOf(row: DraftRow<TableName>, field: string): string[] {
  const value = (row.fields as Readonly<Record<string, unknown>>)[field];
  if (Array.isArray(value)) return value.map(String);
  return typeof value === 'string' ? [value] : [];
}
