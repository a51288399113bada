import type { AllocationProblem } from '../domain/allocation/allocationProblem.ts';
import type { Certificate } from '../domain/allocation/certificate.ts';
import type { PlanVector } from '../domain/allocation/planVector.ts';
import type { Solver } from '../milp/solver.ts';
import { certifyPlan } from './certifyPlan.ts';
import { type MeasuredPlan, vectorOf } from './greedy.ts';
import { Evaluation } from './localSearch/evaluation.ts';
import { exportPlan } from './localSearch/exportPlan.ts';
import { type Found, greedyState } from './localSearch/greedyState.ts';
import { layOutProblem } from './localSearch/layOutProblem.ts';
import { searchPlan } from './localSearch/searchPlan.ts';

/** The best plan found and what is proven about it, or that none can hold. Plain JSON. */
export type Allocation =
  | (MeasuredPlan & { readonly status: 'planned'; readonly certificate: Certificate })
  /** The classes that are there already need more teachers than posts, hires and contracts can give. */
  | { readonly status: 'impossible' };

/** How far an allocation has come. */
export interface AllocationProgress {
  readonly phase: 'greedy' | 'search' | 'proof';
  /** The best plan so far: it holds in every hard rule. */
  readonly vector: PlanVector;
}

export interface AllocationRequest {
  /** Moves that the search evaluates; the same work and seed give the same plan. */
  readonly work?: number;
  readonly seed?: number;
  /** Asked every few moves; true ends the search with the best plan so far. */
  readonly shouldStop?: () => boolean;
  readonly onProgress?: (progress: AllocationProgress) => void;
  /** For a bound on the cost, and the exact plan of a small problem. */
  readonly solver?: Solver;
}

/**
 * Allocate: from the plain plan by local search to a better one, then, with a solver, what can be proven about it.
 * The plan holds in every hard rule and is never worse than the plain one.
 *
 * @param problem As `readProblem` gives it.
 */
export async function allocate(
  problem: AllocationProblem,
  { work = 100_000, seed = 1, shouldStop = () => false, onProgress, solver }: AllocationRequest = {},
): Promise<Allocation> {
  const evaluation = new Evaluation(layOutProblem(problem));
  const greedy = greedyState(evaluation);
  if (greedy === undefined) return { status: 'impossible' };
  const tell = (phase: AllocationProgress['phase'], { levels }: Found) =>
    onProgress?.({ phase, vector: vectorOf(levels) });
  tell('greedy', greedy);
  const found = searchPlan(evaluation, greedy, {
    work,
    seed,
    shouldStop,
    onBetter: (better) => tell('search', better),
  });
  evaluation.evaluateAll(found.best.state);
  const plan = exportPlan(evaluation, found.best.state);
  tell('proof', found.best);
  const measured = { plan, vector: vectorOf(evaluation.levels) };
  return {
    status: 'planned',
    ...(await certifyPlan(problem, measured, { solver, work: found.work, shouldStop })),
  };
}
