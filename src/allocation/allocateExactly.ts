import type { AllocationProblem } from '../domain/allocation/allocationProblem.ts';
import { InvariantError } from '../domain/invariant.ts';
import type { Solver } from '../milp/solver.ts';
import type { Allocation } from './allocate.ts';
import { certifyExactly } from './certifyPlan.ts';
import { type ExactRequest, solveExactly } from './exact.ts';

/**
 * Allocate by the exact programme alone, level by level, without any search. For small places: a county of forty
 * schools is not solved to its proof in minutes. The work told is the nodes of all levels.
 *
 * @throws {InvariantError} Cost falls without end, which no problem that was read can make it do.
 */
export async function allocateExactly(
  problem: AllocationProblem,
  solver: Solver,
  request: ExactRequest,
): Promise<Allocation> {
  const outcome = await solveExactly(problem, solver, request);
  if (outcome.status === 'infeasible')
    return {
      status: 'impossible',
      ...(outcome.conflict === undefined ? {} : { conflict: outcome.conflict }),
    };
  if (outcome.status === 'stopped') return { status: 'stopped', stopped: outcome.stopped };
  if (outcome.status === 'unbounded') throw new InvariantError('every cost of a read problem has an end');
  const { plan, vector, proofs } = outcome;
  const nodes = proofs.reduce((sum, proof) => sum + proof.nodes, 0);
  return {
    status: 'planned',
    plan,
    vector,
    certificate: certifyExactly(problem, { plan, vector }, outcome, nodes),
  };
}
