import type { Place } from '../../domain/region/place.ts';
import type { Scenario } from '../../domain/scenario.ts';
import type { PlanSettings } from '../tellPlan.ts';
import type { PlanCurve } from './planCurve.ts';

/** Version of the JSON of a curve. */
export const curveFormat = 'xuewei.curve/1';

/** Tell a curve as one document. Plain JSON. */
export function tellCurve(
  { by, points, problems, impossible }: PlanCurve,
  place: Place,
  scenario: Scenario | undefined,
  settings: PlanSettings,
) {
  return { place, scenario: scenario ?? null, settings, by, points, impossible, problems };
}
export type CurveDocument = ReturnType<typeof tellCurve>;
