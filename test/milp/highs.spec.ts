import loader, { type Highs } from 'highs';
import { describe, expect, it } from 'vitest';
import { highsSolver } from '../../src/milp/highs.ts';
import { runHighs } from '../../src/milp/highsRun.ts';
import { remoteSolver, type SolverLine } from '../../src/milp/remoteSolver.ts';
import { answerSolveMessage, type SolverReply } from '../../src/milp/solverMessages.ts';
import { knapsack } from '../arbitraries/milps.ts';
import { solverContract } from '../laws/solverContract.ts';
import { overridden } from './overridden.ts';

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

describe('HiGHS asked for a bound only', () => {
  it('should prove the same optimum', async () => {
    const [usual, bound] = await Promise.all(
      [{}, { onlyBound: true }].map((asked) => highsSolver().solve(knapsack(20), asked)),
    );
    expect(usual).toMatchObject({ status: 'optimal' });
    expect(bound).toMatchObject({ status: 'optimal' });
    if (usual?.status === 'optimal' && bound?.status === 'optimal')
      expect(bound.objective).toBeCloseTo(usual.objective, 6);
  });

  it('should spend no effort on heuristics, and the usual one otherwise', async () => {
    const highs = await (loader as unknown as () => Promise<Highs>)();
    const told: unknown[] = [];
    const watched = overridden(highs, 'createModel', (data: Parameters<Highs['createModel']>[0]) => {
      const model = highs.createModel(data);
      const set = (...asked: [name: string, value: number]) => {
        told.push(asked[0]);
        model.options.set(...asked);
      };
      return overridden(model, 'options', overridden(model.options, 'set', set));
    });
    const effort = (onlyBound: boolean) => {
      told.length = 0;
      runHighs(watched, knapsack(8), { onlyBound });
      const together = told.filter(
        (options): options is { mip_heuristic_effort?: number } => typeof options === 'object',
      );
      return together.map((options) => options.mip_heuristic_effort);
    };
    expect(new Set(effort(true))).toEqual(new Set([0]));
    expect(new Set(effort(false))).toEqual(new Set([undefined]));
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
