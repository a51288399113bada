import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { required } from '../../src/domain/invariant.ts';
import { highsSolver } from '../../src/milp/highs.ts';
import { valueAt } from '../../src/milp/linear.ts';
import { withCosts } from '../../src/milp/milp.ts';
import { MilpBuilder } from '../../src/milp/milpBuilder.ts';
import { minimiseInOrder } from '../../src/milp/minimiseInOrder.ts';
import { knapsack, wholeMilps } from '../arbitraries/milps.ts';
import { exhaustiveMilp } from '../oracles/exhaustiveMilp.ts';

const solver = highsSolver();

describe('minimiseInOrder', () => {
  it('should spend any money to seat a pupil, and no more than that takes', async () => {
    const { milp, levels } = seats();
    const outcome = await minimiseInOrder(solver, milp, levels);
    expect(outcome).toMatchObject({ status: 'solved', proven: true, values: [3, 0] });
    expect(outcome.status === 'solved' ? outcome.proofs : []).toMatchObject([
      { level: 'unplaced', value: 0, bound: 0 },
      { level: 'cost', value: 1_800_000, bound: 1_800_000 },
    ]);
  });

  it('should let a later level worsen an earlier one by its slack', async () => {
    const { milp, levels } = seats();
    const [unplaced, cost] = levels;
    const loose = [{ ...required(cost, 'two levels'), slack: 0.5 }, required(unplaced, 'two levels')];
    const dearer = await minimiseInOrder(
      solver,
      {
        ...milp,
        columns: milp.columns.map((column, index) => (index === 0 ? { ...column, lower: 2 } : column)),
      },
      loose,
    );
    expect(dearer).toMatchObject({ status: 'solved', values: [3, 0] });
  });

  it('should say which level is unbounded or stopped, and explain what cannot hold', async () => {
    const { milp, levels } = seats();
    const gain = { name: 'gain', sum: { constant: 0, terms: [[0, -1]] as const } };
    const free = {
      ...milp,
      columns: milp.columns.map((column) => ({ ...column, upper: Number.POSITIVE_INFINITY })),
    };
    expect(await minimiseInOrder(solver, free, [gain])).toEqual({ status: 'unbounded', level: 'gain' });
    const none = { ...milp, columns: milp.columns.map((column) => ({ ...column, upper: 1 })) };
    expect(await minimiseInOrder(solver, none, levels)).toMatchObject({
      status: 'infeasible',
      conflict: { rows: [{ name: 'pupils' }] },
    });
    const full = knapsack(60);
    const most = {
      name: 'most',
      sum: { constant: 0, terms: full.columns.map(({ cost }, index) => [index, cost] as const) },
    };
    const stopped = await minimiseInOrder(solver, full, [most], { limits: { nodes: 0 } });
    expect(stopped).toEqual({ status: 'stopped', level: 'most', stopped: 'nodes' });
  });

  it('should find what exhaustive search finds, level by level', async () => {
    await fc.assert(
      fc.asyncProperty(
        wholeMilps,
        fc.infiniteStream(fc.integer({ min: -3, max: 3 })),
        async (milp, numbers) => {
          const second = milp.columns.map(() => required(numbers.next().value, 'the stream does not end'));
          const sums = [milp.columns.map(({ cost }) => cost), second].map((costs) => ({
            constant: 0,
            terms: costs.map((cost, column) => [column, cost] as const),
          }));
          const outcome = await minimiseInOrder(
            solver,
            milp,
            sums.map((sum, index) => ({ name: `${index}`, sum })),
          );
          const first = exhaustiveMilp(milp);
          if (first === undefined || outcome.status !== 'solved') {
            expect([outcome.status, first]).toEqual(['infeasible', undefined]);
            return;
          }
          const least = first.objective - milp.constant;
          const values = sums[0]?.terms.map(([, cost]) => cost) ?? [];
          const indices = values.map((_, index) => index);
          const row = { name: 'held', lower: -Infinity, upper: least, indices, values };
          const best = exhaustiveMilp(withCosts({ ...milp, rows: [...milp.rows, row] }, second));
          expect(sums.map((sum) => Math.round(valueAt(sum, outcome.values) * 1e6) / 1e6 + 0)).toEqual([
            least,
            best?.objective,
          ]);
          expect(outcome.proven).toBe(true);
        },
      ),
      { numRuns: 100 },
    );
  });
});

/** 100 pupils, rooms for 45 at 600,000 each, at most 5; whoever has no seat is unplaced. */
function seats() {
  const builder = new MilpBuilder();
  const rooms = builder.column('rooms', { upper: 5, integer: true });
  const unplaced = builder.column('unplaced', { upper: 40 });
  builder.row(
    'pupils',
    [
      [rooms, 45],
      [unplaced, 1],
    ],
    { lower: 100 },
  );
  const levels = [
    { name: 'unplaced', sum: { constant: 0, terms: [[unplaced, 1]] as const } },
    { name: 'cost', sum: { constant: 0, terms: [[rooms, 600_000]] as const } },
  ];
  return { milp: builder.build(), levels };
}
