import { required } from '../domain/invariant.ts';
import type { SchoolYear } from '../domain/units.ts';
import type { YearFlow } from './flowIn.ts';
import type { ModelPool, ProjectionModel } from './projectionModel.ts';
import type { Standing } from './resolveSituation.ts';

/** One year while it is projected: last year’s pupils, and this year’s before they are rounded. */
export interface YearInWork {
  readonly model: ProjectionModel;
  readonly year: SchoolYear;
  readonly standing: Standing;
  /** Recorded promotion and repetition that hold this year; undefined where there are none. */
  readonly flow: YearFlow | undefined;
  /** Last year’s pupils by cell, as they ended the year. */
  readonly leaving: Float64Array;
  /** Last year’s pupils by cell after closed schools’ pupils were handed over. */
  readonly previous: Float64Array;
  /** Last year’s unrounded totals by pool and grade, likewise before and after. */
  readonly leavingTotals: Float64Array;
  readonly previousTotals: Float64Array;
  /** This year’s pupils by cell, unrounded. */
  readonly coming: Float64Array;
}

/** Add to a cell of a flat array. */
export function add(cells: Float64Array, index: number, amount: number): void {
  cells[index] = (cells[index] ?? 0) + amount;
}

/** The divisions of a pool for children without a seat, one per district. */
export function seatlessIn(model: ProjectionModel, pool: ModelPool): number[] {
  return pool.divisions.filter((index) => model.divisions[index]?.school === undefined);
}

/** The division of a pool for a district’s children without a seat. */
export function seatlessOf(model: ProjectionModel, pool: number, district: string): number {
  const among = seatlessIn(model, required(model.pools[pool], `there is no pool ${pool}`));
  return required(
    among.find((index) => model.divisions[index]?.district === district),
    `pool ${pool} has no place for the unplaced children of ${district}`,
  );
}

/** The cell of the same grade at another division: by label where the pool is held, else by place in the stage. */
export function sameGrade(
  model: ProjectionModel,
  from: number,
  step: number,
  to: number,
): number | undefined {
  const [origin, target] = [model.divisions[from], model.divisions[to]];
  if (origin === undefined || target === undefined) return undefined;
  const held = model.pools[origin.pool]?.held ?? false;
  const place = held ? target.grades.indexOf(origin.grades[step] ?? '') : step;
  return place >= 0 && place < target.grades.length ? target.offset + place : undefined;
}

/**
 * Divide an amount among divisions by the first of several weights that is not 0 for all of them, else alike.
 *
 * @returns Amounts by place in `divisions`; empty when there is no division.
 */
export function divide(
  amount: number,
  divisions: readonly number[],
  weights: readonly ((division: number) => number)[],
): number[] {
  for (const weight of weights) {
    const parts = divisions.map(weight);
    const total = parts.reduce((left, right) => left + right, 0);
    if (total > 0) return parts.map((part) => (amount * part) / total);
  }
  return divisions.map(() => amount / divisions.length);
}
