import type { Problem } from '../domain/problem.ts';
import { type Row, type TableName, tables } from '../domain/region/tables.ts';
import { isEmpty, readCell } from './cells/readCell.ts';
import type { DraftRow, DraftTable } from './draft.ts';
import { type Column, matchColumns } from './matchColumns.ts';
import { comparable, plainText } from './plainText.ts';
import { datasetProblem } from './problemTexts.ts';
import { type RawCell, type RawRow, type RawTable, uncalculated } from './rawTable.ts';
import { sayIssue } from './sayIssue.ts';
import { tableFields } from './tableFields.ts';

/** A table's rows as far as they could be read, and all that is wrong with them. */
export interface RowsReading<T extends TableName> {
  readonly table: DraftTable<T>;
  readonly problems: readonly Problem[];
  readonly notices: readonly Problem[];
}

/**
 * Read the rows of a table: match the columns, read every cell by its field's kind, hold every row against the
 * table's schema. A bad cell costs its field, not its row, so that the row still counts where others refer to it.
 */
export function readRows<T extends TableName>(raw: RawTable & { readonly table: T }): RowsReading<T> {
  const { columns, problems: headerProblems, notices } = matchColumns(raw);
  const totals = new Set(raw.rows.filter(isTotal));
  const notes = new Set(notesBelow(raw.rows));
  const filled = raw.rows.filter(
    (row) =>
      !columns.every((column) => isEmpty(row.cells[column.index])) && !totals.has(row) && !notes.has(row),
  );
  const [rows, problems]: [DraftRow<T>[], Problem[]] = [[], [...headerProblems]];
  const absent = absentFields(raw.table, columns, filled);
  for (const row of filled) {
    const read = readRow(raw, row, columns, absent);
    rows.push({
      ...{ row: row.row, fields: read.fields as Partial<Row<T>>, unread: read.unread },
      ...(row.place === undefined ? {} : { place: row.place }),
    });
    problems.push(...read.problems);
  }
  const headings = new Map(columns.map(({ field, heading }) => [field.name, heading]));
  if (filled.length === 0 && tables[raw.table].needed) problems.push(datasetProblem('noRows', raw.place));
  const table: DraftTable<T> = { table: raw.table, state: 'read', place: raw.place, headings, rows };
  const defaulted = absent.includes('basis') ? [datasetProblem('basisDefaulted', raw.place)] : [];
  const left = [
    ...[...totals].map(({ row }) => datasetProblem('totalLeftOut', { ...raw.place, row })),
    ...[...notes].map(({ row }) => datasetProblem('noteLeftOut', { ...raw.place, row })),
  ];
  return { table, problems, notices: [...notices, ...defaulted, ...left] };
}

const isSum = (cell: RawCell) =>
  typeof cell === 'string' &&
  /^(全校|全县|全区|全市)?(合计|总计|小计|共计|total|totals|sum)$/.test(comparable(cell));

/** A row of sums, also by school or stage: nobody's identifier ends in "合计", and no cell of a record is that word. */
function isTotal({ cells }: RawRow): boolean {
  const first = cells.find((cell) => !isEmpty(cell));
  const ends = typeof first === 'string' && /(合计|总计|小计|共计)$/.test(comparable(first));
  return ends || cells.some(isSum);
}

/** What people write under a table, each before a colon; no identifier holds one. */
const noteWords =
  /^(注|备注|说明|附注|填表人|制表人|制表|审核人|审核|负责人|单位负责人|填报人|填报单位|填报日期|联系人|数据来源|资料来源|note|notes|source)\d*:/u;

/** Notes under the records: the first one is known by its word, lines of a single cell after it go on. */
function notesBelow(rows: readonly RawRow[]): readonly RawRow[] {
  const isNote = ({ cells }: RawRow) => {
    const first = cells.find((cell) => !isEmpty(cell));
    return typeof first === 'string' && noteWords.test(plainText(first).toLowerCase().replaceAll(' ', ''));
  };
  const from = rows.findIndex(isNote);
  if (from < 0) return [];
  return rows
    .slice(from)
    .filter((row) => isNote(row) || row.cells.filter((cell) => !isEmpty(cell)).length === 1);
}

/**
 * Needed fields without a column: told once at the header, not again in every row. A column for the basis in which nothing
 * stands, as in a template that was filled in, is none.
 */
function absentFields(table: TableName, columns: readonly Column[], rows: readonly RawRow[]): string[] {
  const isLeftOpen = ({ field, index }: Column) =>
    field.name === 'basis' && rows.length > 0 && rows.every(({ cells }) => isEmpty(cells[index]));
  const present = new Set(columns.filter((column) => !isLeftOpen(column)).map(({ field }) => field.name));
  return tableFields(table)
    .filter(({ name, needed }) => needed && !present.has(name))
    .map(({ name }) => name);
}

const none: ReadonlySet<string> = new Set();

/** Where the cell stands: of a table with a column for each year or grade, under that one's heading. */
const headingOf = (row: RawRow, { index, heading }: Column) => row.headings?.get(index) ?? heading;

function readRow(raw: RawTable, row: RawRow, columns: readonly Column[], absent: readonly string[]) {
  const at = { ...(row.place ?? raw.place), row: row.row };
  const values = readValues(raw.table, row, columns);
  if (absent.includes('basis')) values.basis = 'reported';
  const problems = row.extra > 0 ? [datasetProblem('cellsBeyondHeader', at, { extra: row.extra })] : [];
  const open = columns.filter(({ index }) => row.cells[index] === uncalculated);
  for (const column of open)
    problems.push(datasetProblem('formulaWithoutValue', { ...at, column: headingOf(row, column) }));
  const checked = tables[raw.table].row.safeParse(values);
  if (checked.success && open.length === 0) return { fields: checked.data, unread: none, problems };
  const issues = checked.success ? [] : checked.error.issues;
  const unread = new Set([
    ...issues.map((issue) => String(issue.path[0])),
    ...open.map(({ field }) => field.name),
  ]);
  for (const issue of issues) {
    const name = String(issue.path[0]);
    delete values[name];
    const column = columns.find((candidate) => candidate.field.name === name);
    if (column === undefined || open.includes(column)) continue;
    problems.push(
      sayIssue(issue, { ...at, column: headingOf(row, column) }, column.field, row.cells[column.index]),
    );
  }
  return { fields: values, unread, problems };
}

function readValues(table: TableName, row: RawRow, columns: readonly Column[]): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const { field, index } of columns) {
    const cell = row.cells[index];
    const isLeft = cell === uncalculated || isSuppressed(table, field.name, cell);
    const value = isLeft ? undefined : readCell(cell, field);
    if (value !== undefined) values[field.name] = value;
  }
  return values;
}

/** Small counts are replaced by "*" before they leave the bureau. */
const isSuppressed = (table: TableName, field: string, cell: RawCell) =>
  table === 'enrolment' && field === 'pupils' && typeof cell === 'string' && /^\*+$/.test(plainText(cell));
