import { lowerPart, polishPart } from '../../allocation/shared/polishPart.ts';
import { relaxPart } from '../../allocation/shared/relaxPart.ts';
import type { AllocationProblem } from '../../domain/allocation/allocationProblem.ts';
import type { ProofEnd, ProofOrder } from '../../domain/allocation/sharedProof.ts';
import { required } from '../../domain/invariant.ts';
import { highsSolver } from '../../milp/highs.ts';
import type { KeptPart } from './answerOrder.ts';

/** One for each thread: it is loaded when it is first asked. */
const solver = highsSolver();

/**
 * Answer an order to a part that has a plan: relax it, lower what it leaves undone, or polish it. The same order gives the same answer wherever it is
 * run.
 */
export async function answerProof(
  problem: AllocationProblem,
  order: ProofOrder<KeptPart>,
): Promise<ProofEnd<KeptPart>> {
  const { granted, planned } = required(order.from.settled, 'what is proven of was settled');
  const own = { granted, plan: planned.plan, vector: planned.vector };
  if (order.kind === 'relax') return relaxPart(problem, own, order, solver);
  const made =
    order.kind === 'lower'
      ? await lowerPart(problem, own, order, solver)
      : await polishPart(problem, own, order, solver);
  if (made === undefined) return { kind: 'unproven' };
  const { plan, vector, certificate, granted: taken, least } = made;
  const { intakes, openings, closures } = plan;
  const settled = { granted: taken, planned: { plan, vector, certificate } };
  return {
    ...{ kind: 'polished', kept: { intakes, openings, closures, settled } },
    ...{ granted: taken, vector },
    ...(least === undefined ? {} : { least }),
  };
}
