import { mostCost } from '../comparePlans.ts';
import { isBetter } from './compareLevels.ts';
import type { Evaluation } from './evaluation.ts';
import { completedState, type Found } from './greedyState.ts';
import type { GroupLayout, Layout } from './layout.ts';
import { moveGroup } from './moveGroup.ts';
import { movableGroups, searchFlows } from './searchFlows.ts';
import { copyState, type SearchState } from './searchState.ts';
import { followLeavers, noChanges, undoFlows } from './setFlows.ts';
import type { WorkMeter } from './workMeter.ts';

/**
 * Look for fewer moved pupils and kilometres at a cost within the tolerance of the least: pupils are sent back to
 * nearer schools, group by group, then flows are annealed with cost counted only where it is above the limit.
 *
 * @param cheapest The plan of least cost.
 * @returns A plan that is as good on the levels before cost, within the limit, with no more moves; `cheapest` itself
 *   when there is none with fewer.
 */
export function searchMoves(
  evaluation: Evaluation,
  cheapest: Found,
  {
    meter,
    random,
    costTolerance,
  }: { readonly meter: WorkMeter; readonly random: () => number; readonly costTolerance: number },
): Found {
  const costLimit = mostCost(cheapest.levels[3] ?? 0, costTolerance);
  let best = cheapest;
  const offer = (state: SearchState) => {
    if (meter.stopped) return;
    const found = completedState(evaluation, state);
    if (found !== undefined && isBetter(found.levels, best.levels, costLimit)) best = found;
  };
  const state = copyState(cheapest.state);
  sendBack(evaluation, state, { meter, costLimit });
  offer(state);
  for (const heat of [0.3, 0.05]) {
    const again = copyState(best.state);
    const moves = Math.floor(heat === 0.3 ? meter.left / 2 : meter.left);
    searchFlows(evaluation, again, {
      moves,
      judging: { by: 'levels', heat, costLimit },
      // Pupils who could move back are everywhere, not where something is lacking.
      groups: movableGroups(evaluation.layout),
      random,
      meter,
    });
    offer(again);
  }
  return best;
}

/** Send pupils of each group to nearer schools, home first, while that is better and cost stays under the limit. */
function sendBack(
  evaluation: Evaluation,
  state: SearchState,
  { meter, costLimit }: { readonly meter: WorkMeter; readonly costLimit: number },
): void {
  const { layout } = evaluation;
  evaluation.evaluateAll(state);
  for (const index of layout.groups.keys())
    for (const [from, to] of waysBack(layout, index))
      for (const part of [1, 0.5, 0.25, 0.125, 0.0625, 0.01]) {
        if (!meter.open) return;
        if ((state.flows[from] ?? 0) === 0) break;
        meter.count(1);
        const changes = noChanges();
        moveGroup(layout, state, index, { from, to, mode: 4, part }, changes);
        if (changes.entries.length === 0) break;
        followLeavers(layout, state, changes);
        evaluation.evaluateChanges(state, changes);
        if (isBetter(evaluation.trial, evaluation.levels, costLimit)) evaluation.accept();
        else undoFlows(layout, state, changes);
      }
}

/** Pairs of a farther and a nearer school of a group, the farthest and the nearest first. */
function waysBack(layout: Layout, index: number): (readonly [number, number])[] {
  const { first, end } = layout.groups[index] as GroupLayout;
  const far = (entry: number) => (layout.entryAway[entry] ?? 0) * 1e6 + (layout.entryKilometres[entry] ?? 0);
  const entries = Array.from({ length: end - first }, (_, at) => first + at).toSorted(
    (left, right) => far(left) - far(right) || left - right,
  );
  return entries
    .toReversed()
    .flatMap((from) => entries.filter((to) => far(to) < far(from)).map((to) => [from, to] as const));
}
