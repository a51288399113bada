import type { Outcome, Solver } from './solver.ts';

/** A solver with a purse of simplex iterations for all it is asked; counted work, so the answers are the same everywhere. */
export interface BudgetedSolver extends Solver {
  /** Simplex iterations that are left. */
  readonly left: number;
}

const outOfWork: Outcome = {
  status: 'stopped',
  stopped: 'simplexIterations',
  bound: undefined,
  nodes: 0,
  simplexIterations: 0,
  start: 'unused',
};

/**
 * Let a solver work only as long as the purse lasts; what is asked afterwards is answered "stopped" at once. The last
 * solve may pass the purse a little, since HiGHS looks at its limits between programmes only.
 *
 * @param interrupt Asked now and then; true stops every solve from then on.
 */
export function budgetedSolver(
  solver: Solver,
  simplexIterations: number,
  interrupt: () => boolean,
): BudgetedSolver {
  let left = simplexIterations;
  return {
    get left() {
      return left;
    },
    async solve(milp, request = {}) {
      if (left <= 0 || interrupt()) return outOfWork;
      const most = Math.min(left, request.limits?.simplexIterations ?? Number.POSITIVE_INFINITY);
      const limits = { ...request.limits, simplexIterations: most };
      const outcome = await solver.solve(milp, { ...request, limits, interrupt });
      left -= outcome.simplexIterations;
      return outcome;
    },
  };
}
