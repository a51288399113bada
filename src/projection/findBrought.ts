import { observedYear } from '../domain/region/observedYear.ts';
import type { Region } from '../domain/region/region.ts';
import type { SchoolYear } from '../domain/units.ts';
import { arrivalsIn, type ModelArrival } from './findArrivals.ts';
import type { Layout } from './layOut.ts';

interface Counted {
  readonly layout: Layout;
  readonly firstYear: SchoolYear;
  readonly years: number;
  /** Pupils by year × cell. */
  readonly pupils: Float64Array;
}

/** Cells of a year among which an arrival was spread: its area’s schools that had pupils, else its district’s. */
function takers({ layout, pupils, firstYear }: Counted, arrival: ModelArrival, year: SchoolYear): number[] {
  const { step, district, pool } = arrival;
  const cellsOf = (divisions: readonly number[]) =>
    divisions.flatMap((index) => {
      const { grades, offset } = layout.divisions[index] ?? { grades: [], offset: 0 };
      const cell = (year - firstYear) * layout.cells + offset + step;
      return step < grades.length && (pupils[cell] ?? 0) > 0 ? [cell] : [];
    });
  const near = cellsOf(arrival.divisions);
  if (near.length > 0) return near;
  const everywhere = layout.pools[pool]?.divisions ?? [];
  return cellsOf(everywhere.filter((index) => layout.divisions[index]?.district === district));
}

/**
 * Find how many pupils of each cell had come that year by an estate or another arrival that the table names: they are no
 * mobility that goes on. They are spread over the schools as these had pupils, as the projection spreads those ahead.
 *
 * @returns Pupils by year × cell, never more than there were; below 0 where children left; empty where nobody is named.
 */
export function findBrought(region: Region, counted: Counted): Float64Array {
  const { layout, firstYear, pupils } = counted;
  const past = arrivalsIn(region, layout, firstYear, observedYear(region.place));
  if (past.length === 0) return new Float64Array(0);
  const brought = new Float64Array(pupils.length);
  for (const arrival of past)
    for (let year = arrival.fromYear; year <= arrival.toYear; year += 1) {
      const cells = takers(counted, arrival, year);
      const all = cells.reduce((sum, cell) => sum + (pupils[cell] ?? 0), 0);
      for (const cell of cells) {
        const there = pupils[cell] ?? 0;
        brought[cell] = Math.min(there, (brought[cell] ?? 0) + (arrival.pupils * there) / all);
      }
    }
  return brought;
}
