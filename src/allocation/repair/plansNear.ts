import type { AllocationPlan } from '../../domain/allocation/allocationPlan.ts';
import type { AllocationProblem } from '../../domain/allocation/allocationProblem.ts';
import { randomsAfter } from '../../domain/random.ts';
import { type MeasuredPlan, vectorOf } from '../greedy.ts';
import { Evaluation } from '../localSearch/evaluation.ts';
import { exportPlan } from '../localSearch/exportPlan.ts';
import { completedState, type Found } from '../localSearch/greedyState.ts';
import { layOutProblem } from '../localSearch/layOutProblem.ts';
import { searchFlows } from '../localSearch/searchFlows.ts';
import { copyState, forgetRepairs } from '../localSearch/searchState.ts';
import { WorkMeter } from '../localSearch/workMeter.ts';
import { pullBack } from './pullBack.ts';
import { stateOfPlan } from './stateOfPlan.ts';

export interface NearRequest {
  /** Moves that the search around the given plan evaluates. */
  readonly work: number;
  readonly seed: number;
  readonly shouldStop: () => boolean;
}

/** Plans between another's and the given one that are tried. */
const mostPulled = 600;

/**
 * Plans that hold near a given one that may not: as it stands with classes, rooms and teachers counted anew; with sites
 * and closures dated as its pupils need; after a search around it; and other plans. All are pulled back to it as far as
 * the levels before cost do not worsen.
 *
 * @param given Whatever it is; see `stateOfPlan`.
 * @param others Plans that hold, made without regard to the given one.
 * @returns None when no plan holds at all. The same request gives the same plans.
 */
export function plansNear(
  problem: AllocationProblem,
  given: AllocationPlan,
  others: readonly AllocationPlan[],
  { work, seed, shouldStop }: NearRequest,
): MeasuredPlan[] {
  const evaluation = new Evaluation(layOutProblem(problem));
  const { layout } = evaluation;
  const goal = stateOfPlan(layout, given);
  const asItStands = completedState(evaluation, goal);
  if (asItStands === undefined) return [];
  const found = [
    asItStands,
    completedState(evaluation, stateOfPlan(layout, given, 'pupils')),
    searchAround(evaluation, asItStands, { work, seed, shouldStop }),
    ...others.map((plan) => completedState(evaluation, stateOfPlan(layout, plan))),
  ];
  return found.flatMap((one) =>
    one === undefined
      ? []
      : [exportFound(evaluation, pullBack(evaluation, one, goal, { most: mostPulled, shouldStop }))],
  );
}

/** Look for less that is short, whatever it costs. */
function searchAround(
  evaluation: Evaluation,
  { state }: Found,
  { work, seed, shouldStop }: NearRequest,
): Found | undefined {
  const around = copyState(state);
  forgetRepairs(evaluation.layout, around);
  searchFlows(evaluation, around, {
    moves: work,
    judging: { by: 'levels', heat: 0.2, costLimit: Number.POSITIVE_INFINITY },
    random: randomsAfter(seed, 20),
    meter: new WorkMeter(work, shouldStop),
  });
  return completedState(evaluation, around);
}

function exportFound(evaluation: Evaluation, { state }: Found): MeasuredPlan {
  evaluation.evaluateAll(state);
  return { plan: exportPlan(evaluation, state), vector: vectorOf(evaluation.levels) };
}
