import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocate } from '../../src/allocation/allocate.ts';
import { solveExactly } from '../../src/allocation/exact.ts';
import { Evaluation } from '../../src/allocation/localSearch/evaluation.ts';
import { layOutProblem } from '../../src/allocation/localSearch/layOutProblem.ts';
import { buildModel } from '../../src/allocation/model/buildModel.ts';
import { branchSites } from '../../src/allocation/polish/branchSites.ts';
import { heldProgramme } from '../../src/allocation/polish/heldProgramme.ts';
import { polishPlan } from '../../src/allocation/polish/polishPlan.ts';
import type { AllocationProblemInput } from '../../src/domain/allocation/allocationProblem.ts';
import { highsSolver } from '../../src/milp/highs.ts';
import type { Milp } from '../../src/milp/milp.ts';
import type { OpenProgramme } from '../../src/milp/openProgramme.ts';
import { verifyPlan } from '../../src/verification/verifyPlan.ts';
import { tinyProblems } from '../arbitraries/allocationProblems.ts';
import { county } from '../bench/county.ts';
import { read } from './smallTown.ts';

const solver = highsSolver();
const shouldStop = () => false;

/** Nothing costs more than three yuan: what a solver takes as nothing of a million is not nothing here. */
const ofYuan: AllocationProblemInput = {
  format: 'xuewei.allocation/1',
  firstYear: 2020,
  lastYear: 2021,
  discountRate: 0,
  stages: [
    {
      stage: 'primary',
      years: 1,
      survival: [1],
      caps: [
        { fromYear: 2020, pupils: 2 },
        { fromYear: 2021, pupils: 1 },
      ],
      sectionCost: 1,
      splitCost: 0,
    },
  ],
  areas: [
    {
      id: 'n',
      singleSource: false,
      demand: [
        { stage: 'primary', entryYear: 2020, pupils: 1 },
        { stage: 'primary', entryYear: 2021, pupils: 1 },
      ],
    },
  ],
  schools: [
    {
      id: 'a',
      district: 'd',
      units: [{ stage: 'primary', enrolled: [] }],
      rooms: [{ fromYear: 2020, rooms: 1 }],
      sizeCaps: [],
    },
    {
      id: 'b',
      district: 'd',
      units: [{ stage: 'primary', enrolled: [] }],
      rooms: [{ fromYear: 2020, rooms: 0 }],
      temporary: { most: 1, costPerRoomYear: 0 },
      sizeCaps: [],
      closure: { receiver: 'a', saving: 3 },
    },
  ],
  flows: [
    { area: 'n', school: 'a', stage: 'primary', distance: 0.5, home: true, leastShare: 0 },
    { area: 'n', school: 'b', stage: 'primary', distance: 1, mostShare: 0.5, transportCost: 0 },
  ],
  teachers: [],
  budgets: [],
  carryOver: false,
  grants: [],
};

describe('a bound on cost from sites and cohorts', () => {
  it('should never be above the least cost, and its points open each site once or never', async () => {
    let met = 0;
    await fc.assert(
      fc.asyncProperty(tinyProblems, async (input) => {
        const problem = read(input);
        const exact = await solveExactly(problem, solver, { until: 'cost' });
        if (exact.status !== 'solved' || !exact.proven) return;
        const model = buildModel(problem);
        if (model.milp.columns.length === 0) return;
        met += 1;
        const milp = heldProgramme(model, exact.vector);
        const branches = await branchSites(model, milp, { solver, shouldStop, effort: 1, wanted: 2 });
        expect(branches?.bound).toBeLessThanOrEqual(
          exact.vector.cost + 1e-5 * Math.max(1, exact.vector.cost),
        );
        for (const { values } of branches?.points ?? []) {
          const opened = new Map<string, number>();
          for (const { school, column } of model.openings)
            opened.set(school, (opened.get(school) ?? 0) + (values[column] ?? 0));
          for (const sum of opened.values()) expect(Math.abs(sum - Math.round(sum))).toBeLessThan(1e-5);
        }
      }),
      { numRuns: 40, examples: [[ofYuan]] },
    );
    expect(met).toBeGreaterThan(10);
  });

  it('should look anew at what was left open once there are more cuts', async () => {
    const problem = read(county({ schools: 8, seed: 6, fed: true }));
    const searched = await allocate(problem, { work: 200 });
    if (searched.status !== 'planned') throw new Error('There is a plan.');
    const { hasty, again } = watchedSolver();
    const stopping = () => again() > 0;
    const request = { solver: hasty, shouldStop: stopping, effort: 1, wanted: 2 };
    const model = buildModel(problem);
    await branchSites(model, heldProgramme(model, searched.vector), request);
    expect(again()).toBe(1);
  });
});

/**
 * A solver that hurries over cuts, and counts how often an open programme is solved again for what was decided before,
 * rows having been added since for something else.
 */
function watchedSolver() {
  let again = 0;
  const open = async (milp: Milp): Promise<OpenProgramme> => {
    const programme = await solver.open(milp);
    const bounds = new Map<string, string>();
    const rowsAt = new Map<string, number>();
    let [rows, last] = [0, 0];
    return {
      addRow: (row) => {
        rows += 1;
        return programme.addRow(row);
      },
      boundColumn: (column, lower, upper) => {
        bounds.set(`column ${column}`, `${lower} ${upper}`);
        programme.boundColumn(column, lower, upper);
      },
      boundRow: (row, lower, upper) => {
        bounds.set(`row ${row}`, `${lower} ${upper}`);
        programme.boundRow(row, lower, upper);
      },
      solve: (asked) => {
        const decided = JSON.stringify([...bounds]);
        if (rows === last && (rowsAt.get(decided) ?? rows) < rows) again += 1;
        rowsAt.set(decided, rows);
        last = rows;
        return programme.solve(asked);
      },
      dispose: () => programme.dispose(),
    };
  };
  const solve = async (...[milp, asked]: Parameters<typeof solver.solve>) => {
    const limits = { nodes: 5, simplexIterations: 300 };
    return { ...(await solver.solve(milp, { ...asked, limits })), simplexIterations: 0 };
  };
  return { again: () => again, hasty: { solve, open } };
}

describe('a polished plan', () => {
  it('should hold, cost less and be no worse on the levels before cost, the same each time', async () => {
    const problem = read(county({ schools: 4, seed: 4, fed: true }));
    const searched = await allocate(problem, { work: 200 });
    if (searched.status !== 'planned') throw new Error('There is a plan.');
    const { plan, vector } = searched;
    const request = { model: buildModel(problem), solver, work: 2_000, seed: 1, shouldStop };
    const found = { plan, vector, leastCost: vector.cost };
    const made = await polishPlan(new Evaluation(layOutProblem(problem)), found, request);
    expect(made.vector.cost).toBeLessThan(vector.cost);
    for (const level of ['unplaced', 'oversizeClasses', 'oversizePupils'] as const)
      expect(made.vector[level]).toBeLessThanOrEqual(vector[level] + 1e-6 * Math.max(1, vector[level]));
    expect(made.bound).toBeLessThanOrEqual(made.vector.cost);
    expect(verifyPlan(problem, made.plan).findings).toEqual([]);
    expect(await polishPlan(new Evaluation(layOutProblem(problem)), found, request)).toEqual(made);
    expect(solver.memoryBytes()).toBeLessThan(512 * 2 ** 20);
  });
});
