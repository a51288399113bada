import type { Region } from '../domain/region/region.ts';
import type { SchoolYear } from '../domain/units.ts';
import type { Layout } from './layOut.ts';

/** Children who come to a grade, or leave it, beside what history implies. */
export interface ModelArrival {
  readonly pool: number;
  /** Place of the grade in its stage, from 0. */
  readonly step: number;
  readonly district: string;
  /** Divisions that take them while they are in use: those of the planning area where one is named. */
  readonly divisions: readonly number[];
  readonly fromYear: SchoolYear;
  readonly toYear: SchoolYear;
  /** A year; below 0: they leave. */
  readonly pupils: number;
}

/**
 * Find where the arrivals of some years stand in the layout: one entry per grade. Stages that are held are left out.
 *
 * @param first First school year that counts, and `last` the last one.
 * @returns In the order of the table's rows, which are sorted by key.
 */
export function arrivalsIn(
  { arrivals }: Pick<Region, 'arrivals'>,
  { pools, divisions }: Pick<Layout, 'pools' | 'divisions'>,
  first: SchoolYear,
  last: SchoolYear,
): ModelArrival[] {
  return arrivals.flatMap(({ district, area, stage, grade, pupils, ...row }) => {
    const fromYear = Math.max(row.fromYear, first);
    const toYear = Math.min(row.toYear ?? row.fromYear, last);
    if (fromYear > toYear) return [];
    const pool = pools.findIndex(
      (each) =>
        !each.held &&
        each.stage === stage &&
        each.divisions.some((index) => divisions[index]?.district === district),
    );
    const here = (pools[pool]?.divisions ?? []).filter((index) => divisions[index]?.district === district);
    const grades = here.map((index) => divisions[index]?.grades ?? []).sort((a, b) => b.length - a.length)[0];
    const steps = (grades ?? []).flatMap((label, step) =>
      grade === undefined || label === grade ? [step] : [],
    );
    const near = here.filter((index) => area === undefined || divisions[index]?.area === area);
    return steps.map((step) => ({
      ...{ pool, step, district, divisions: near, fromYear, toYear },
      pupils: grade === undefined ? pupils / steps.length : pupils,
    }));
  });
}

/** The arrivals of the years ahead; those of the base year and before are in history, see `findBrought`. */
export function findArrivals(region: Region, layout: Layout): ModelArrival[] {
  return arrivalsIn(region, layout, region.place.baseYear + 1, Number.POSITIVE_INFINITY);
}
