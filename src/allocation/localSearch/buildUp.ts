import { augmentPaths } from './augmentPaths.ts';
import { type Opening, openSite } from './changeSchool.ts';
import { Evaluation } from './evaluation.ts';
import { homeState } from './homeState.ts';
import { type Judging, judgeFor } from './judge.ts';
import type { Layout } from './layout.ts';
import { moveGroup } from './moveGroup.ts';
import { openingsOf } from './searchSites.ts';
import type { SearchState } from './searchState.ts';
import { clearChanges, followLeavers, noChanges, sumIntakes, undoFlows } from './setFlows.ts';
import { steeringFor } from './steering.ts';
import { WorkMeter } from './workMeter.ts';

/**
 * Home flows built up: first pupils go where room is, since whom schools can take needs no site, then sites open, then
 * pupils go on along paths of schools. What is missing costs as much as where a search looks for none.
 *
 * @returns undefined where no classes are formed.
 */
export function builtUp(layout: Layout): SearchState | undefined {
  const steering = steeringFor(layout, 'open');
  if (steering === undefined) return undefined;
  const evaluation = new Evaluation(layout, steering);
  const state = homeState(layout);
  const judging = steering.judging(0, 0);
  sendPupils(evaluation, state, judging);
  buildUp(evaluation, state, judging);
  augmentPaths(evaluation, state, { judging, meter: new WorkMeter(Number.POSITIVE_INFINITY, () => false) });
  return state;
}

/**
 * Build a state up without chance: sites where they help, and pupils to where room is. Few moves of a search find no sites;
 * this looks at each way to open each of them once.
 *
 * @param judging Only whether something is better is asked of it.
 */
export function buildUp(evaluation: Evaluation, state: SearchState, judging: Judging): void {
  openSites(evaluation, state, judging);
  sendPupils(evaluation, state, judging);
}

/**
 * Send pupils of each group to its other schools, the nearest first, as far as that helps: one pass, no move is taken
 * back. Nothing but flows changes.
 */
export function sendPupils(evaluation: Evaluation, state: SearchState, judging: Judging): void {
  const { layout } = evaluation;
  const judge = judgeFor(judging);
  const changes = noChanges();
  evaluation.evaluateAll(state);
  for (const [index, { first, end }] of layout.groups.entries()) {
    if (end - first < 2 && (state.flows[end] ?? 0) === 0) continue;
    const entries = Array.from({ length: end - first }, (_, at) => first + at).sort(
      (left, right) => distance(layout, left) - distance(layout, right) || left - right,
    );
    for (const from of [end, ...entries])
      for (const to of entries) {
        if (from === to || (state.flows[from] ?? 0) === 0) continue;
        clearChanges(changes);
        moveGroup(layout, state, index, { from, to, mode: 0, part: 0 }, changes);
        if (changes.entries.length === 0) continue;
        followLeavers(layout, state, changes);
        evaluation.evaluateChanges(state, changes, true);
        if (judge.isBetter(evaluation.trial, evaluation.levels)) evaluation.accept();
        else undoFlows(layout, state, changes);
      }
  }
}

const distance = ({ entryAway, entryKilometres }: Layout, entry: number) =>
  (entryAway[entry] ?? 0) * 1e6 + (entryKilometres[entry] ?? 0);

/** Open each site that is not yet open with the module and in the year that help most, if any do. */
function openSites(evaluation: Evaluation, state: SearchState, judging: Judging): void {
  const { layout } = evaluation;
  evaluation.evaluateAll(state);
  for (const [school, { shape }] of layout.schools.entries()) {
    if (shape.site === undefined || (state.opens[school] ?? 0) < layout.years) continue;
    const best = bestOpening(evaluation, state, school, judging);
    if (best === undefined) continue;
    const changes = noChanges();
    openSite(layout, state, best, changes);
    evaluation.evaluateChanges(state, changes);
    evaluation.accept();
  }
  sumIntakes(layout, state);
  evaluation.evaluateAll(state);
}

/** The best way to open a site; undefined where none is better than to leave it. */
function bestOpening(
  evaluation: Evaluation,
  state: SearchState,
  school: number,
  judging: Judging,
): Opening | undefined {
  const { layout } = evaluation;
  const judge = judgeFor(judging);
  const levels = evaluation.levels.slice();
  let best: Opening | undefined;
  const changes = noChanges();
  for (const opening of openingsOf(layout, school)) {
    clearChanges(changes);
    openSite(layout, state, opening, changes);
    evaluation.evaluateChanges(state, changes);
    if (judge.isBetter(evaluation.trial, levels)) {
      levels.set(evaluation.trial);
      best = opening;
    }
    undoFlows(layout, state, changes);
    state.opens[school] = layout.years;
  }
  return best;
}
