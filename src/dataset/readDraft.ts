import type { Problem } from '../domain/problem.ts';
import { type TableName, tableNames } from '../domain/region/tables.ts';
import type { Draft, DraftTable } from './draft.ts';
import { asRecords } from './figuresAcross.ts';
import { type FoundTables, findTables } from './files/findTables.ts';
import type { TableFile } from './rawTable.ts';
import { readRows } from './readRows.ts';
import { settleWords } from './settleWords.ts';

/** A planner's files as far as they could be read, row by row; nothing between rows and tables is checked yet. */
export interface DraftReading {
  readonly draft: Draft;
  readonly problems: readonly Problem[];
  readonly notices: readonly Problem[];
}

/** Read files as far as they can be read. Never throws on whatever bytes. */
export function readDraft(files: readonly TableFile[]): DraftReading {
  const { draft: asWritten, problems, notices } = readAsWritten(files);
  const settled = settleWords(asWritten);
  return { draft: settled.draft, problems, notices: [...notices, ...settled.notices] };
}

/** Read files with names and grades as the planner wrote them: what they stand for is not settled yet. */
export function readAsWritten(files: readonly TableFile[]): DraftReading {
  const found = findTables(files);
  const readings = tableNames.map((table) => readTable(table, found));
  return {
    draft: Object.fromEntries(readings.map(({ table }) => [table.table, table])) as unknown as Draft,
    problems: [...found.problems, ...readings.flatMap((reading) => reading.problems)],
    notices: [...found.notices, ...readings.flatMap((reading) => reading.notices)],
  };
}

interface TableReading {
  readonly table: DraftTable<TableName>;
  readonly problems: readonly Problem[];
  readonly notices: readonly Problem[];
}

function readTable(table: TableName, { found, unreadable }: FoundTables): TableReading {
  const raw = found.get(table);
  if (raw !== undefined) {
    const records = asRecords(raw);
    const reading = readRows(records.raw);
    return { ...reading, notices: [...records.notices, ...reading.notices] };
  }
  const state = unreadable.has(table) ? 'unreadable' : 'absent';
  return { table: { table, state, place: {}, headings: new Map(), rows: [] }, problems: [], notices: [] };
}
