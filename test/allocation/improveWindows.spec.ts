import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocate } from '../../src/allocation/allocate.ts';
import { type AllocationModel, buildModel } from '../../src/allocation/model/buildModel.ts';
import { columnsOfPlan } from '../../src/allocation/model/columnsOfPlan.ts';
import { cohortBlocks } from '../../src/allocation/polish/cohortBlocks.ts';
import { improveWindows } from '../../src/allocation/polish/improveWindows.ts';
import { countedBy, fractionsOf, nearFractions } from '../../src/allocation/polish/wholePupils.ts';
import { highsSolver } from '../../src/milp/highs.ts';
import { activityOf, type MilpRow } from '../../src/milp/milp.ts';
import { verifyPlan } from '../../src/verification/verifyPlan.ts';
import { type CountyShape, county } from '../bench/county.ts';
import { read } from './smallTown.ts';

const solver = highsSolver();
const request = { solver, shouldStop: () => false, effort: 0.1 };

/** A county, and what a short search finds for it. */
async function countySearched(shape: CountyShape) {
  const problem = read(county(shape));
  const made = await allocate(problem, { work: 100 });
  if (made.status !== 'planned') throw new Error('A county has a plan.');
  return { problem, ...made };
}

/** Sides of a row that a point breaks, in the row's unit. */
const broken = (row: MilpRow, point: readonly number[]) => {
  const sum = activityOf(row, point);
  return Math.max(0, row.lower - sum, sum - row.upper);
};

async function pointOf(model: AllocationModel, values: ReadonlyMap<number, number>) {
  const columns = model.milp.columns.map((column, index) => {
    const value = values.get(index);
    return value === undefined ? column : { ...column, lower: value - 1e-6, upper: value + 1e-6 };
  });
  const outcome = await solver.solve({ ...model.milp, columns });
  if (!('values' in outcome)) throw new Error('The plan is a point of the programme.');
  return outcome.values;
}

describe('entry years decided anew', () => {
  it('should give plans of whole pupils that hold, cost less and are no worse on the levels before cost, the same each time', async () => {
    let met = 0;
    const shapes = fc.record({
      years: fc.integer({ min: 3, max: 6 }),
      seed: fc.nat({ max: 999 }),
      fed: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(shapes, async ({ years, seed, fed }) => {
        const { problem, plan, vector } = await countySearched({ schools: 3, years, seed, fed });
        const made = await improveWindows(problem, { plan, vector }, request);
        const better = made.improved?.plan;
        if (better === undefined) return;
        met += 1;
        const { findings, vector: reached } = verifyPlan(problem, better);
        expect(findings).toEqual([]);
        expect(reached.cost).toBeLessThan(vector.cost);
        for (const level of ['unplaced', 'oversizeClasses', 'oversizePupils'] as const)
          expect(reached[level]).toBeLessThanOrEqual(vector[level] + 1e-5 * Math.max(1, vector[level]));
        const given = better.intakes.filter(({ stage }) => stage === 'primary' || !fed);
        expect(given.every(({ pupils }) => Number.isInteger(pupils))).toBe(true);
        expect(await improveWindows(problem, { plan, vector }, request)).toEqual(made);
      }),
      // Most counties so small have nothing to spare; these have.
      {
        numRuns: 10,
        examples: [
          [{ years: 6, seed: 5, fed: true }],
          [{ years: 6, seed: 36, fed: false }],
          [{ years: 4, seed: 13, fed: true }],
        ],
      },
    );
    expect(met).toBeGreaterThan(2);
  });
});

describe('windows of entry years', () => {
  it('should be all years of a small county, then a few, from half a window earlier in the second round, so that years are free together that were not before', async () => {
    const { problem, plan, vector } = await countySearched({ schools: 3, years: 6, seed: 36 });
    const model = buildModel(problem, true);
    const entered = new Map(
      model.intakes.flatMap(({ stage, column, year }) =>
        stage === 'primary' ? [[column, year] as const] : [],
      ),
    );
    const windows: string[] = [];
    const watched: Pick<typeof solver, 'solve'> = {
      solve: (milp, asked) => {
        const free = milp.columns.flatMap(({ lower, upper }, column) =>
          upper > lower && entered.has(column) ? [(entered.get(column) ?? 0) - problem.firstYear] : [],
        );
        windows.push([...new Set(free)].toSorted().join());
        return solver.solve(milp, asked);
      },
    };
    await improveWindows(problem, { plan, vector }, { ...request, solver: watched });
    expect([...new Set(windows.filter((years) => years !== ''))]).toEqual([
      '0,1,2,3,4,5',
      '0,1,2,3',
      '4,5',
      '0,1',
      '2,3,4,5',
    ]);
  });
});

describe('fractions of pupils', () => {
  it('should have no more room in the classes of a point than whole pupils have, and the point among them', async () => {
    const { problem, plan } = await countySearched({ schools: 6, seed: 3 });
    const model = buildModel(problem, true);
    const point = await pointOf(model, columnsOfPlan(model, plan));
    const counted = countedBy(model);
    const fractions = fractionsOf(model.milp, counted, point);
    let [tightened, shares] = [0, 0];
    for (const [index, row] of fractions.rows.entries()) {
      const before = model.milp.rows[index];
      if (before === undefined) throw new Error('No row is added.');
      expect(broken(row, point)).toBeLessThanOrEqual(broken(before, point) + 1e-5);
      if (row === before) continue;
      const at = row.indices.findIndex((column) => counted.pupils.has(column));
      if (row.name.startsWith('leastShare/')) {
        shares += 1;
        expect(row.lower).toBeGreaterThanOrEqual(before.lower - 1e-9);
        continue;
      }
      tightened += 1;
      const classes = row.indices.findIndex((column) => counted.sections.has(column));
      const most = (shape: MilpRow) =>
        (-(shape.values[classes] ?? 0) * (point[row.indices[classes] ?? -1] ?? 0)) / (shape.values[at] ?? 1);
      expect(Math.abs(most(row) - Math.round(most(row)))).toBeLessThan(1e-6);
      expect(Math.round(most(row))).toBe(Math.floor(most(before) + 1e-6));
    }
    expect(tightened).toBeGreaterThan(100);
    expect(shares).toBeGreaterThan(10);
    expect(fractions.columns.some(({ integer }, column) => integer && counted.pupils.has(column))).toBe(
      false,
    );
  });

  it('should be left by a few pupils and a class at most', () => {
    const model = buildModel(read(county({ schools: 6, seed: 3 })), true);
    const counted = countedBy(model);
    const [block] = cohortBlocks(model);
    const free = new Set(block?.own);
    const point = model.milp.columns.map(({ upper }) => Math.min(upper, 10) * 0.55);
    const near = nearFractions(model.milp, counted, { free, point });
    for (const [index, column] of near.columns.entries()) {
      const before = model.milp.columns[index];
      if (!free.has(index)) expect(column).toBe(before);
      else if (counted.pupils.has(index) && (before?.upper ?? 0) >= 10)
        expect([column.lower, column.upper]).toEqual([2, Math.min(9, before?.upper ?? 0)]);
      else if (counted.sections.has(index)) expect(column.upper - column.lower).toBeLessThanOrEqual(1);
    }
  });
});

describe('blocks of cohorts', () => {
  it('should each be held together by its rows', () => {
    const model = buildModel(read(county({ schools: 12, seed: 4, fed: true })));
    const blocks = cohortBlocks(model);
    expect(blocks.length).toBeGreaterThan(new Set(blocks.map(({ year }) => year)).size * 2);
    for (const { own, rows } of blocks) {
      const reached = new Set(own.slice(0, 1));
      for (let before = 0; before < reached.size; ) {
        before = reached.size;
        for (const row of rows) {
          const { indices = [] } = model.milp.rows[row] ?? {};
          if (indices.some((column) => reached.has(column)))
            for (const column of indices) reached.add(column);
        }
      }
      expect(own.every((column) => reached.has(column))).toBe(true);
    }
  });
});
