import type { EnrolmentProjection, YearEnrolment } from '../domain/enrolment.ts';
import type { Region } from '../domain/region/region.ts';
import type { YearSituation } from '../domain/situation.ts';
import type { SchoolYear } from '../domain/units.ts';
import { fitProjection } from './fitProjection.ts';
import { startState } from './projectionState.ts';
import { projectYear } from './projectYear.ts';

export { fitProjection } from './fitProjection.ts';
export { flowIn } from './flowIn.ts';
export type { ProjectionModel } from './projectionModel.ts';
export {
  type ProjectionState,
  readEnrolment,
  startState,
  totalsAsSeated,
  withEnrolment,
} from './projectionState.ts';
export { projectsAlike } from './projectsAlike.ts';
export { projectCells, projectYear, unchanged } from './projectYear.ts';

/**
 * Project a region’s pupils by school and grade from its base year to its horizon.
 *
 * @param situationOf Openings and closures by year; nothing changes when left out.
 * @returns The base year’s census, then one census per year, and the choices made on the way.
 * @source Cohort survival by grade progression ratios: Webster (1970), Journal of Experimental Education 39(1).
 */
export function projectEnrolment(
  region: Region,
  situationOf?: (year: SchoolYear) => YearSituation,
): EnrolmentProjection {
  const { baseYear, horizonYear } = region.place;
  const model = fitProjection(region);
  let state = startState(model);
  const years: YearEnrolment[] = [state.enrolment];
  for (let year = baseYear + 1; year <= horizonYear; year += 1) {
    state = projectYear(model, state, year, situationOf?.(year));
    years.push(state.enrolment);
  }
  return { baseYear, years, choices: model.choices };
}
