import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { solveExactly } from '../../src/allocation/exact.ts';
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
        const { unplaced, oversizeClasses, oversizePupils, cost, moved, kilometres } = outcome.vector;
        const found = [unplaced, oversizeClasses, oversizePupils, cost, moved, kilometres];
        expect(found.map((value) => Math.round(value * 1e4) / 1e4 + 0)).toEqual(
          best?.map((value) => Math.round(value * 1e4) / 1e4 + 0),
        );
        expect(outcome.proven).toBe(true);
      }),
      { numRuns: Number(process.env.RUNS ?? 60) },
    );
  });
});
