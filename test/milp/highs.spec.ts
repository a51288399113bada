import { describe, expect, it } from 'vitest';
import { findViolations } from '../../src/milp/findViolations.ts';
import { highsSolver } from '../../src/milp/highs.ts';
import { remoteSolver, type SolverLine } from '../../src/milp/remoteSolver.ts';
import { answerSolveMessage, type SolverReply } from '../../src/milp/solverMessages.ts';
import { knapsack } from '../arbitraries/milps.ts';
import { solverContract } from '../laws/solverContract.ts';

solverContract('HiGHS', () => highsSolver(), { runs: 100, interruptible: true });
solverContract('HiGHS behind messages', () => remoteSolver(cloningLine()), {
  runs: 20,
  interruptible: false,
});

describe('HiGHS', () => {
  it('should hold no more memory after 300 solves than after 30', async () => {
    const solver = highsSolver();
    const solve = async (times: number) => {
      for (let time = 0; time < times; time += 1)
        await solver.solve(knapsack(5), { limits: { nodes: 1, simplexIterations: 20 } });
      return solver.memoryBytes();
    };
    const early = await solve(30);
    expect(early).toBeGreaterThan(0);
    expect(await solve(270)).toBe(early);
  });

  it('should work on after a programme that it cannot take', async () => {
    const solver = highsSolver();
    const [column] = knapsack(1).columns;
    const broken = {
      columns: column === undefined ? [] : [{ ...column, cost: Number.NaN }],
      rows: [],
      constant: 0,
    };
    await expect(solver.solve(broken)).rejects.toThrow('HiGHS failed');
    expect((await solver.solve(knapsack(5))).status).toBe('optimal');
  });
});

describe('HiGHS with large numbers', () => {
  it('should give its point where rounding alone breaks the rows', async () => {
    const yuan = 79_852_802.77;
    const programme = {
      columns: [
        { name: 'x', lower: 0, upper: 9, cost: -1, integer: true },
        { name: 'paid', lower: 0, upper: Infinity, cost: 0, integer: false },
        { name: 'left', lower: 0, upper: Infinity, cost: 1e-9, integer: false },
      ],
      rows: [
        { name: 'sum', lower: 0, upper: 0, indices: [0, 1], values: [yuan, -1] },
        { name: 'carried', lower: 0, upper: 0, indices: [0, 1, 2], values: [yuan / 3, 0.1, -1] },
      ],
      constant: 0,
    };
    const solver = highsSolver();
    const outcome = await solver.solve(programme);
    if (!('values' in outcome)) throw new Error('There is a point.');
    expect(outcome.values[0]).toBe(9);
    expect(findViolations(programme, outcome.values)).toEqual([]);
    expect(await solver.solve(programme)).toEqual(outcome);
    const open = await solver.open(programme);
    expect(open.solve().status).toBe('optimal');
    open.dispose();
  });
});

describe('HiGHS behind messages', () => {
  it('should stop when asked through shared memory', async () => {
    const solver = remoteSolver(cloningLine());
    const running = solver.solve(knapsack(60));
    solver.stop();
    expect(await running).toMatchObject({ stopped: 'interrupt' });
  });
});

/** A worker without a thread: messages are cloned as between threads. */
function cloningLine(): SolverLine {
  const solver = highsSolver();
  let hear: (reply: SolverReply) => void = () => {};
  return {
    listen: (listener) => {
      hear = listener;
    },
    post: (message) => {
      const { stop, ...plain } = message;
      const sent = { ...structuredClone(plain), ...(stop === undefined ? {} : { stop }) };
      void answerSolveMessage(solver, sent, (reply) => hear(structuredClone(reply)));
    },
  };
}
