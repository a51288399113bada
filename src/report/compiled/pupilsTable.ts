import type { ReportContext } from '../context.ts';
import type { Scope } from '../scope.ts';
import { cellsInScope, type PlacedCells, type SeatedYear, spotsInScope, sumAt } from './seatedYear.ts';

/** What the pupils of a scope are read by. */
export interface PupilsTable {
  readonly kind: 'pupils';
  readonly cells: Int32Array;
  readonly spots: Int32Array;
  /** Whether anything is known of a year. */
  readonly known: Uint8Array;
}

/** Compile the indicator `pupils` for a scope. */
export function compilePupils(context: ReportContext, placed: PlacedCells, scope: Scope): PupilsTable {
  return {
    kind: 'pupils',
    cells: cellsInScope(context, placed, scope),
    spots: spotsInScope(placed, scope),
    known: Uint8Array.from(context.years, (year) => (context.censusYears.has(year) ? 1 : 0)),
  };
}

/** Pupils of a year, children without a seat included. */
export function readPupils({ cells, spots, known }: PupilsTable, year: SeatedYear, ahead: number): number {
  return known[ahead] === 1 ? sumAt(year.pupils, cells) + sumAt(year.waiting, spots) : Number.NaN;
}
