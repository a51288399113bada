import type { Problem } from '../domain/problem.ts';
import { type TableName, tableNames, tables } from '../domain/region/tables.ts';
import { crossChecks } from './crossChecks/allChecks.ts';
import { type Draft, type DraftTable, placeKey, placeOf, rowKey } from './draft.ts';

/** What is left of a draft without its unsound rows, and every problem for which something was left out. */
export interface SoundRest {
  readonly draft: Draft;
  /** Each names the row, or the whole optional table, that was left out for it. */
  readonly leftOut: readonly Problem[];
}

/** Checks follow one another: a school left out takes its enrolment with it, and so on. */
const mostRounds = 50;

/**
 * Leave out the rows that problems are about, and whatever then refers to nothing, until no check finds a problem.
 * An optional table without a sound header is left out whole, as is a sheet or file whose name is near a table's.
 *
 * @param draft As it was read.
 * @param problems All problems of reading it and of all cross checks, none bounded.
 * @returns Undefined where a problem is no single row's: of a file, of the region's own row, of a needed table's
 *   header, or when a needed table would be left without rows.
 */
export function leaveOutUnsound(draft: Draft, problems: readonly Problem[]): SoundRest | undefined {
  let [rest, toMend] = [draft, problems];
  const leftOut: Problem[] = [];
  for (let round = 0; round < mostRounds; round += 1) {
    if (toMend.length === 0) return { draft: rest, leftOut };
    const next = without(rest, toMend);
    if (next === undefined) return undefined;
    leftOut.push(...toMend);
    rest = next;
    toMend = crossChecks.flatMap((check) => check(rest));
  }
  return undefined;
}

function without(draft: Draft, problems: readonly Problem[]): Draft | undefined {
  const byPlace = new Map(
    tableNames
      .filter((name) => draft[name].state === 'read')
      .flatMap((name) => placesIn(draft[name]).map((place) => [placeKey(place), name] as const)),
  );
  const known = new Map([...new Set(byPlace.values())].map((name) => [name, rowKeys(draft[name])] as const));
  const [whole, rows] = [new Set<TableName>(), new Map<TableName, Set<string>>()];
  for (const { code, at } of problems) {
    const table = byPlace.get(placeKey(at));
    if (table === undefined && code === 'misspeltTable') continue;
    if (table === undefined || table === 'region') return undefined;
    const row = rowKey(at);
    if (at.row !== undefined && known.get(table)?.has(row))
      rows.set(table, (rows.get(table) ?? new Set()).add(row));
    else if (tables[table].needed) return undefined;
    else whole.add(table);
  }
  const rest = Object.fromEntries(
    tableNames.map((name) => [
      name,
      whole.has(name) ? absent(draft[name]) : withoutRows(draft[name], rows.get(name)),
    ]),
  ) as unknown as Draft;
  return tableNames.every((name) => !tables[name].needed || rest[name].rows.length > 0) ? rest : undefined;
}

const rowKeys = (table: DraftTable<TableName>) =>
  new Set(table.rows.map((row) => rowKey(placeOf(table, row))));

/** A table's place, and those of its rows where they stand in several sheets. */
const placesIn = ({ place, rows }: DraftTable<TableName>) => [
  place,
  ...new Set(rows.flatMap((row) => row.place ?? [])),
];

const absent = ({ table, place }: DraftTable<TableName>): DraftTable<TableName> => ({
  ...{ table, place, state: 'absent', headings: new Map(), rows: [] },
});

function withoutRows(
  table: DraftTable<TableName>,
  unsound: ReadonlySet<string> | undefined,
): DraftTable<TableName> {
  if (unsound === undefined) return table;
  return { ...table, rows: table.rows.filter((row) => !unsound.has(rowKey(placeOf(table, row)))) };
}
