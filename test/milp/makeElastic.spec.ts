import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findIrreducible } from '../../src/milp/findIrreducible.ts';
import { highsSolver } from '../../src/milp/highs.ts';
import { makeElastic, readShortfalls } from '../../src/milp/makeElastic.ts';
import { MilpBuilder } from '../../src/milp/milpBuilder.ts';
import type { Solver } from '../../src/milp/solver.ts';
import { wholeMilps } from '../arbitraries/milps.ts';

const solver = highsSolver();

describe('makeElastic', () => {
  it('should tell how many seats are missing', async () => {
    const elastic = makeElastic(school());
    const outcome = await solver.solve(elastic.milp);
    if (outcome.status !== 'optimal') throw new Error('an elastic programme has a solution');
    expect(outcome.objective).toBe(10);
    expect(readShortfalls(elastic, outcome.values)).toEqual([
      { row: 0, name: 'seats', side: 'lower', amount: 10 },
    ]);
  });

  it('should keep the costs and break only the rows it may', async () => {
    const elastic = makeElastic(school(), { rows: [1], keepCosts: true, priceOf: () => 1000 });
    expect(elastic.milp.columns.map(({ name, cost }) => [name, cost])).toEqual([
      ['rooms', 60],
      ['money/over', 1000],
    ]);
    expect(await solver.solve(elastic.milp)).toMatchObject({ objective: 60 * 3 + 1000 * 60 });
  });

  it('should miss nothing exactly when the programme can be met', async () => {
    await fc.assert(
      fc.asyncProperty(wholeMilps, async (milp) => {
        const [plain, elastic] = [await solver.solve(milp), await solver.solve(makeElastic(milp).milp)];
        if (elastic.status !== 'optimal') throw new Error('an elastic programme has a solution');
        expect(elastic.objective < 1e-6).toBe(plain.status === 'optimal');
      }),
      { numRuns: 100 },
    );
  });
});

describe('findIrreducible', () => {
  it('should name the two rows that quarrel and leave the third out', async () => {
    const conflict = await findIrreducible(solver, school());
    expect(conflict).toEqual({
      rows: [
        { index: 0, name: 'seats', side: 'lower' },
        { index: 1, name: 'money', side: 'upper' },
      ],
      columns: [],
      irreducible: true,
    });
  });

  it('should name the bounds between which no whole number lies', async () => {
    const builder = new MilpBuilder();
    builder.column('rooms', { lower: 0.2, upper: 0.8, integer: true });
    builder.row('wish', [], { upper: 1 });
    const member = { index: 0, name: 'rooms' };
    expect(await findIrreducible(solver, builder.build())).toMatchObject({
      rows: [],
      columns: [
        { ...member, side: 'lower' },
        { ...member, side: 'upper' },
      ],
    });
  });

  it('should need no search to see that even numbers never add up to an odd one', async () => {
    const builder = new MilpBuilder();
    const sides = ['left', 'middle', 'right'].map((name) =>
      builder.column(name, { upper: 9, integer: true }),
    );
    builder.row(
      'odd',
      sides.map((side, at) => [side, [4, -6, 10][at] ?? 0]),
      { lower: 5, upper: 5 },
    );
    let solves = 0;
    const counting: Solver = {
      solve: (milp, request) => {
        solves += 1;
        return solver.solve(milp, request);
      },
    };
    const rows = [
      { index: 0, name: 'odd', side: 'lower' },
      { index: 0, name: 'odd', side: 'upper' },
    ];
    expect(await findIrreducible(counting, builder.build())).toEqual({
      rows,
      columns: [],
      irreducible: true,
    });
    // Two for the elastic filter and one for each side of the row; the six bounds of the columns need none.
    expect(solves).toBe(4);
  });

  it('should find none where everything can be met', async () => {
    expect(await findIrreducible(solver, { ...school(), rows: school().rows.slice(0, 1) })).toBeUndefined();
  });
});

/** 100 pupils want rooms for 45, but the money is for 2 rooms. */
function school() {
  const builder = new MilpBuilder();
  const rooms = builder.column('rooms', { cost: 60, integer: true });
  builder.row('seats', [[rooms, 45]], { lower: 100 });
  builder.row('money', [[rooms, 60]], { upper: 120 });
  builder.row('wish', [[rooms, 1]], { lower: 1 });
  return builder.build();
}
