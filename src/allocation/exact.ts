import type { AllocationPlan } from '../domain/allocation/allocationPlan.ts';
import type { AllocationProblem } from '../domain/allocation/allocationProblem.ts';
import { type PlanLevel, type PlanVector, planLevels } from '../domain/allocation/planVector.ts';
import type { Linear } from '../milp/linear.ts';
import { type LevelProof, minimiseInOrder, type OrderedOutcome } from '../milp/minimiseInOrder.ts';
import type { SolveLimits, Solver } from '../milp/solver.ts';
import { type AllocationModel, buildModel } from './model/buildModel.ts';
import { measurePoint } from './model/measurePoint.ts';
import { readPlan } from './model/readPlan.ts';

/** The least plan with its proof, or why there is none. */
export type ExactOutcome =
  | {
      readonly status: 'solved';
      /** Whether every level is proven to be the least. */
      readonly proven: boolean;
      readonly vector: PlanVector;
      readonly proofs: readonly LevelProof<PlanLevel>[];
      readonly plan: AllocationPlan;
    }
  | Exclude<OrderedOutcome<PlanLevel>, { readonly status: 'solved' }>;

export interface ExactRequest {
  /** Limits of each level's solve. */
  readonly limits?: SolveLimits;
  /** Whether pupils are whole numbers in the programme itself (default); fractions solve faster. */
  readonly wholePupils?: boolean;
  /** Last level to minimise; all when missing. */
  readonly until?: PlanLevel;
  readonly interrupt?: () => boolean;
}

/**
 * Solve a read problem by the exact programme, one level after the other: each is minimised with those before held at
 * what they reached (cost at `costTolerance` above it). For small places, and for checking faster methods.
 */
export async function solveExactly(
  problem: AllocationProblem,
  solver: Solver,
  { limits, wholePupils = true, until = 'kilometres', interrupt }: ExactRequest = {},
): Promise<ExactOutcome> {
  const model = buildModel(problem, wholePupils);
  const levels = planLevels
    .slice(0, planLevels.indexOf(until) + 1)
    .map((name) => ({
      name,
      sum: sumOfLevel(model, name),
      slack: name === 'cost' ? problem.costTolerance : 0,
    }))
    .filter(({ name, sum }) => name === 'unplaced' || sum.terms.length > 0);
  const outcome = await minimiseInOrder(solver, model.milp, levels, {
    ...(limits === undefined ? {} : { limits }),
    ...(interrupt === undefined ? {} : { interrupt }),
  });
  if (outcome.status !== 'solved') return outcome;
  const { values, proofs, proven } = outcome;
  return {
    status: 'solved',
    proven,
    proofs,
    vector: measurePoint(model, values),
    plan: readPlan(model, values),
  };
}

function sumOfLevel({ milp, levels }: AllocationModel, level: PlanLevel): Linear {
  if (level !== 'cost') return levels[level];
  const terms = milp.columns.flatMap(({ cost }, index) => (cost === 0 ? [] : [[index, cost] as const]));
  return { constant: milp.constant, terms };
}
