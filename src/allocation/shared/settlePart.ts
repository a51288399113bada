import type { AllocationProblem } from '../../domain/allocation/allocationProblem.ts';
import { randomsAfter } from '../../domain/random.ts';
import { type MeasuredPlan, vectorOf } from '../greedy.ts';
import { buildUp } from '../localSearch/buildUp.ts';
import { isBetter } from '../localSearch/compareLevels.ts';
import { Evaluation } from '../localSearch/evaluation.ts';
import { exportPlan } from '../localSearch/exportPlan.ts';
import { completedState, type Found } from '../localSearch/greedyState.ts';
import { layOutProblem } from '../localSearch/layOutProblem.ts';
import { searchFlows } from '../localSearch/searchFlows.ts';
import { movesAround, searchSites, sitesPaidFrom } from '../localSearch/searchSites.ts';
import { copyState, forgetRepairs } from '../localSearch/searchState.ts';
import { steeringFor } from '../localSearch/steering.ts';
import { WorkMeter } from '../localSearch/workMeter.ts';
import { stateOfPlan } from '../repair/stateOfPlan.ts';
import { type Directions, planOfDirections } from './directions.ts';

/** Where a plan is to come from, and how long it is improved. */
interface SettleOrder {
  readonly from: Directions;
  /** Moves to evaluate. */
  readonly work: number;
  readonly seed: number;
}

/** How much dearer money that is missing is here than in a search that is free to want it: it is all that there is. */
const dearness = 4;

/**
 * Make a plan that holds of what a part wants, and improve it.
 *
 * @param problem With the money that the part is granted.
 * @returns undefined when no plan holds: not even the classes that are there already have their teachers.
 */
export function settlePart(
  problem: AllocationProblem,
  { from, work, seed }: SettleOrder,
  shouldStop: () => boolean,
): MeasuredPlan | undefined {
  const evaluation = new Evaluation(layOutProblem(problem));
  const { layout } = evaluation;
  const first = completedState(evaluation, stateOfPlan(layout, planOfDirections(from)));
  if (first === undefined) return undefined;
  const meter = new WorkMeter(work, shouldStop);
  const best = work > 0 ? improve(evaluation, first, meter, seed) : first;
  evaluation.evaluateAll(best.state);
  return { plan: exportPlan(evaluation, best.state), vector: vectorOf(evaluation.levels) };
}

/**
 * Build up, and search around a plan: by what lacks, then by the levels in their order, without and with the limits of
 * repairs.
 */
function improve(evaluation: Evaluation, first: Found, meter: WorkMeter, seed: number): Found {
  const { layout } = evaluation;
  const random = randomsAfter(seed, 32);
  const all = meter.left;
  let best = first;
  const offer = (state: Found['state']) => {
    if (meter.stopped) return;
    const found = completedState(evaluation, state);
    if (found !== undefined && isBetter(found.levels, best.levels)) best = found;
  };
  const free = copyState(first.state);
  forgetRepairs(layout, free);
  const steering = steeringFor(layout, 'open');
  if (steering !== undefined) {
    const steered = new Evaluation(layout, { yuanPerClass: steering.yuanPerClass / dearness });
    buildUp(steered, free, steering.judging(0, 0));
    offer(free);
    const sites = new WorkMeter(all * 0.2, () => meter.stopped);
    if (sites.left > sitesPaidFrom(layout)) {
      const moves = movesAround(all);
      searchSites(steered, free, { moves, judging: steering.judging(0.5, 0.2), random, meter: sites });
      meter.count(sites.done);
    }
    const cooling = steering.judging(0.5, 0);
    searchFlows(steered, free, { moves: Math.floor(all * 0.4), judging: cooling, random, meter });
    offer(free);
  }
  const byLevels = (moves: number, heat: number) =>
    ({ moves, judging: { by: 'levels', heat }, random, meter }) as const;
  searchFlows(evaluation, free, byLevels(Math.floor(all * 0.2), 0.2));
  offer(free);
  const held = copyState(best.state);
  searchFlows(evaluation, held, byLevels(meter.left, 0.1));
  offer(held);
  return best;
}
