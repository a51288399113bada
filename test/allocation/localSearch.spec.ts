import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocate } from '../../src/allocation/allocate.ts';
import { solveExactly } from '../../src/allocation/exact.ts';
import { planGreedily } from '../../src/allocation/greedy.ts';
import { isBetter } from '../../src/allocation/localSearch/compareLevels.ts';
import { type PlanVector, planLevels } from '../../src/allocation/model/planVector.ts';
import { highsSolver } from '../../src/milp/highs.ts';
import { tinyProblems } from '../arbitraries/allocationProblems.ts';
import { measureByModel } from './measureByModel.ts';
import { read, smallTown } from './smallTown.ts';

const arrayOf = (vector: PlanVector) => planLevels.map((level) => vector[level]);
const runs = Number(process.env.RUNS ?? 60);
const solver = highsSolver();

describe('allocate', () => {
  it('should agree with the model on the small town', async () => {
    const problem = read(smallTown);
    const allocation = await allocate(problem, { work: 3000 });
    if (allocation.status !== 'planned') throw new Error('planned');
    const vector = await measureByModel(problem, allocation.plan);
    console.log(allocation.vector, vector, await solveExactly(problem, solver));
  });
  it('tiny', async () => {
    const told = { equal: 0, worse: 0, all: 0, better: 0 };
    await fc.assert(
      fc.asyncProperty(tinyProblems, async (input) => {
        const problem = read(input);
        const greedy = planGreedily(problem);
        const allocation = await allocate(problem, { work: 2000 });
        const exact = await solveExactly(problem, solver);
        expect(allocation.status === 'planned').toBe(exact.status === 'solved');
        if (allocation.status !== 'planned' || exact.status !== 'solved' || greedy === undefined) return;
        const byModel = await measureByModel(problem, allocation.plan);
        expect(byModel).toBeDefined();
        if (byModel === undefined) return;
        for (const level of planLevels) expect(byModel[level]).toBeCloseTo(allocation.vector[level], 4);
        expect(isBetter(arrayOf(greedy.vector), arrayOf(allocation.vector))).toBe(false);
        told.all += 1;
        const near = planLevels.map((level) => {
          const [a, b] = [allocation.vector[level], exact.vector[level]];
          return Math.abs(a - b) <= 1e-4 * Math.max(1, Math.abs(b)) ? b : a;
        });
        if (isBetter(arrayOf(exact.vector), near)) {
          told.worse += 1;
          if (process.env.SHOW && told.worse <= Number(process.env.SHOW))
            console.log(
              JSON.stringify(input),
              near,
              arrayOf(exact.vector),
              JSON.stringify(exact.plan),
              JSON.stringify(allocation.plan),
            );
        } else if (isBetter(near, arrayOf(exact.vector))) told.better += 1;
        else told.equal += 1;
      }),
      { numRuns: runs, seed: 7 },
    );
    console.log(told);
  });
});
