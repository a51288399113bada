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
 * Find where arrivals stand in the layout: one entry per grade. History holds its own arrivals, so those of the base
 * year and before are left out, and so are stages that are held.
 *
 * @returns In the order of the table's rows, which are sorted by key.
 */
export function findArrivals({ arrivals, place }: Region, { pools, divisions }: Layout): ModelArrival[] {
  return arrivals.flatMap(({ district, area, stage, grade, pupils, ...row }) => {
    const [fromYear, toYear] = [Math.max(row.fromYear, place.baseYear + 1), row.toYear ?? row.fromYear];
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
    if (fromYear > toYear) return [];
    return steps.map((step) => ({
      ...{ pool, step, district, divisions: near, fromYear, toYear },
      pupils: grade === undefined ? pupils / steps.length : pupils,
    }));
  });
}
