import { type PlanVector, planLevels } from '../domain/allocation/planVector.ts';
import { firstDifference } from './localSearch/compareLevels.ts';

/** The dearest that a plan may be beside one that costs so much. */
export function mostCost(cost: number, costTolerance: number): number {
  return cost + Math.abs(cost) * costTolerance;
}

/**
 * Compare two plans by their vectors: where the levels before cost are alike and neither costs more than the
 * tolerance above the other, fewer moved pupils and kilometres decide before money.
 *
 * @returns Below 0 when the left is better, above 0 when the right is, 0 when they are alike.
 */
export function comparePlans(left: PlanVector, right: PlanVector, costTolerance: number): number {
  const most = mostCost(Math.min(left.cost, right.cost), costTolerance);
  const near = left.cost <= most && right.cost <= most;
  const order = near
    ? (['unplaced', 'oversizeClasses', 'oversizePupils', 'moved', 'kilometres', 'cost'] as const)
    : planLevels;
  const [one, other] = [left, right].map((vector) => order.map((level) => vector[level]));
  const level = one === undefined || other === undefined ? -1 : firstDifference(one, other);
  return level < 0 ? 0 : (one?.[level] ?? 0) - (other?.[level] ?? 0);
}
