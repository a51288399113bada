import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocate } from '../../src/allocation/allocate.ts';
import { solveExactly } from '../../src/allocation/exact.ts';
import { planGreedily } from '../../src/allocation/greedy.ts';
import type { AllocationPlan } from '../../src/domain/allocation/allocationPlan.ts';
import type { AllocationProblem } from '../../src/domain/allocation/allocationProblem.ts';
import type { PlanVector } from '../../src/domain/allocation/planVector.ts';
import { highsSolver } from '../../src/milp/highs.ts';
import { compareVectors } from '../../src/verification/compareVectors.ts';
import { verifyPlan } from '../../src/verification/verifyPlan.ts';
import { read, smallTown } from '../allocation/smallTown.ts';
import { tinyProblems } from '../arbitraries/allocationProblems.ts';
import { county } from '../bench/county.ts';

const solver = highsSolver();

describe('verifyPlan', () => {
  it('should accept every plan of the search, and come to the figures it claims', async () => {
    await fc.assert(
      fc.asyncProperty(tinyProblems, async (input) => {
        const problem = read(input);
        const allocation = await allocate(problem, { work: 1000 });
        if (allocation.status === 'planned') expectAccepted(problem, allocation);
      }),
      { numRuns: Number(process.env.RUNS ?? 60) },
    );
  }, 1e6);

  it('should accept every plain plan, and come to the figures it claims', () => {
    fc.assert(
      fc.property(tinyProblems, (input) => {
        const problem = read(input);
        const measured = planGreedily(problem);
        if (measured !== undefined) expectAccepted(problem, measured);
      }),
      { numRuns: Number(process.env.RUNS ?? 100) },
    );
  }, 1e6);

  it('should accept every plan of the exact programme, and come to the figures it claims', async () => {
    await fc.assert(
      fc.asyncProperty(tinyProblems, async (input) => {
        const problem = read(input);
        const outcome = await solveExactly(problem, solver);
        if (outcome.status === 'solved') expectAccepted(problem, outcome);
      }),
      { numRuns: Number(process.env.RUNS ?? 60) },
    );
  }, 1e6);

  it('should accept the plans of the small town, which has something of everything', async () => {
    const problem = read(smallTown);
    const outcome = await solveExactly(problem, solver);
    if (outcome.status !== 'solved') throw new Error('The small town has a plan.');
    expectAccepted(problem, outcome);
    const allocation = await allocate(problem, { work: 2000 });
    if (allocation.status !== 'planned') throw new Error('The small town has a plan.');
    expectAccepted(problem, allocation);
  });

  it.each([false, true])('should accept the plan of a county of forty schools (fed: %s)', (fed) => {
    const problem = read(county({ schools: 40, seed: 1, fed }));
    const measured = planGreedily(problem);
    if (measured === undefined) throw new Error('The county has a plan.');
    expectAccepted(problem, measured);
  });
});

function expectAccepted(
  problem: AllocationProblem,
  { plan, vector: claimed }: { readonly plan: AllocationPlan; readonly vector: PlanVector },
): void {
  const { findings, vector } = verifyPlan(problem, plan);
  expect([...findings, ...compareVectors(claimed, vector)]).toEqual([]);
}
