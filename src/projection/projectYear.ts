import type { YearEnrolment } from '../domain/enrolment.ts';
import { required } from '../domain/invariant.ts';
import { roundCells, roundToTotal } from '../domain/largestRemainder.ts';
import { lastFor } from '../domain/lastFor.ts';
import type { YearSituation } from '../domain/situation.ts';
import type { SchoolYear } from '../domain/units.ts';
import { admit } from './admit.ts';
import { flowIn } from './flowIn.ts';
import { handOverIntake, handOverPupils } from './handOver.ts';
import { moveUp } from './moveUp.ts';
import type { ProjectionModel } from './projectionModel.ts';
import { addUp, type ProjectionState, readEnrolment, writeEnrolment } from './projectionState.ts';
import { type HeldPart, rake } from './rake.ts';
import { relieve } from './relieve.ts';
import { resolveSituation } from './resolveSituation.ts';
import { sharePrivately } from './sharePrivately.ts';
import { takeArrivals } from './takeArrivals.ts';
import type { YearInWork } from './yearInWork.ts';

/** A year in which no school opens or closes. */
export const unchanged: YearSituation = { opened: [], closed: [], places: [] };

/** Round the cells of the parts that a control total holds. */
function settleHeld({ coming }: YearInWork, held: readonly HeldPart[], whole: Float64Array): Set<number> {
  const settled = new Set<number>();
  for (const { cells, pupils } of held) {
    const parts = roundToTotal(
      cells.map((cell) => coming[cell] ?? 0),
      pupils,
    );
    for (const [place, cell] of cells.entries()) {
      whole[cell] = parts[place] ?? 0;
      settled.add(cell);
    }
  }
  return settled;
}

/** The cells of every total of pool and grade, in the order of their divisions. */
const cellsOfTotals = lastFor(
  ({ divisions }: ProjectionModel) => [divisions],
  ({ divisions, pools, totals }) => {
    const cellsOf = Array.from({ length: totals }, (): number[] => []);
    for (const pool of pools)
      for (const index of pool.divisions) {
        const { grades, offset } = required(divisions[index], `there is no division ${index}`);
        grades.forEach((_, step) => {
          cellsOf[pool.offset + step]?.push(offset + step);
        });
      }
    return cellsOf as readonly (readonly number[])[];
  },
);

/**
 * Round a pool and grade to whole pupils: the total to the nearest, its divisions to the total; what control totals hold
 * is rounded to them, and left out of the pool’s.
 */
function settle(work: YearInWork, totals: readonly number[], held: readonly HeldPart[]): Float64Array {
  const { model, coming } = work;
  const whole = new Float64Array(model.cells);
  const settled = settleHeld(work, held, whole);
  for (const [index, all] of cellsOfTotals(model).entries()) {
    const cells = settled.size === 0 ? all : all.filter((cell) => !settled.has(cell));
    let total = totals[index] ?? 0;
    if (cells.length < all.length) for (const cell of all) if (settled.has(cell)) total -= coming[cell] ?? 0;
    roundCells(coming, cells, Math.round(total), whole);
  }
  return whole;
}

/** One projected year by cell, as pupils come to school. */
export interface ProjectedCells extends Pick<YearEnrolment, 'elsewhere'> {
  /** Whole pupils by cell. */
  readonly pupils: Float64Array;
  /** Unrounded pupils by pool and grade. */
  readonly totals: readonly number[];
}

/**
 * Project one year by cell; see {@link projectYear}.
 *
 * @param leaving Last year’s whole pupils by cell.
 * @param leavingTotals Last year’s unrounded pupils by pool and grade.
 */
export function projectCells(
  model: ProjectionModel,
  leaving: Float64Array,
  leavingTotals: readonly number[],
  year: SchoolYear,
  situation: YearSituation,
): ProjectedCells {
  const work: YearInWork = {
    model,
    year,
    standing: resolveSituation(model, situation, year, leaving),
    flow: flowIn(model, year),
    leaving,
    previous: leaving.slice(),
    leavingTotals: new Float64Array(leavingTotals),
    previousTotals: new Float64Array(leavingTotals),
    coming: new Float64Array(model.cells),
  };
  handOverPupils(work);
  moveUp(work);
  const repeating = work.coming.slice();
  admit(work);
  takeArrivals(work);
  handOverIntake(work);
  relieve(work);
  const elsewhere = sharePrivately(work, repeating);
  const held = rake(work);
  const totals = addUp(model, work.coming);
  const pupils = settle(work, totals, held);
  return elsewhere.length === 0 ? { pupils, totals } : { pupils, totals, elsewhere };
}

/**
 * Project one year: closed schools hand their pupils over, every grade moves up, new children enter, others move in, new schools share
 * the intake of those they relieve, planned private shares are held, all are raked to the year’s control totals, and each pool’s grade is rounded to whole pupils.
 *
 * The unrounded totals by pool and grade are carried on in the state, so that rounding does not add up over the years;
 * every pupil of a total is at a school or among the unplaced. Entrants whom a planned private share sends to schools that no
 * table names are counted beside.
 *
 * @param state The year before, as projected or after {@link withEnrolment}.
 * @param year The school year to project; the one after the state’s.
 * @param situation Openings and closures since the base year.
 */
export function projectYear(
  model: ProjectionModel,
  state: ProjectionState,
  year: SchoolYear,
  situation: YearSituation = unchanged,
): ProjectionState {
  const leaving = readEnrolment(model, state.enrolment);
  const { pupils, totals, elsewhere } = projectCells(model, leaving, state.totals, year, situation);
  const enrolment = writeEnrolment(model, year, pupils);
  return { enrolment: elsewhere === undefined ? enrolment : { ...enrolment, elsewhere }, totals };
}
