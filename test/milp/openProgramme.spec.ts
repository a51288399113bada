import fc from 'fast-check';
import loader, { type Highs } from 'highs';
import { describe, expect, it } from 'vitest';
import { highsSolver } from '../../src/milp/highs.ts';
import { openHighs } from '../../src/milp/highsOpen.ts';
import type { Milp } from '../../src/milp/milp.ts';
import { knapsack } from '../arbitraries/milps.ts';
import { overridden } from './overridden.ts';

const solver = highsSolver();

const columns = 5;
const programmes = fc.record({
  costs: fc.array(fc.integer({ min: -9, max: 9 }), { minLength: columns, maxLength: columns }),
  rows: fc.array(
    fc.record({
      values: fc.array(fc.integer({ min: -4, max: 4 }), { minLength: columns, maxLength: columns }),
      upper: fc.integer({ min: -5, max: 30 }),
    }),
    { minLength: 1, maxLength: 5 },
  ),
});

/** Changes that follow each other: a column bounded, or a demand more. */
const changes = fc.array(
  fc.oneof(
    fc.record({
      kind: fc.constant('column' as const),
      column: fc.nat({ max: columns - 1 }),
      upper: fc.integer({ min: 0, max: 10 }),
    }),
    fc.record({
      kind: fc.constant('row' as const),
      values: fc.array(fc.integer({ min: -4, max: 4 }), { minLength: columns, maxLength: columns }),
      upper: fc.integer({ min: -5, max: 30 }),
    }),
  ),
  { minLength: 1, maxLength: 6 },
);

const indices = Array.from({ length: columns }, (_, index) => index);
const rowOf = (name: string, values: readonly number[], upper: number) => ({
  ...{ name, lower: Number.NEGATIVE_INFINITY, upper },
  ...{ indices, values },
});

describe('a programme that is kept open', () => {
  it('should come to what a fresh solve comes to, whatever was changed before and wherever it goes on from', async () => {
    let met = 0;
    await fc.assert(
      fc.asyncProperty(programmes, changes, async ({ costs, rows }, steps) => {
        let milp: Milp = {
          constant: 3,
          columns: costs.map((cost, index) => ({
            ...{ name: `c${index}`, lower: 0, upper: 10, cost },
            integer: index % 2 === 0,
          })),
          rows: rows.map(({ values, upper }, index) => rowOf(`r${index}`, values, upper)),
        };
        const programme = await solver.open(milp);
        let from = undefined as Parameters<typeof programme.solve>[0];
        for (const step of steps) {
          if (step.kind === 'column') {
            programme.boundColumn(step.column, 0, step.upper);
            const changed = milp.columns.map((column, index) =>
              index === step.column ? { ...column, upper: step.upper } : column,
            );
            milp = { ...milp, columns: changed };
          } else {
            const row = rowOf(`r${milp.rows.length}`, step.values, step.upper);
            expect(programme.addRow(row)).toBe(milp.rows.length);
            milp = { ...milp, rows: [...milp.rows, row] };
          }
          const kept = programme.solve(from);
          const whole = { ...milp, columns: milp.columns.map((column) => ({ ...column, integer: false })) };
          const fresh = await solver.solve(whole);
          expect(kept.status).toBe(fresh.status);
          if (kept.status !== 'optimal' || fresh.status !== 'optimal') continue;
          met += 1;
          expect(kept.objective).toBeCloseTo(fresh.objective, 6);
          expect(kept.values).toHaveLength(columns);
          expect(kept.duals).toHaveLength(milp.rows.length);
          if (met % 2 === 0) from = { from: kept.basis };
        }
        programme.dispose();
      }),
      { numRuns: 60 },
    );
    expect(met).toBeGreaterThan(60);
  });

  it('should stop when its iterations end or somebody asks, and go on afterwards', async () => {
    const many = Array.from({ length: 60 }, (_, index) => index);
    const programme = await solver.open({
      constant: 0,
      columns: many.map((index) => ({
        ...{ name: `c${index}`, lower: 0, upper: 50 },
        ...{ cost: -1 - (index % 7), integer: false },
      })),
      rows: many.map((row) => ({
        ...{ name: `r${row}`, lower: Number.NEGATIVE_INFINITY, upper: 100 + row },
        ...{ indices: many, values: many.map((column) => 1 + ((row * column) % 5)) },
      })),
    });
    expect(programme.solve({ iterations: 1 }).status).toBe('stopped');
    expect(programme.solve().status).toBe('optimal');
    programme.dispose();
  });
});

describe('a vertex at which numbers went astray', () => {
  it('should be solved anew from the beginning, once', async () => {
    const highs = await (loader as unknown as () => Promise<Highs>)();
    const milp = knapsack(20);
    const usual = openHighs(highs, milp).solve();
    expect(usual.status).toBe('optimal');
    expect(openHighs(astray(highs, 1), milp).solve()).toMatchObject({
      status: 'optimal',
      objective: 'objective' in usual ? usual.objective : undefined,
    });
    expect(openHighs(astray(highs, 2), milp).solve().status).toBe('stopped');
  });
});

/** HiGHS, whose models do not know what their first so many runs came to. */
function astray(highs: Highs, runs: number): Highs {
  return overridden(highs, 'createModel', (data: Parameters<Highs['createModel']>[0]) => {
    const model = highs.createModel(data);
    let left = runs;
    return overridden(model, 'run', (...asked: Parameters<typeof model.run>) => {
      left -= 1;
      return left < 0 ? model.run(...asked) : { modelStatus: highs.constants.modelStatus.unknown };
    });
  });
}
