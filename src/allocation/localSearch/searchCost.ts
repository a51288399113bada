import { Evaluation } from './evaluation.ts';
import { completedState, type Found } from './greedyState.ts';
import type { Judging } from './judge.ts';
import { searchFlows } from './searchFlows.ts';
import { copyState, forgetRepairs, type SearchState } from './searchState.ts';
import { type Steering, steeringFor } from './steering.ts';
import type { WorkMeter } from './workMeter.ts';

/** Share of the moves in which classes keep their caps and what they lack is counted. */
const steeredShare = 0.7;
/** Readiness at the start and the end, as shares of what a class-year missing costs. */
const hottest = 0.01;
const coldest = 1e-5;
/** Pupil-years above a size that weigh as a class-year missing, where there are more than there may be. */
const pupilsPerClass = 20;

/** What a search for a cheaper plan may do. */
export interface CostSearch {
  /** What the levels before cost may be. */
  readonly limits: Float64Array;
  /** Readiness to pay more for a time, 1 as usual; at 0 only what is no dearer is done. */
  readonly heat?: number;
  readonly random: () => number;
  readonly meter: WorkMeter;
}

/**
 * Look for a cheaper plan from a state, with its sites and closures: levels before cost count only where they are above
 * what they may be. First classes keep their caps and what they lack is counted, then as plans are counted.
 *
 * @returns The cheapest plan found that keeps the limits; undefined where there is none.
 */
export function searchCost(
  evaluation: Evaluation,
  from: SearchState,
  { limits, heat = 1, random, meter }: CostSearch,
): Found | undefined {
  const { layout } = evaluation;
  const steering = steeringFor(layout, 'open');
  if (steering === undefined) return undefined;
  const offers: Found[] = [];
  const completed = (offered: SearchState) => {
    const state = copyState(offered);
    forgetRepairs(layout, state);
    const found = completedState(evaluation, state);
    if (found !== undefined && keeps(found.levels, limits)) offers.push(found);
    return found;
  };
  const state = copyState(from);
  const steered = new Evaluation(layout, steering);
  const moves = Math.floor(meter.left * steeredShare);
  searchFlows(steered, state, { moves, judging: judgingOf(steering, limits, heat), random, meter });
  const next = copyState(completed(state)?.state ?? state);
  searchFlows(evaluation, next, {
    moves: meter.left,
    judging: judgingOf(steering, limits, heat / 4),
    random,
    meter,
  });
  completed(next);
  return offers.toSorted((left, right) => (left.levels[cost] ?? 0) - (right.levels[cost] ?? 0))[0];
}

const cost = 3;

function judgingOf({ lack }: Steering, limits: Float64Array, heat: number): Judging {
  const price = lack.classYear;
  const prices = Float64Array.of(price, price, price / pupilsPerClass, 1, 0, 0);
  return {
    by: 'prices',
    prices,
    limits,
    hot: price * Math.max(coldest, hottest * heat),
    cold: price * coldest,
  };
}

/** Whether no level before cost is above its limit, but for the noise of sums. */
function keeps(levels: Float64Array, limits: Float64Array): boolean {
  return [0, 1, 2].every((level) => {
    const limit = limits[level] ?? 0;
    return (levels[level] ?? 0) <= limit + 1e-7 * Math.max(1, limit);
  });
}
