import type { Evaluation } from './evaluation.ts';
import { type Judging, judgeFor } from './judge.ts';
import type { Layout } from './layout.ts';
import { proposeMove } from './proposeMove.ts';
import { copyState, restoreState, type SearchState } from './searchState.ts';
import { clearChanges, type FlowChanges, noChanges, sumIntakes, undoFlows } from './setFlows.ts';
import type { WorkMeter } from './workMeter.ts';

export interface FlowSearch {
  /** Moves to try. */
  readonly moves: number;
  readonly judging: Judging;
  /** Groups whose pupils may be moved; when missing all that have a choice, those near what is lacking more often. */
  readonly groups?: readonly number[];
  readonly random: () => number;
  readonly meter: WorkMeter;
}

/** Groups whose pupils have a choice. */
export function movableGroups(layout: Layout): number[] {
  return layout.groups.flatMap(({ first, end }, index) => (end > first ? [index] : []));
}

/**
 * Improve the flows of a state by simulated annealing. The state holds the best found afterwards, and the evaluation
 * its value.
 */
export function searchFlows(evaluation: Evaluation, state: SearchState, search: FlowSearch): void {
  const { layout } = evaluation;
  const { moves, random, meter } = search;
  const judge = judgeFor(search.judging);
  const groups = search.groups ?? movableGroups(layout);
  evaluation.evaluateAll(state);
  const best = { state: copyState(state), levels: evaluation.levels.slice() };
  const changes = noChanges();
  const since = noChanges();
  for (let move = 0; groups.length > 0 && move < moves && meter.open; move += 1) {
    meter.count(1);
    clearChanges(changes);
    const cluster = search.groups === undefined ? lackingCluster(evaluation, random) : -1;
    const near = layout.clusterGroups[cluster] ?? groups;
    const start = near[Math.floor(random() * near.length)] ?? 0;
    const short = (evaluation.levels[0] ?? 0) > 0;
    proposeMove(layout, state, { start, leaving: cluster, short, random }, changes);
    if (changes.entries.length === 0) continue;
    evaluation.evaluateChanges(state, changes, true);
    if (!judge.accepts(evaluation.trial, evaluation.levels, move / moves, random)) {
      undoFlows(layout, state, changes);
      continue;
    }
    evaluation.accept();
    noteKept(since, changes);
    if (!judge.isBetter(evaluation.levels, best.levels)) continue;
    best.levels.set(evaluation.levels);
    bringUpToDate(best.state, state, since);
  }
  restoreState(state, best.state);
  sumIntakes(layout, state);
  evaluation.evaluateAll(state);
}

/** Note which flows and demands have changed since the best state was kept. */
function noteKept({ entries, demandGroups }: FlowChanges, changes: FlowChanges): void {
  for (const entry of changes.entries) entries.push(entry);
  for (const group of changes.demandGroups) demandGroups.push(group);
}

/** Copy what has changed; intakes follow from the flows when all is done. */
function bringUpToDate(best: SearchState, state: SearchState, since: FlowChanges): void {
  for (const entry of since.entries) best.flows[entry] = state.flows[entry] ?? 0;
  for (const group of since.demandGroups) best.demand[group] = state.demand[group] ?? 0;
  clearChanges(since);
}

/** How often pupils are moved where something is lacking, while anything is. */
const focus = 0.8;

/** A cluster that lacks something; −1 where none does, and now and then. */
function lackingCluster({ lacking }: Evaluation, random: () => number): number {
  if (lacking.size === 0 || random() >= focus) return -1;
  return lacking.at(Math.floor(random() * lacking.size));
}
