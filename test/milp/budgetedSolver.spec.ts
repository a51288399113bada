import { describe, expect, it } from 'vitest';
import { budgetedSolver } from '../../src/milp/budgetedSolver.ts';
import { highsSolver } from '../../src/milp/highs.ts';
import { relaxed } from '../../src/milp/milp.ts';
import { knapsack } from '../arbitraries/milps.ts';

const solver = highsSolver();

describe('a solver with a purse', () => {
  it('should pay for what it is asked, and answer "stopped" once the purse is empty', async () => {
    const budgeted = budgetedSolver(solver, 1e6, () => false);
    const { simplexIterations } = await budgeted.solve(knapsack(20));
    expect(simplexIterations).toBeGreaterThan(0);
    expect(budgeted.left).toBe(1e6 - simplexIterations);
    const poor = budgetedSolver(solver, simplexIterations, () => false);
    await poor.solve(knapsack(20));
    expect(await poor.solve(knapsack(20))).toMatchObject({ status: 'stopped', nodes: 0 });
  });

  it('should stop when it is told to', async () => {
    const stopped = budgetedSolver(solver, 1e6, () => true);
    expect(await stopped.solve(relaxed(knapsack(5)))).toMatchObject({ status: 'stopped' });
  });
});
