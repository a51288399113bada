import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocate } from '../../src/allocation/allocate.ts';
import { solveExactly } from '../../src/allocation/exact.ts';
import { planGreedily } from '../../src/allocation/greedy.ts';
import { isBetter } from '../../src/allocation/localSearch/compareLevels.ts';
import { type PlanVector, planLevels } from '../../src/domain/allocation/planVector.ts';
import { highsSolver } from '../../src/milp/highs.ts';
import { tinyProblems } from '../arbitraries/allocationProblems.ts';
import { measureByModel } from './measureByModel.ts';
import { read, smallTown } from './smallTown.ts';

const solver = highsSolver();

describe('allocate', () => {
  it('should find the least cost of the small town, as the exact programme proves it', async () => {
    const problem = read(smallTown);
    const allocation = await planned(problem);
    const exact = await solveExactly(problem, solver, { until: 'cost' });
    if (exact.status !== 'solved') throw new Error('The small town has a plan.');
    for (const level of planLevels.slice(0, 4))
      expect(allocation.vector[level], level).toBeCloseTo(exact.vector[level], 4);
  });

  it('should give plans that hold in the programme, with the very vector that it computes', async () => {
    await fc.assert(
      fc.asyncProperty(tinyProblems, async (input) => {
        const problem = read(input);
        const allocation = await allocate(problem, { work: 2000 });
        if (allocation.status !== 'planned') return;
        const byModel = await measureByModel(problem, allocation.plan);
        for (const level of planLevels)
          expect(byModel?.[level], level).toBeCloseTo(allocation.vector[level], 4);
      }),
      { numRuns: 60 },
    );
  });

  it('should have a plan exactly when there is one, and never a worse one than the plain plan', async () => {
    await fc.assert(
      fc.asyncProperty(tinyProblems, async (input) => {
        const problem = read(input);
        const allocation = await allocate(problem, { work: 2000 });
        const exact = await solveExactly(problem, solver, { until: 'unplaced' });
        expect(allocation.status === 'planned').toBe(exact.status === 'solved');
        const greedy = planGreedily(problem);
        if (allocation.status !== 'planned' || greedy === undefined) return;
        expect(isBetter(arrayOf(greedy.vector), arrayOf(allocation.vector))).toBe(false);
      }),
      { numRuns: 60 },
    );
  });
});

async function planned(problem: Parameters<typeof allocate>[0]) {
  const allocation = await allocate(problem, { work: 3000 });
  if (allocation.status !== 'planned') throw new Error('There is a plan.');
  return allocation;
}

const arrayOf = (vector: PlanVector) => Float64Array.from(planLevels, (level) => vector[level]);
