import type { AllocationPlan } from '../domain/allocation/allocationPlan.ts';
import type { AllocationProblem } from '../domain/allocation/allocationProblem.ts';
import type { PlanVector } from '../domain/allocation/planVector.ts';
import { Evaluation } from './localSearch/evaluation.ts';
import { exportPlan } from './localSearch/exportPlan.ts';
import { greedyState } from './localSearch/greedyState.ts';
import { layOutProblem } from './localSearch/layOutProblem.ts';

/** A plan and what it comes to. */
export interface MeasuredPlan {
  readonly plan: AllocationPlan;
  readonly vector: PlanVector;
}

/**
 * The plain plan of a read problem, without any search: home schools, the cheapest rooms there, then whatever school
 * has room, then sites where they help. It holds in every hard rule; what does not fit is oversize or unplaced.
 *
 * @returns undefined when no plan holds: not even the classes that are there already have their teachers.
 */
export function planGreedily(problem: AllocationProblem): MeasuredPlan | undefined {
  const evaluation = new Evaluation(layOutProblem(problem));
  const found = greedyState(evaluation);
  if (found === undefined) return undefined;
  evaluation.evaluateAll(found.state);
  return { plan: exportPlan(evaluation, found.state), vector: vectorOf(found.levels) };
}

/** Levels of the search as a plan's vector. */
export function vectorOf(levels: Float64Array): PlanVector {
  const [unplaced = 0, oversizeClasses = 0, oversizePupils = 0, cost = 0, moved = 0, kilometres = 0] = levels;
  return { unplaced, oversizeClasses, oversizePupils, cost, moved, kilometres };
}
