import { type ExactOutcome, type ExactRequest, solveExactly } from '../allocation/exact.ts';
import { readProblem } from '../allocation/readProblem.ts';
import type { Problem } from '../domain/problem.ts';
import { highsSolver } from '../milp/highs.ts';

export type AllocatedProblem =
  | { readonly ok: true; readonly outcome: ExactOutcome }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** How long to look, and when to stop by hand; see `ExactRequest`. */
export type AllocationLimits = Pick<ExactRequest, 'limits' | 'interrupt' | 'until' | 'wholePupils'>;

/**
 * Read an allocation problem and solve it by the exact programme, level by level. For small places: a county of forty
 * schools is not solved to its proof in minutes.
 *
 * @param input The parsed JSON of the problem (`xuewei.allocation/1`).
 * @returns The least plan with its bounds, what stands in its way, or all problems of the input.
 */
export async function allocateProblem(input: unknown, limits: AllocationLimits): Promise<AllocatedProblem> {
  const reading = readProblem(input);
  if (reading.problem === undefined) return { ok: false, problems: reading.problems };
  return { ok: true, outcome: await solveExactly(reading.problem, highsSolver(), limits) };
}
