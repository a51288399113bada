import { roundToTotal } from '../domain/largestRemainder.ts';
import type { YearSituation } from '../domain/situation.ts';
import type { SchoolYear } from '../domain/units.ts';
import { admit } from './admit.ts';
import { flowIn } from './flowIn.ts';
import { handOverIntake, handOverPupils } from './handOver.ts';
import { moveUp } from './moveUp.ts';
import type { ProjectionModel } from './projectionModel.ts';
import { addUp, type ProjectionState, readEnrolment, writeEnrolment } from './projectionState.ts';
import { relieve } from './relieve.ts';
import { resolveSituation } from './resolveSituation.ts';
import { takeArrivals } from './takeArrivals.ts';
import type { YearInWork } from './yearInWork.ts';

/** A year in which no school opens or closes. */
export const unchanged: YearSituation = { opened: [], closed: [], places: [] };

/** Round a pool and grade to whole pupils: the total to the nearest, its divisions to the total. */
function settle({ model, coming }: YearInWork, totals: readonly number[]): Float64Array {
  const whole = new Float64Array(model.cells);
  for (const { divisions, steps, offset } of model.pools)
    for (let step = 0; step < steps; step += 1) {
      const cells: number[] = [];
      const weights: number[] = [];
      for (const index of divisions) {
        const division = model.divisions[index];
        if (division === undefined || step >= division.grades.length) continue;
        cells.push(division.offset + step);
        weights.push(Math.max(0, coming[division.offset + step] ?? 0));
      }
      const parts = roundToTotal(weights, Math.round(totals[offset + step] ?? 0));
      for (let place = 0; place < cells.length; place += 1) whole[cells[place] ?? -1] = parts[place] ?? 0;
    }
  return whole;
}

/**
 * Project one year: closed schools hand their pupils over, every grade moves up, new children enter, others move in, new schools share
 * the intake of those they relieve, and each pool’s grade is rounded to whole pupils.
 *
 * The unrounded totals by pool and grade are carried on in the state, so that rounding does not add up over the years;
 * every pupil of a total is at a school or among the unplaced.
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
  const work: YearInWork = {
    model,
    year,
    standing: resolveSituation(model, situation, year, leaving),
    flow: flowIn(model, year),
    leaving,
    previous: leaving.slice(),
    leavingTotals: Float64Array.from(state.totals),
    previousTotals: Float64Array.from(state.totals),
    coming: new Float64Array(model.cells),
  };
  handOverPupils(work);
  moveUp(work);
  admit(work);
  takeArrivals(work);
  handOverIntake(work);
  relieve(work);
  const totals = addUp(model, work.coming);
  return { enrolment: writeEnrolment(model, year, settle(work, totals)), totals };
}
