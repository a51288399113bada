import type { AllocationPlan } from '../../domain/allocation/allocationPlan.ts';
import { randomsAfter } from '../../domain/random.ts';
import { augmentPaths } from './augmentPaths.ts';
import { isBetter } from './compareLevels.ts';
import { Evaluation } from './evaluation.ts';
import { completedState, type Found } from './greedyState.ts';
import { type Judging, judgeFor } from './judge.ts';
import { searchFlows } from './searchFlows.ts';
import { searchMoves } from './searchMoves.ts';
import { offerChanges } from './searchSites.ts';
import { type SearchControls, type StartEnd, type StartOrder, startsOf } from './searchStart.ts';
import { copyState, type SearchState } from './searchState.ts';
import { steeringFor } from './steering.ts';
import { WorkMeter } from './workMeter.ts';

/** Runs starts, side by side or one after the other; what comes back does not depend on which. */
export type StartRunner = (orders: readonly StartOrder[]) => Promise<StartEnd[]>;

export interface PlanSearch extends SearchControls {
  /** Moves to evaluate in all. */
  readonly work: number;
  readonly seed: number;
  /** What the linear programme would do: a start more, where there is one. */
  readonly relaxed?: AllocationPlan | undefined;
  readonly runStarts: StartRunner;
}

/**
 * Shares of the work: of all starts; of what is left then, of sites tried otherwise as they come; of what is left at the
 * end, of paths; and of the last phase, for fewer moves at the same cost or within a tolerance.
 */
const startShare = 0.35;
const changesShare = 0.1;
const pathsShare = 0.1;
const movesShare = (costTolerance: number) => (costTolerance > 0 ? 0.1 : 0.03);

/**
 * Search from starts that lose in different places, and go on from the best of them and from the best plan; at last
 * look for fewer moved pupils and kilometres at a cost within the tolerance of the least found. What is returned holds
 * in every hard rule; `cheapest` is never worse than `from`, and `best` never in the levels before cost.
 */
export async function searchPlan(
  evaluation: Evaluation,
  from: Found,
  { work, seed, relaxed, shouldStop, onBetter, runStarts }: PlanSearch,
): Promise<{ readonly best: Found; readonly cheapest: Found }> {
  const { layout } = evaluation;
  const starts = startsOf(layout, relaxed);
  const each = Math.floor((work * startShare) / starts.length);
  const orders = starts.map((start) => ({
    ...{ start, work: each, seed },
    ...(start === 'relaxed' ? { relaxed } : {}),
  }));
  const ends = await runStarts(orders);
  let best = from;
  const take = (found: Found | undefined) => {
    if (found === undefined || !isBetter(found.levels, best.levels)) return;
    best = found;
    onBetter?.(found);
  };
  for (const end of ends) take(end.best);
  const { costTolerance } = layout.problem;
  const done = ends.reduce((sum, end) => sum + end.done, 0);
  const meter = new WorkMeter(Math.max(0, work * (1 - movesShare(costTolerance)) - done), shouldStop);
  const offer = (state: SearchState) => {
    // Making a plan of a state takes a while: not when somebody waits for the end.
    if (!meter.stopped) take(completedState(evaluation, state));
  };
  goOn(evaluation, ends, { meter, random: randomsAfter(seed, 10), offer });
  const changes = new WorkMeter(Math.floor(meter.left * changesShare), shouldStop);
  offerChanges(evaluation, copyState(best.state), { meter: changes, offer });
  meter.count(changes.done);
  polish(evaluation, copyState(best.state), { meter, random: randomsAfter(seed, 11), offer });
  const rest = new WorkMeter(Math.max(0, work - done - meter.done), shouldStop);
  const fewer = searchMoves(evaluation, best, { meter: rest, random: randomsAfter(seed, 12), costTolerance });
  return { best: fewer, cheapest: best };
}

/** The end from which more is to be had, as a judge sees it under an evaluation; the first of equals. */
function betterEnd(
  evaluation: Evaluation,
  judging: Judging,
  ends: readonly StartEnd[],
): SearchState | undefined {
  const judge = judgeFor(judging);
  let better: { readonly state: SearchState; readonly levels: Float64Array } | undefined;
  for (const { state } of ends) {
    evaluation.evaluateAll(state);
    const levels = evaluation.levels.slice();
    if (better === undefined || judge.isBetter(levels, better.levels)) better = { state, levels };
  }
  return better?.state;
}

const byLevels = (heat: number): Judging => ({ by: 'levels', heat });

interface Searching {
  readonly meter: WorkMeter;
  readonly random: () => number;
  /** Make a plan of a state, and keep it if it is the best. */
  readonly offer: (state: SearchState) => void;
}

/**
 * Go on, cooler: from the end that lacks least, first as it is steered, then by the levels in their order. A plan made of
 * it on the way is seldom the better place to go on from, since pupils without a seat may have one soon.
 */
function goOn(evaluation: Evaluation, ends: readonly StartEnd[], { meter, random, offer }: Searching): void {
  const { layout } = evaluation;
  const steering = steeringFor(layout, 'open');
  const all = meter.left;
  const steered = steering === undefined ? evaluation : new Evaluation(layout, steering);
  const state = betterEnd(steered, steering?.judging(0, 0) ?? byLevels(0), ends);
  if (state === undefined) return;
  if (steering !== undefined) {
    const judging = steering.judging(0.2, 0);
    searchFlows(steered, state, { moves: Math.floor(all * 0.1), judging, random, meter });
    offer(state);
  }
  const byPaths = { judging: byLevels(0), meter };
  augmentPaths(evaluation, state, byPaths);
  offer(state);
  searchFlows(evaluation, state, { moves: Math.floor(all * 0.5), judging: byLevels(0.2), random, meter });
  augmentPaths(evaluation, state, byPaths);
  offer(state);
}

/** Go on from a plan that holds, with what it may not do as it is: the limits that repairs have set. */
function polish(evaluation: Evaluation, state: SearchState, { meter, random, offer }: Searching): void {
  const byPaths = { judging: byLevels(0), meter };
  augmentPaths(evaluation, state, byPaths);
  const moves = Math.floor(meter.left * (1 - pathsShare));
  searchFlows(evaluation, state, { moves, judging: byLevels(0.1), random, meter });
  augmentPaths(evaluation, state, byPaths);
  offer(state);
}
