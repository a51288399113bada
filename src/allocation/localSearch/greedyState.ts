import { firstOpening } from './changeSchool.ts';
import { isBetter } from './compareLevels.ts';
import { completeState } from './completeState.ts';
import type { Evaluation } from './evaluation.ts';
import { forgoWorks } from './forgoWorks.ts';
import { homeState } from './homeState.ts';
import type { GroupLayout, Layout } from './layout.ts';
import { moveGroup } from './searchFlows.ts';
import { tryChange } from './searchSites.ts';
import { copyState, forgetRepairs, restoreState, type SearchState } from './searchState.ts';
import { followLeavers, noChanges, undoFlows } from './setFlows.ts';

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

/**
 * The plain plan that every other is measured by. Pupils go to their home schools; rooms come from the cheapest lever
 * there; what does not fit is sent to the nearest school with room, area by area; then each site is opened as early
 * as it can be if that helps. One pass, no choice is taken back. Where money does not reach for the rooms of home flows,
 * pupils are sent first and rooms come after. If all that does not help, home flows stand.
 *
 * @returns undefined when no plan holds.
 */
export function greedyState(evaluation: Evaluation): Found | undefined {
  const { layout } = evaluation;
  const home = completedState(evaluation, homeState(layout));
  if (home === undefined) return undefined;
  const state = homeState(layout);
  evaluation.evaluateAll(state);
  const short = evaluation.unmet.money > 0;
  if (short) {
    forgoWorks(layout, state);
    evaluation.evaluateAll(state);
  }
  for (const index of layout.groups.keys()) sendAway(evaluation, state, index);
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

/** Send pupils of a group to its other schools, the nearest first, if that helps. */
function sendAway(evaluation: Evaluation, state: SearchState, index: number): void {
  const { layout } = evaluation;
  const { first, end } = layout.groups[index] as GroupLayout;
  const entries = Array.from({ length: end - first }, (_, at) => first + at).toSorted(
    (left, right) => distance(layout, left) - distance(layout, right) || left - right,
  );
  for (const from of [end, ...entries])
    for (const to of entries) {
      if (from === to || (state.flows[from] ?? 0) === 0) continue;
      const changes = noChanges();
      moveGroup(layout, state, index, { from, to, mode: 0, part: 0 }, changes);
      if (changes.entries.length === 0) continue;
      followLeavers(layout, state, changes);
      evaluation.evaluateChanges(state, changes);
      if (isBetter(evaluation.trial, evaluation.levels)) evaluation.accept();
      else undoFlows(layout, state, changes);
    }
}

const distance = ({ entryAway, entryKilometres }: Layout, entry: number) =>
  (entryAway[entry] ?? 0) * 1e6 + (entryKilometres[entry] ?? 0);

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
