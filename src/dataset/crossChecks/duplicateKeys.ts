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
  const keyOf = keyReader(table.table);
  const first = new Map<string, number>();
  const problems: Problem[] = [];
  for (const row of table.rows) {
    const key = keyOf(row);
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
    columnsZh: columns.map((column) => headingOf(table.table, column)).join('、'),
  });
}

const headingOf = (table: TableName, column: string) =>
  tableFields(table).find(({ name }) => name === column)?.meta.zh ?? column;

/** Tells a row's key as people read it, or undefined when a needed part could not be read. */
function keyReader(table: TableName): (row: DraftRow<TableName>) => string | undefined {
  const optional = new Set(tableFields(table).flatMap(({ name, needed }) => (needed ? [] : [name])));
  return (row) => {
    const values: Readonly<Record<string, unknown>> = row.fields;
    const { key } = tables[table];
    const whole = key.every((column) => values[column] !== undefined || optional.has(column));
    return whole ? key.map((column) => values[column] ?? '').join(', ') : undefined;
  };
}
