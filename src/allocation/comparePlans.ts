import { type PlanVector, planLevels } from '../domain/allocation/planVector.ts';
import { firstDifference, levelAt } from './localSearch/compareLevels.ts';

/** The dearest that a plan may be beside one that costs so much. */
export function mostCost(cost: number, costTolerance: number): number {
  return cost + Math.abs(cost) * costTolerance;
}

/**
 * Compare two plans by their vectors: where the levels before cost are alike and neither costs more than the
 * tolerance above the least, fewer moved pupils and kilometres decide before money.
 *
 * @param leastCost Cost of the cheapest plan that is known; of the cheaper of the two when missing.
 * @returns Below 0 when the left is better, above 0 when the right is, 0 when they are alike.
 */
export function comparePlans(
  left: PlanVector,
  right: PlanVector,
  costTolerance: number,
  leastCost = Math.min(left.cost, right.cost),
): number {
  const limit = mostCost(leastCost, costTolerance);
  const [one, other] = [arrayOf(left), arrayOf(right)];
  const level = firstDifference(one, other, limit);
  if (level >= 0) return levelAt(one, level, limit) - levelAt(other, level, limit);
  return firstDifference(one, other) < 0 ? 0 : left.cost - right.cost;
}

const arrayOf = (vector: PlanVector) => planLevels.map((level) => vector[level]);
