import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findViolations } from '../../src/milp/findViolations.ts';
import { type Milp, objectiveAt, relaxed } from '../../src/milp/milp.ts';
import { MilpBuilder } from '../../src/milp/milpBuilder.ts';
import type { Conflict, Outcome, Solver } from '../../src/milp/solver.ts';
import { knapsack, linearMilps, wholeMilps } from '../arbitraries/milps.ts';
import { exhaustiveMilp } from '../oracles/exhaustiveMilp.ts';

/** What a solver can be held to beyond the answers themselves. */
export interface SolverAbilities {
  /** How many random programmes each law is tried on. */
  readonly runs: number;
  /** Whether a request's `interrupt` reaches it; across threads it cannot. */
  readonly interruptible: boolean;
}

/** The laws of the solver port: run for every implementation. */
export function solverContract(
  name: string,
  makeSolver: () => Solver,
  { runs, interruptible }: SolverAbilities,
): void {
  describe(`${name} as a solver`, () => {
    const solver = makeSolver();

    it('should buy the cheaper of two kinds of room when either will do', async () => {
      const outcome = await solver.solve(roomsFor(100));
      expect(outcome).toMatchObject({ status: 'optimal', objective: 480, bound: 480, values: [1, 2] });
    });

    it('should say that 1,000 pupils do not fit into rooms for 142', async () => {
      expect(await solver.solve(roomsFor(1000))).toMatchObject({ status: 'infeasible' });
    });

    it('should say that nothing holds back a cost that falls without end', async () => {
      expect((await solver.solve(endless())).status).toBe('unbounded');
    });

    it('should answer a programme without columns', async () => {
      expect(await solver.solve({ columns: [], rows: [], constant: 7 })).toMatchObject({
        status: 'optimal',
        objective: 7,
      });
      const row = { name: 'r', lower: 1, upper: 2, indices: [], values: [] };
      expect((await solver.solve({ columns: [], rows: [row], constant: 7 })).status).toBe('infeasible');
    });

    it('should take a whole column that may be 0 to 0.5 for 0', async () => {
      expect(await solver.solve(halfOpen())).toMatchObject({ status: 'optimal', values: [0, 0, 1, 0, 0] });
    });

    it('should find what exhaustive search finds', async () => {
      await fc.assert(
        fc.asyncProperty(wholeMilps, async (milp) => {
          const [outcome, best] = [await solver.solve(milp), exhaustiveMilp(milp)];
          expect(outcome.status).toBe(best === undefined ? 'infeasible' : 'optimal');
          if (best === undefined) return;
          const { objective, values } = optimal(outcome);
          expect(objective).toBeCloseTo(best.objective, 6);
          expect(findViolations(milp, values)).toEqual([]);
          expect(objectiveAt(milp, values)).toBeCloseTo(objective, 9);
        }),
        { numRuns: runs },
      );
    });

    it('should give the same bytes for the same programme', async () => {
      const milp = knapsack(25);
      const [first, second] = [await solver.solve(milp), await makeSolver().solve(milp)];
      expect(JSON.stringify(second)).toBe(JSON.stringify(first));
      expect(structuredClone(first)).toEqual(first);
    });

    it('should reject a start that breaks a bound, a row or a whole number, and solve all the same', async () => {
      const milp = roomsFor(100);
      for (const start of [
        [9, 0],
        [0, 0],
        [1.5, 2],
      ])
        expect(await solver.solve(milp, { start })).toMatchObject({ start: 'rejected', objective: 480 });
      expect(await solver.solve(milp, { start: [3, 1] })).toMatchObject({
        start: 'accepted',
        objective: 480,
      });
      expect(await solver.solve(milp)).toMatchObject({ start: 'unused', objective: 480 });
    });

    limitLaws(solver, interruptible);
    linearLaws(solver, runs);
    conflictLaws(solver, runs);
  });
}

function linearLaws(solver: Solver, runs: number): void {
  it('should never be dearer without whole numbers, and price what is scarce', async () => {
    await fc.assert(
      fc.asyncProperty(linearMilps, async (milp) => {
        const [outcome, best] = [await solver.solve(milp), exhaustiveMilp(milp)];
        if (outcome.status !== 'optimal') {
          expect([outcome.status, best]).toEqual(['infeasible', undefined]);
          return;
        }
        expect(findViolations(milp, outcome.values)).toEqual([]);
        if (best !== undefined) expect(outcome.objective).toBeLessThanOrEqual(best.objective + 1e-6);
        expect(dualObjective(milp, outcome.duals ?? [], outcome.reducedCosts ?? [])).toBeCloseTo(
          outcome.objective,
          6,
        );
      }),
      { numRuns: runs },
    );
  });
}

function limitLaws(solver: Solver, interruptible: boolean): void {
  it('should stop at the limit of nodes with what it has', async () => {
    const whole = await solver.solve(knapsack(60));
    const limited = await solver.solve(knapsack(60), { limits: { nodes: 1 } });
    expect(whole.status).toBe('optimal');
    expect(limited).toMatchObject({ status: 'feasible', stopped: 'nodes' });
    expect(limited.nodes).toBeLessThan(whole.nodes);
    if (limited.status !== 'feasible') throw new Error('a knapsack has a solution from the beginning');
    expect(limited.bound).toBeLessThanOrEqual(optimal(whole).objective + 1e-6);
    expect(limited.objective).toBeGreaterThanOrEqual(optimal(whole).objective - 1e-6);
  });

  it('should stop at a limit of simplex iterations, at the same place every time', async () => {
    const limits = { simplexIterations: 30 };
    const first = await solver.solve(knapsack(60), { limits });
    expect(first).toMatchObject({ stopped: 'simplexIterations' });
    expect(await solver.solve(knapsack(60), { limits })).toEqual(first);
    const tight = { limits: { simplexIterations: 1 } };
    expect(await solver.solve(relaxed(diet()), tight)).toMatchObject({
      status: 'stopped',
      stopped: 'simplexIterations',
    });
  });

  it('should keep an accepted start when there is no time to better it', async () => {
    const milp = knapsack(60);
    const start = milp.columns.map((_, index) => (index < 3 ? 1 : 0));
    const outcome = await solver.solve(milp, { start, limits: { nodes: 0 } });
    if (outcome.status !== 'feasible') throw new Error(`the start is a solution, not "${outcome.status}"`);
    expect(outcome.objective).toBeLessThanOrEqual(objectiveAt(milp, start));
  });

  const stopsInside = async () => {
    let asked = 0;
    const interrupt = () => {
      asked += 1;
      return asked > 3;
    };
    expect(await solver.solve(knapsack(60), { interrupt })).toMatchObject({ stopped: 'interrupt' });
  };
  if (interruptible) it('should stop when interrupted', stopsInside);

  it('should stop at once when there are no seconds left', async () => {
    expect(await solver.solve(knapsack(60), { limits: { seconds: 0 } })).toMatchObject({
      stopped: 'seconds',
    });
  });

  it('should tell of better solutions as it finds them', async () => {
    const seen: (number | undefined)[] = [];
    const outcome = await solver.solve(knapsack(60), { onProgress: ({ objective }) => seen.push(objective) });
    expect(seen.length).toBeGreaterThan(0);
    expect(seen.at(-1)).toBeCloseTo(optimal(outcome).objective, 6);
  });
}

function conflictLaws(solver: Solver, runs: number): void {
  it('should name the demands that cannot hold together', async () => {
    const outcome = await solver.solve(roomsFor(1000), { explain: true });
    expect(outcome).toMatchObject({
      conflict: {
        rows: [{ name: 'seats', side: 'lower' }],
        columns: [
          { name: 'small', side: 'upper' },
          { name: 'large', side: 'upper' },
        ],
        irreducible: true,
      },
    });
  });

  it('should name a conflict that only whole numbers have', async () => {
    const builder = new MilpBuilder();
    const [left, right] = ['left', 'right'].map((side) => builder.column(side, { upper: 1, integer: true }));
    builder.row(
      'odd',
      [
        [left ?? 0, 2],
        [right ?? 1, 2],
      ],
      { lower: 1, upper: 1 },
    );
    const outcome = await solver.solve(builder.build(), { explain: true });
    expect(outcome).toMatchObject({
      status: 'infeasible',
      conflict: { rows: [{ side: 'lower' }, { side: 'upper' }] },
    });
  });

  it('should name conflicts that fail whole and hold with any one member away', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(wholeMilps, linearMilps), async (milp) => {
        const outcome = await solver.solve(milp, { explain: true });
        if (outcome.status !== 'infeasible') return;
        if (outcome.conflict === undefined) throw new Error('a conflict was asked for');
        const { conflict } = outcome;
        expect((await solver.solve(only(milp, conflict))).status).toBe('infeasible');
        expect(conflict.irreducible).toBe(true);
        for (const kind of ['rows', 'columns'] as const)
          for (const member of conflict[kind]) {
            const rest = { ...conflict, [kind]: conflict[kind].filter((other) => other !== member) };
            expect((await solver.solve(only(milp, rest))).status).not.toBe('infeasible');
          }
      }),
      { numRuns: Math.ceil(runs / 2) },
    );
  });
}

function optimal(outcome: Outcome) {
  if (outcome.status !== 'optimal') throw new Error(`expected an optimum, not "${outcome.status}"`);
  return outcome;
}

/** 20 pupils in a small room for 100, 41 in a large one for 190; at most 3 and 2 of them. */
function roomsFor(pupils: number): Milp {
  const builder = new MilpBuilder();
  const small = builder.column('small', { upper: 3, cost: 100, integer: true });
  const large = builder.column('large', { upper: 2, cost: 190, integer: true });
  builder.row(
    'seats',
    [
      [small, 20],
      [large, 41],
    ],
    { lower: pupils },
  );
  return builder.build();
}

/** Found by search: HiGHS called it infeasible, though leaving the one pupil at home holds. */
function halfOpen(): Milp {
  const builder = new MilpBuilder();
  const near = builder.column('near', { upper: 1, integer: true });
  const far = builder.column('far', { upper: 0.5, integer: true });
  const home = builder.column('home', { upper: 1, integer: true });
  const [nearClass, farClass] = ['nearClass', 'farClass'].map((name) =>
    builder.column(name, { upper: 1, integer: true }),
  ) as [number, number];
  builder.row(
    'all',
    [
      [near, 1],
      [far, 1],
      [home, 1],
    ],
    { lower: 1, upper: 1 },
  );
  builder.row(
    'nearSeats',
    [
      [near, 1],
      [nearClass, -2],
    ],
    { upper: 0 },
  );
  builder.row(
    'farSeats',
    [
      [far, 1],
      [farClass, -2],
    ],
    { upper: 0 },
  );
  builder.row(
    'rooms',
    [
      [nearClass, 1],
      [farClass, 1],
    ],
    { upper: 0 },
  );
  return builder.build();
}

function endless(): Milp {
  const builder = new MilpBuilder();
  const column = builder.column('gain', { cost: -1, integer: true });
  builder.row('floor', [[column, 1]], { lower: 2 });
  return builder.build();
}

/** A linear programme that takes more than one simplex iteration after presolve. */
function diet(): Milp {
  const builder = new MilpBuilder();
  const foods = Array.from({ length: 12 }, (_, at) =>
    builder.column(`food${at}`, { cost: 10 + ((at * 37) % 11), upper: 9 }),
  );
  for (let need = 0; need < 8; need += 1)
    builder.row(
      `need${need}`,
      foods.map((food, at) => [food, 1 + ((at * (need + 3) + need) % 7)] as const),
      { lower: 60 + need * 5 },
    );
  return builder.build();
}

/** LP duality: rows' prices times their binding sides, and reduced costs times the bounds, add up to the optimum. */
function dualObjective(milp: Milp, duals: readonly number[], reducedCosts: readonly number[]): number {
  const side = (price: number, lower: number, upper: number) =>
    price === 0 ? 0 : price * (price > 0 ? lower : upper);
  const rows = milp.rows.reduce((sum, row, index) => sum + side(tidy(duals[index]), row.lower, row.upper), 0);
  const bounds = milp.columns.reduce(
    (sum, column, index) => sum + side(tidy(reducedCosts[index]), column.lower, column.upper),
    0,
  );
  return rows + bounds + milp.constant;
}

const tidy = (price: number | undefined) => (Math.abs(price ?? 0) < 1e-9 ? 0 : (price ?? 0));

/** The programme with the sides of a conflict alone. */
function only(milp: Milp, conflict: Conflict): Milp {
  const holds = (kind: 'rows' | 'columns', index: number, side: 'lower' | 'upper') =>
    conflict[kind].some((member) => member.index === index && member.side === side);
  const loosen = <T extends { lower: number; upper: number }>(
    kind: 'rows' | 'columns',
    items: readonly T[],
  ): T[] =>
    items.map((item, index) => ({
      ...item,
      lower: holds(kind, index, 'lower') ? item.lower : -Infinity,
      upper: holds(kind, index, 'upper') ? item.upper : Infinity,
    }));
  const columns = loosen('columns', milp.columns).map((column) => ({ ...column, cost: 0 }));
  return { columns, rows: loosen('rows', milp.rows), constant: 0 };
}
