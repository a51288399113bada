import { required } from '../domain/invariant.ts';
import type { Problem } from '../domain/problem.ts';
import type { Region } from '../domain/region/region.ts';
import { type Row, type TableName, tableNames } from '../domain/region/tables.ts';
import { boundProblems } from './boundProblems.ts';
import { crossChecks, crossNotices } from './crossChecks/allChecks.ts';
import type { Draft, DraftTable } from './draft.ts';
import { type FoundTables, findTables } from './files/findTables.ts';
import type { TableFile } from './rawTable.ts';
import { readRows } from './readRows.ts';
import { sortRows } from './sortRows.ts';

export type { TableFile } from './rawTable.ts';

/** A dataset as read: a sound region, or everything that keeps it from being one. Notices tell what was left aside. */
export type DatasetReading =
  | { readonly ok: true; readonly region: Region; readonly notices: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[]; readonly notices: readonly Problem[] };

/**
 * Turn a planner's tables into a region, or say all that is wrong with them at once.
 *
 *     const reading = readDataset([{ name: 'schools.csv', bytes }, …]);
 *     if (reading.ok) use(reading.region); else tell(reading.problems);
 *
 * @param files CSV files named after their tables (English or Chinese; UTF-8 or GB18030), or one workbook with a sheet
 *   per table; either may lie in a zip archive. The order of files, columns and rows makes no difference.
 * @returns The region with every table sorted by its key, or the problems with file, row and column. Never throws on
 *   whatever bytes.
 */
export function readDataset(files: readonly TableFile[]): DatasetReading {
  const found = findTables(files);
  const readings = tableNames.map((table) => readTable(table, found));
  const draft = Object.fromEntries(readings.map(({ table }) => [table.table, table])) as unknown as Draft;
  const problems = [
    ...found.problems,
    ...readings.flatMap((reading) => reading.problems),
    ...crossChecks.flatMap((check) => check(draft)),
  ];
  const notices = [
    ...found.notices,
    ...readings.flatMap((reading) => reading.notices),
    ...crossNotices.flatMap((check) => check(draft)),
  ];
  if (problems.length > 0)
    return { ok: false, problems: boundProblems(problems), notices: boundProblems(notices) };
  return { ok: true, region: regionOf(draft), notices: boundProblems(notices) };
}

interface TableReading {
  readonly table: DraftTable<TableName>;
  readonly problems: readonly Problem[];
  readonly notices: readonly Problem[];
}

function readTable(table: TableName, { found, unreadable }: FoundTables): TableReading {
  const raw = found.get(table);
  if (raw !== undefined) return readRows(raw);
  const state = unreadable.has(table) ? 'unreadable' : 'absent';
  return { table: { table, state, place: {}, headings: new Map(), rows: [] }, problems: [], notices: [] };
}

/** Without a problem every row has passed its whole schema. */
function regionOf(draft: Draft): Region {
  const rowsOf = <T extends TableName>(table: T) =>
    sortRows(table, draft[table].rows.map((row) => row.fields) as Row<T>[]);
  const place = required(rowsOf('region')[0], 'a dataset without problems has one region');
  const others = tableNames.filter((table) => table !== 'region').map((table) => [table, rowsOf(table)]);
  return { place, ...Object.fromEntries(others) } as Region;
}
