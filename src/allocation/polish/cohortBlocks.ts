import type { SchoolYear } from '../../domain/units.ts';
import type { AllocationModel } from '../model/buildModel.ts';
import { Groups } from '../shared/groups.ts';

/**
 * All that one entry year of a stage decides by itself: where its children go and how many classes they form. Schools
 * that take no children of the same areas are in different blocks.
 */
export interface CohortBlock {
  readonly year: SchoolYear;
  /** Columns that no other block decides, in rising order. */
  readonly own: readonly number[];
  /** Columns of its rows: its own, openings and closures of its schools, intakes whose leavers it takes. */
  readonly columns: readonly number[];
  /** Rows of the programme in which no other column stands. */
  readonly rows: readonly number[];
}

/** Rows that say how many classes a cohort forms; each brings columns of its cohort with it. */
const ofClasses = /^(largest|cap|splits|overSome|overAll|overMany|leastSections)\//;

/**
 * Take a programme apart into cohorts. Rooms, teachers, money and school sizes, which they share, stand in no block; any
 * point of the programme holds in every block.
 */
export function cohortBlocks(model: AllocationModel): CohortBlock[] {
  const blockOf = blocksOfColumns(model);
  const columns = new Map<string, Set<number>>();
  for (const [column, name] of blockOf) columns.set(name, (columns.get(name) ?? new Set()).add(column));
  const own = new Map([...columns].map(([name, set]) => [name, [...set].toSorted((a, b) => a - b)]));
  for (const [column, name] of sharedColumns(model, blockOf)) columns.get(name)?.add(column);
  const rows = rowsWithin(model, columns);
  const years = new Map(model.intakes.map((intake) => [nameOf(intake), intake.year]));
  return [...columns].flatMap(([name, set]) =>
    partsOf(model, {
      year: years.get(name) ?? 0,
      own: own.get(name) ?? [],
      columns: [...set].toSorted((a, b) => a - b),
      rows: rows.get(name) ?? [],
    }),
  );
}

/** A block, taken apart where no row holds it together. */
function partsOf({ milp }: AllocationModel, block: CohortBlock): CohortBlock[] {
  const joined = new Groups<number>();
  const columnsIn = (row: number) => milp.rows[row]?.indices ?? [];
  for (const row of block.rows) {
    const [first, ...others] = columnsIn(row);
    for (const column of others) joined.join(first ?? column, column);
  }
  const parts = new Map<number, { own: number[]; columns: number[]; rows: number[] }>();
  for (const column of block.own) parts.set(joined.of(column), { own: [], columns: [], rows: [] });
  for (const kind of ['own', 'columns'] as const)
    for (const column of block[kind]) parts.get(joined.of(column))?.[kind].push(column);
  for (const row of block.rows) parts.get(joined.of(columnsIn(row)[0] ?? -1))?.rows.push(row);
  return [...parts.values()].map((part) => ({ year: block.year, ...part }));
}

const nameOf = ({ stage, year }: { readonly stage: string; readonly year: SchoolYear }) => `${stage}/${year}`;

/** The block that decides a column; columns that no cohort decides by itself are missing. */
function blocksOfColumns({ milp, intakes, unplaced }: AllocationModel): Map<number, string> {
  const blockOf = new Map<number, string>();
  for (const one of [...intakes, ...unplaced]) blockOf.set(one.column, nameOf(one));
  for (const { name, indices } of milp.rows) {
    if (!ofClasses.test(name)) continue;
    const block = indices.map((column) => blockOf.get(column)).find((one) => one !== undefined);
    if (block === undefined) continue;
    for (const column of indices) if (!blockOf.has(column)) blockOf.set(column, block);
  }
  return blockOf;
}

/** Columns that blocks share: of schools that open or close, and of schools whose leavers enter. */
function* sharedColumns(
  { milp, intakes, openings, closings }: AllocationModel,
  blockOf: ReadonlyMap<number, string>,
): Generator<readonly [number, string]> {
  const dated = new Map<string, number[]>();
  for (const { school, column } of [...openings, ...closings])
    dated.set(school, [...(dated.get(school) ?? []), column]);
  for (const intake of intakes)
    for (const column of dated.get(intake.school) ?? []) yield [column, nameOf(intake)];
  const yearOf = new Map(intakes.map(({ column, year }) => [column, year]));
  for (const { name, indices } of milp.rows) {
    if (!/^(demand|leastShare|mostShare)\//.test(name)) continue;
    // Leavers entered before those whom they join.
    const [latest] = indices.toSorted((one, other) => (yearOf.get(other) ?? 0) - (yearOf.get(one) ?? 0));
    const block = blockOf.get(latest ?? -1);
    if (block === undefined) continue;
    for (const column of indices) if (blockOf.get(column) !== block) yield [column, block];
  }
}

function rowsWithin(
  { milp }: AllocationModel,
  columns: ReadonlyMap<string, ReadonlySet<number>>,
): Map<string, number[]> {
  const blocks = new Map<number, string[]>();
  for (const [name, set] of columns)
    for (const column of set) blocks.set(column, [...(blocks.get(column) ?? []), name]);
  const rows = new Map<string, number[]>();
  for (const [row, { indices }] of milp.rows.entries())
    for (const name of blocks.get(indices[0] ?? -1) ?? [])
      if (indices.every((column) => columns.get(name)?.has(column) === true))
        rows.set(name, [...(rows.get(name) ?? []), row]);
  return rows;
}
