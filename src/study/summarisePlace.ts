import { type Basis, bases } from '../domain/basis.ts';
import type { Place } from '../domain/region/place.ts';
import type { Region } from '../domain/region/region.ts';
import { type TableName, tables } from '../domain/region/tables.ts';

/** How many rows a table has, and how many of them are published, reported, derived or assumed. */
export interface TableCount {
  readonly table: TableName;
  readonly rows: number;
  readonly byBasis: Readonly<Record<Basis, number>>;
}

/** What a place is at a glance. */
export interface PlaceSummary {
  readonly place: Place;
  readonly districts: readonly {
    readonly id: string;
    readonly name: string;
    readonly nameEn: string | undefined;
  }[];
  /** Schools and campuses. */
  readonly schools: number;
  /** Pupils of the base year; figures that are suppressed count as none. */
  readonly pupils: number;
  /** First school year with a census in the tables. */
  readonly firstYear: number;
  readonly targets: readonly {
    readonly id: string;
    readonly title: string;
    readonly titleEn: string | undefined;
    readonly indicator: string;
    readonly role: string;
    /** Calendar year by whose end it is due; left out for a standing target. */
    readonly year: number | undefined;
  }[];
  readonly tables: readonly TableCount[];
}

/** Count each table's rows, in all and by where their figures come from. */
export function countRows(region: Region): TableCount[] {
  const { place, ...others } = region;
  const all = { region: [place], ...others } as Record<TableName, readonly { basis?: Basis }[]>;
  return (Object.keys(tables) as TableName[]).map((table) => ({
    table,
    rows: all[table].length,
    byBasis: Object.fromEntries(
      bases.map((basis) => [basis, all[table].filter((row) => row.basis === basis).length]),
    ) as Record<Basis, number>,
  }));
}

function pupilsOf({ enrolment, place }: Region): number {
  const rows = enrolment.filter((row) => row.year === place.baseYear);
  return rows.reduce((sum, row) => sum + (row.pupils ?? 0), 0);
}

/** Summarise a place: its names and years, districts, pupils of the base year, targets, and rows by table. */
export function summarisePlace(region: Region): PlaceSummary {
  const { place, districts, schools, enrolment, targets } = region;
  return {
    place,
    districts: districts.map(({ id, name, nameEn }) => ({ id, name, nameEn })),
    schools: schools.length,
    pupils: pupilsOf(region),
    firstYear: enrolment.reduce((first, row) => Math.min(first, row.year), place.baseYear),
    targets: targets.map(({ id, title, titleEn, indicator, role, year }) => ({
      ...{ id, title, titleEn, indicator, role, year },
    })),
    tables: countRows(region),
  };
}
