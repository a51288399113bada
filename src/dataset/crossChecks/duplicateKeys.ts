import type { Problem } from '../../domain/problem.ts';
import { type TableName, tableNames, tables } from '../../domain/region/tables.ts';
import { type Draft, type DraftRow, type DraftTable, placeOf } from '../draft.ts';
import { datasetProblem } from '../problemTexts.ts';
import { tableFields } from '../tableFields.ts';

/** No two rows of a table have the same key; an empty optional part of a key counts as a value of its own. */
export function duplicateKeys(draft: Draft): Problem[] {
  return tableNames.flatMap((name) => (name === 'region' ? [] : inTable(draft[name])));
}

function inTable(table: DraftTable<TableName>): Problem[] {
  const first = new Map<string, number>();
  const problems: Problem[] = [];
  for (const row of table.rows) {
    const key = keyOf(table.table, row);
    const before = key === undefined ? undefined : first.get(key);
    if (key === undefined) continue;
    if (before === undefined) first.set(key, row.row);
    else problems.push(twice(table, row, key, before));
  }
  return problems;
}

function twice(table: DraftTable<TableName>, row: DraftRow<TableName>, key: string, first: number): Problem {
  const columns = tables[table.table].key;
  return datasetProblem('duplicateKey', placeOf(table, row, columns[0]), {
    key,
    first,
    columns: columns.join(' + '),
  });
}

/** The key as people read it, or undefined when a needed part could not be read. */
function keyOf(table: TableName, row: DraftRow<TableName>): string | undefined {
  const values = new Map<string, unknown>(Object.entries(row.fields));
  const parts = tables[table].key.map((column) => values.get(column));
  const optional = (column: string) =>
    tableFields(table).some(({ name, needed }) => name === column && !needed);
  const whole = tables[table].key.every((column, place) => parts[place] !== undefined || optional(column));
  return whole ? parts.map((part) => part ?? '').join(', ') : undefined;
}
