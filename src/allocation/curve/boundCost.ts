import type { AllocationProblem } from '../../domain/allocation/allocationProblem.ts';
import type { PlanVector } from '../../domain/allocation/planVector.ts';
import type { Solver } from '../../milp/solver.ts';
import { boundCost, largeModel } from '../certifyPlan.ts';
import { buildModel } from '../model/buildModel.ts';

/**
 * A bound on the cost of plans that leave no more unplaced and no more classes oversize than a given one, whatever their
 * pupils above the caps: the linear relaxation.
 *
 * @returns Undefined where the programme is too large, or was stopped.
 */
export async function boundCostAt(
  problem: AllocationProblem,
  vector: PlanVector,
  solver: Solver,
  shouldStop: () => boolean = () => false,
): Promise<number | undefined> {
  const built = buildModel(problem);
  if (built.milp.columns.length > largeModel) return undefined;
  const bound = await boundCost(built, solver, vector, shouldStop, ['unplaced', 'oversizeClasses']);
  return bound === undefined ? undefined : Math.min(bound, vector.cost);
}
