import { toldColumns } from '../dataset/tellCells.ts';
import type { Basis } from '../domain/basis.ts';
import { laddersOf, type Region } from '../domain/region/region.ts';
import { stageAt } from '../domain/region/stageAt.ts';
import { type TableName, tables } from '../domain/region/tables.ts';
import type { Stage } from '../domain/stage.ts';
import type { Words } from '../domain/words.ts';
import { namesIn } from './namesIn.ts';

/** Which rows of a table a figure rests on; what is left out narrows nothing. */
export interface RowsAsked {
  readonly table: Exclude<TableName, 'region'>;
  /** Identifier of a school or campus. */
  readonly school?: string;
  readonly district?: string;
  readonly stage?: Stage;
  readonly grade?: string;
  /** The first and the last school, calendar or fiscal year. */
  readonly years?: readonly [first: number, last: number];
  /** Identifiers of the rows themselves. */
  readonly ids?: readonly string[];
}

/** A row as people read it: its cells in the order of the columns that are told. */
export interface ToldRow {
  readonly cells: readonly Words[];
  readonly basis: Basis | undefined;
  /** Title of its source. */
  readonly source: Words | undefined;
  readonly note: string | undefined;
}

/** The rows that a figure rests on. */
export interface RowsBehind {
  readonly title: Words;
  /** Columns in which one of the rows that are told has a value; the school or district that was asked for is left out. */
  readonly columns: readonly {
    readonly words: Words;
    readonly unit: string | undefined;
    readonly isNumber: boolean;
  }[];
  /** The first of them. */
  readonly rows: readonly ToldRow[];
  /** How many there are. */
  readonly all: number;
  /** How many of all have each basis, the most frequent first. */
  readonly bases: readonly { readonly basis: Basis; readonly rows: number }[];
}

/** So many rows are told at most; the rest is counted. */
export const mostRowsTold = 60;

type AnyRow = Readonly<Record<string, unknown>>;

const asides: ReadonlySet<string> = new Set(['basis', 'source', 'note']);

/** What a row is of, as far as its table says or its school tells. */
function placer(region: Region) {
  const ladders = laddersOf(region);
  const schools = new Map(region.schools.map((school) => [school.id as string, school]));
  const schoolOf = (table: TableName, row: AnyRow) =>
    table === 'schools' ? (row.id as string) : (row.school as string | undefined);
  const known = (table: TableName, row: AnyRow) => schools.get(schoolOf(table, row) ?? '');
  return {
    schoolOf,
    districtOf: (table: TableName, row: AnyRow) =>
      (row.district as string | undefined) ?? known(table, row)?.district,
    stagesOf: (table: TableName, row: AnyRow): readonly Stage[] | undefined => {
      if (typeof row.stage === 'string') return [row.stage as Stage];
      if (Array.isArray(row.stages)) return row.stages as Stage[];
      const school = known(table, row);
      const ladder = school && ladders.get(school.district);
      if (ladder === undefined || typeof row.grade !== 'string') return undefined;
      return [stageAt(school as NonNullable<typeof school>, ladder, row.grade as never)];
    },
  };
}

const isIn = (years: RowsAsked['years'], year: unknown) =>
  years === undefined || typeof year !== 'number' || (years[0] <= year && year <= years[1]);

function isMeant(asked: RowsAsked, region: Region): (row: AnyRow) => boolean {
  const { table, school, district, stage, grade, years, ids } = asked;
  const place = placer(region);
  const fits = <V>(wanted: V | undefined, has: V | undefined) =>
    wanted === undefined || has === undefined || wanted === has;
  return (row) => {
    const stages = stage === undefined ? undefined : place.stagesOf(table, row);
    return (
      fits(school, place.schoolOf(table, row)) &&
      fits(district, place.districtOf(table, row)) &&
      fits(grade, row.grade as string | undefined) &&
      (stage === undefined || stages === undefined || stages.includes(stage)) &&
      (ids === undefined || ids.includes(row.id as string)) &&
      isIn(years, row.year ?? row.fiscalYear)
    );
  };
}

/** Whether a column says but what was asked for. */
const isSaid = ({ school, district }: RowsAsked, column: string) =>
  (column === 'school' && school !== undefined) || (column === 'district' && district !== undefined);

/**
 * The rows of a place's tables that a figure rests on, as people read them.
 *
 * @returns Rows in the order of the table's key; identifiers by their names.
 */
export function rowsBehind(region: Region, asked: RowsAsked): RowsBehind {
  const all = (region[asked.table] as readonly AnyRow[]).filter(isMeant(asked, region));
  const shown = all.slice(0, mostRowsTold);
  const nameOf = namesIn(region);
  const english = new Map<string, string>(
    region.districts.map(({ id, name, nameEn }) => [id, nameEn ?? name]),
  );
  const sources = new Map(region.sources.map((source) => [source.id as string, source]));
  const columns = toldColumns(asked.table).filter(
    ({ name }) => !asides.has(name) && !isSaid(asked, name) && shown.some((row) => row[name] !== undefined),
  );
  const named = ({ refersTo, tell }: (typeof columns)[number], value: unknown): Words => {
    if (refersTo === undefined || typeof value !== 'string') return tell(value);
    return { zh: nameOf(value), en: english.get(value) ?? nameOf(value) };
  };
  const counts = new Map<Basis, number>();
  for (const { basis } of all)
    if (basis !== undefined) counts.set(basis as Basis, (counts.get(basis as Basis) ?? 0) + 1);
  return {
    title: tables[asked.table].title,
    columns: columns.map(({ words, unit, isNumber }) => ({ words, unit, isNumber })),
    rows: shown.map((row) => {
      const source = sources.get((row.source as string | undefined) ?? '');
      return {
        cells: columns.map((column) => named(column, row[column.name])),
        basis: row.basis as Basis | undefined,
        source: source && { zh: source.title, en: source.titleEn ?? source.title },
        note: row.note as string | undefined,
      };
    }),
    all: all.length,
    bases: [...counts]
      .map(([basis, rows]) => ({ basis, rows }))
      .sort((left, right) => right.rows - left.rows),
  };
}
