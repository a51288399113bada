import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { solveExactly } from '../../src/allocation/exact.ts';
import { planLevels } from '../../src/allocation/model/planVector.ts';
import { highsSolver } from '../../src/milp/highs.ts';
import { tinyProblems } from '../arbitraries/allocationProblems.ts';
import { exhaustivePlan } from '../oracles/exhaustivePlan.ts';
import { read } from './smallTown.ts';

const solver = highsSolver();

describe('solveExactly', () => {
  it('should find what exhaustive search finds', async () => {
    await fc.assert(
      fc.asyncProperty(tinyProblems, async (input) => {
        const problem = read(input);
        const best = exhaustivePlan(problem);
        const outcome = await solveExactly(problem, solver);
        if (outcome.status !== 'solved') {
          expect([outcome.status, best]).toEqual(['infeasible', undefined]);
          return;
        }
        // Levels are held with a millionth to spare.
        const near = planLevels.map((level, index) => {
          const [found, least] = [outcome.vector[level], best?.[index] ?? Number.NaN];
          return Math.abs(found - least) <= 1e-5 * Math.max(1, Math.abs(least)) ? least : found;
        });
        expect(near).toEqual(best);
        expect(outcome.proven).toBe(true);
      }),
      { numRuns: Number(process.env.RUNS ?? 60) },
    );
  });
});
