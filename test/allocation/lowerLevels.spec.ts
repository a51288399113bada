import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { certifyPlan } from '../../src/allocation/certifyPlan.ts';
import { solveExactly } from '../../src/allocation/exact.ts';
import { planGreedily } from '../../src/allocation/greedy.ts';
import { Evaluation } from '../../src/allocation/localSearch/evaluation.ts';
import { layOutProblem } from '../../src/allocation/localSearch/layOutProblem.ts';
import { buildModel } from '../../src/allocation/model/buildModel.ts';
import { levelsBeforeCost } from '../../src/allocation/polish/heldProgramme.ts';
import { lowerLevels } from '../../src/allocation/polish/lowerLevels.ts';
import { polishPlan } from '../../src/allocation/polish/polishPlan.ts';
import type {
  AllocationProblem,
  AllocationProblemInput,
} from '../../src/domain/allocation/allocationProblem.ts';
import type { PlanVector } from '../../src/domain/allocation/planVector.ts';
import { highsSolver } from '../../src/milp/highs.ts';
import type { Solver } from '../../src/milp/solver.ts';
import { verifyPlan } from '../../src/verification/verifyPlan.ts';
import { tinyProblems } from '../arbitraries/allocationProblems.ts';
import { read } from './smallTown.ts';

const solver = highsSolver();
const shouldStop = () => false;

/** Two schools above their size: pupils of the area fit better into the second, which the plain plan does not send them to. */
const unevenSizes: AllocationProblemInput = {
  format: 'xuewei.allocation/1',
  firstYear: 2020,
  lastYear: 2021,
  discountRate: 0,
  stages: [
    {
      stage: 'primary',
      years: 3,
      survival: [1, 1, 1],
      caps: [
        { fromYear: 2020, pupils: 3 },
        { fromYear: 2021, pupils: 1 },
      ],
      largestClass: 4,
      sectionCost: 2,
      splitCost: 2,
    },
  ],
  areas: [
    {
      id: 'n',
      demand: [
        { stage: 'primary', entryYear: 2020, pupils: 4 },
        { stage: 'primary', entryYear: 2021, pupils: 2 },
      ],
    },
  ],
  schools: [
    {
      id: 'a',
      district: 'd',
      units: [{ stage: 'primary', enrolled: [{ entered: 2019, sizes: [4] }] }],
      rooms: [{ fromYear: 2020, rooms: 2 }],
      conversion: { most: 2, costPerRoomYear: 0 },
      sizeCaps: [{ fromYear: 2020, pupils: 3 }],
    },
    {
      id: 'b',
      district: 'd',
      units: [{ stage: 'primary', enrolled: [] }],
      rooms: [{ fromYear: 2020, rooms: 2 }],
      extension: { most: 1, costPerRoom: 1, fixedCost: 0, leadYears: 1 },
      temporary: { most: 1, costPerRoomYear: 0 },
      sizeCaps: [{ fromYear: 2020, pupils: 5 }],
      closure: { receiver: 'a', saving: 2 },
    },
  ],
  flows: [
    { area: 'n', school: 'a', stage: 'primary', distance: 0.5, home: true },
    { area: 'n', school: 'b', stage: 'primary', distance: 1, mostShare: 1 },
  ],
  teachers: [],
  budgets: [],
  carryOver: false,
  grants: [],
};

const levelsOf = (vector: PlanVector) =>
  levelsBeforeCost.map((level) => Math.round(vector[level] * 1e5) / 1e5);

/** Whether some levels are no more than others, the first that differs deciding. */
function areNoMore(levels: readonly number[], others: readonly number[]): boolean {
  const at = levels.findIndex((amount, index) => amount !== others[index]);
  return at < 0 || (levels[at] ?? 0) < (others[at] ?? 0);
}

function plainPlan(problem: AllocationProblem) {
  const plain = planGreedily(problem);
  if (plain === undefined) throw new Error('There is a plan.');
  return plain;
}

/** What polishing the plain plan comes to. */
function polished(problem: AllocationProblem) {
  const plain = plainPlan(problem);
  const found = { ...plain, leastCost: plain.vector.cost };
  const request = { model: buildModel(problem), solver, work: 2_000, seed: 1, shouldStop };
  return polishPlan(new Evaluation(layOutProblem(problem)), found, request);
}

/** A solver that is stopped once pupils above a size are held and cost is asked for. */
const stoppedAtCost: Solver = {
  solve: async (milp, asked) =>
    milp.rows.some(({ name }) => name === 'held/oversizePupils')
      ? { status: 'stopped', stopped: 'nodes', bound: undefined, ...noEffort }
      : solver.solve(milp, asked),
};
const noEffort = { nodes: 0, simplexIterations: 0, start: 'unused' } as const;

/** A solver that loses what one of its solves finds. */
function losingSolver(lost: number | undefined) {
  let solves = 0;
  const losing: Solver = {
    solve: async (milp, asked) => {
      solves += 1;
      return solves === lost ? { status: 'infeasible', ...noEffort } : solver.solve(milp, asked);
    },
  };
  return { losing, solves: () => solves };
}

/** What is polished of the plain plan of two schools above their size. */
async function givenToPolish(withSolver: Solver) {
  const problem = read(unevenSizes);
  const plain = plainPlan(problem);
  const given: PlanVector[] = [];
  await certifyPlan(problem, plain, {
    solver: withSolver,
    model: buildModel(problem),
    work: 1,
    leastCost: plain.vector.cost,
    polish: async (found) => {
      given.push(found.vector);
      return { ...found, bound: undefined, branched: false };
    },
    shouldStop,
  });
  return given.map(levelsOf);
}

describe('a plan that is polished', () => {
  it('should be what the exact programme found, where that is better and its cost is not proven', async () => {
    expect(await givenToPolish(stoppedAtCost)).toEqual([[0, 2, 8]]);
  });

  it('should be none where the exact programme proves the least cost', async () => {
    expect(await givenToPolish(solver)).toEqual([]);
  });
});

describe('levels before cost of a polished plan', () => {
  it('should be the least that can be, where the plan before had pupils above a size who need not be', async () => {
    const problem = read(unevenSizes);
    const exact = await solveExactly(problem, solver, { until: 'oversizePupils' });
    if (exact.status !== 'solved') throw new Error('There is a plan.');
    expect(exact.proven).toBe(true);
    expect(levelsOf(exact.vector)).toEqual([0, 2, 8]);
    expect(levelsOf(plainPlan(problem).vector)).toEqual([0, 2, 11]);
    const { plan, vector } = await polished(problem);
    expect(levelsOf(vector)).toEqual([0, 2, 8]);
    expect(levelsOf(verifyPlan(problem, plan).vector)).toEqual([0, 2, 8]);
  });

  it('should be looked at again where fractions of pupils lead to no whole ones', async () => {
    const { losing } = losingSolver(4);
    const problem = read(unevenSizes);
    const made = await lowerLevels(problem, plainPlan(problem), { solver: losing, shouldStop, effort: 1 });
    expect(levelsOf(made?.vector ?? plainPlan(problem).vector)).toEqual([0, 2, 8]);
  });

  it('should be left alone once nothing less is possible with fractions of pupils', async () => {
    const problem = read(unevenSizes);
    const made = await lowerLevels(problem, plainPlan(problem), { solver, shouldStop, effort: 1 });
    const { losing, solves } = losingSolver(undefined);
    const request = { solver: losing, shouldStop, effort: 1 };
    expect(await lowerLevels(problem, made ?? plainPlan(problem), request)).toBeUndefined();
    // The plan put into the programme, and each of two levels once.
    expect(solves()).toBe(3);
  });

  it('should be no more than before and no less than the least, with a bound on cost that holds where they are the least', async () => {
    await fc.assert(
      fc.asyncProperty(tinyProblems, async (input) => {
        const problem = read(input);
        const exact = await solveExactly(problem, solver, { until: 'cost' });
        if (exact.status !== 'solved' || !exact.proven) return;
        const { plan, vector, bound = 0 } = await polished(problem);
        const [least, reached] = [levelsOf(exact.vector), levelsOf(vector)];
        expect(areNoMore(reached, levelsOf(plainPlan(problem).vector))).toBe(true);
        expect(areNoMore(least, reached)).toBe(true);
        const { cost } = exact.vector;
        if (areNoMore(reached, least)) expect(bound).toBeLessThanOrEqual(cost + 1e-5 * Math.max(1, cost));
        const checked = verifyPlan(problem, plan);
        expect(checked.findings).toEqual([]);
        expect(levelsOf(checked.vector)).toEqual(reached);
      }),
      { numRuns: 60, examples: [[unevenSizes]] },
    );
  });
});
