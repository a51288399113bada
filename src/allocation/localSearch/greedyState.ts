import { builtUp, sendPupils } from './buildUp.ts';
import { firstOpening } from './changeSchool.ts';
import { isBetter } from './compareLevels.ts';
import { completeState } from './completeState.ts';
import type { Evaluation } from './evaluation.ts';
import { forgoWorks } from './forgoWorks.ts';
import { homeState } from './homeState.ts';
import { tryChange } from './searchSites.ts';
import { copyState, forgetRepairs, restoreState, type SearchState } from './searchState.ts';

/** A state that holds in every hard rule, with its levels. */
export interface Found {
  readonly state: SearchState;
  readonly levels: Float64Array;
}

/** A state made to hold in every hard rule; undefined when nothing makes it. */
export function completedState(evaluation: Evaluation, from: SearchState): Found | undefined {
  const state = completeState(evaluation, from);
  return state === undefined ? undefined : { state, levels: evaluation.levels.slice() };
}

/** The plain plan, and what it came from where that was built up: it need not hold. */
export interface PlainFound extends Found {
  readonly built?: SearchState;
}

/**
 * The plain plan that every other is measured by: home flows, or better ones made in one pass without chance. Where
 * classes are formed, it is built up; where not, or where that does not help, pupils are sent and sites opened one by one.
 *
 * @returns undefined when no plan holds.
 */
export function greedyState(evaluation: Evaluation): PlainFound | undefined {
  const { layout } = evaluation;
  const home = completedState(evaluation, homeState(layout));
  if (home === undefined) return undefined;
  const built = builtUp(layout);
  const found = built === undefined ? undefined : completedState(evaluation, built);
  const helps = found !== undefined && isBetter(found.levels, home.levels);
  return { ...(helps ? found : sentOut(evaluation, home)), ...(built === undefined ? {} : { built }) };
}

/**
 * Send what does not fit at home to the nearest school with room, area by area; then open each site as early as it can be
 * if that helps. Where money does not reach for the rooms of home flows, pupils are sent first and rooms come after.
 * If all that does not help, home flows stand.
 */
function sentOut(evaluation: Evaluation, home: Found): Found {
  const { layout } = evaluation;
  const state = homeState(layout);
  evaluation.evaluateAll(state);
  const short = evaluation.unmet.money > 0;
  if (short) {
    forgoWorks(layout, state);
    evaluation.evaluateAll(state);
  }
  sendPupils(evaluation, state, { by: 'levels', heat: 0 });
  for (const school of layout.schools.keys()) openIfBetter(evaluation, state, school);
  const found = [completedState(evaluation, state)];
  if (short) {
    forgetRepairs(layout, state);
    found.push(completedState(evaluation, state));
  }
  return found.reduce<Found>(
    (best, one) => (one !== undefined && isBetter(one.levels, best.levels) ? one : best),
    home,
  );
}

function openIfBetter(evaluation: Evaluation, state: SearchState, school: number): void {
  const { layout } = evaluation;
  const modules = layout.schools[school]?.shape.site?.modules ?? [];
  for (const module of modules.keys()) {
    const opens = firstOpening(layout, school, module);
    if (opens >= layout.years) continue;
    evaluation.evaluateAll(state);
    const before = copyState(state);
    const levels = evaluation.levels.slice();
    tryChange(evaluation, state, { school, module, opens });
    evaluation.evaluateAll(state);
    if (!isBetter(evaluation.levels, levels)) restoreState(state, before);
  }
}
