import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AllocationRequest, allocate } from '../../src/allocation/allocate.ts';
import { layOutProblem } from '../../src/allocation/localSearch/layOutProblem.ts';
import { steeringFor } from '../../src/allocation/localSearch/steering.ts';
import { buildModel } from '../../src/allocation/model/buildModel.ts';
import { pricedProgramme } from '../../src/allocation/relax/pricedProgramme.ts';
import { relaxedPlan } from '../../src/allocation/relax/relaxedPlan.ts';
import type { AllocationProblem } from '../../src/domain/allocation/allocationProblem.ts';
import { highsSolver } from '../../src/milp/highs.ts';
import type { Solver } from '../../src/milp/solver.ts';
import { verifyPlan } from '../../src/verification/verifyPlan.ts';
import { tinyProblems } from '../arbitraries/allocationProblems.ts';
import { county } from '../bench/county.ts';
import { read } from './smallTown.ts';

const solver = highsSolver();
const never = () => false;

function pricesOf(problem: AllocationProblem) {
  const steering = steeringFor(layOutProblem(problem), 'home');
  if (steering === undefined) throw new Error('These problems form classes.');
  return steering.lack;
}

async function planned(problem: AllocationProblem, request: AllocationRequest) {
  const allocation = await allocate(problem, request);
  if (allocation.status !== 'planned') throw new Error('There is a plan.');
  return allocation;
}

describe('what the linear programme would do', () => {
  it('should send everybody somewhere, open each site at most once, and as early as it can at most', async () => {
    for (const seed of [1, 2]) {
      const problem = read(county({ schools: 8, seed, fed: seed === 2 }));
      const plan = await relaxedPlan(buildModel(problem), solver, pricesOf(problem), never);
      const entrants = new Map<string, number>();
      for (const { area, stage, entryYear, pupils } of [
        ...(plan?.intakes ?? []),
        ...(plan?.unplaced ?? []),
      ]) {
        const name = `${area}/${stage}/${entryYear}`;
        entrants.set(name, (entrants.get(name) ?? 0) + pupils);
      }
      const given = problem.areas.flatMap(({ id, demand, fedBy }) =>
        demand.filter(({ stage }) => !fedBy.some(({ to }) => to === stage)).map((row) => ({ id, ...row })),
      );
      expect(given.length).toBeGreaterThan(50);
      for (const { id, stage, entryYear, pupils } of given)
        expect(entrants.get(`${id}/${stage}/${entryYear}`)).toBeCloseTo(pupils, 4);
      const opened = (plan?.openings ?? []).map(({ school }) => school);
      expect(new Set(opened).size).toBe(opened.length);
      for (const { school, module, year } of plan?.openings ?? []) {
        const site = problem.schools.find(({ id }) => id === school)?.site;
        const lead = Math.min(...(site?.modules ?? []).map(({ leadYears }) => leadYears));
        expect(site?.modules[module]).toBeDefined();
        expect(year).toBeGreaterThanOrEqual(problem.firstYear + lead);
      }
    }
  });

  it('should cost no more than any plan does whose classes keep their caps and lack nothing', async () => {
    let held = 0;
    const property = fc.asyncProperty(tinyProblems, async (input) => {
      const problem = read(input);
      const allocation = await allocate(problem, { work: 1000 });
      const steering = steeringFor(layOutProblem(problem), 'home');
      if (allocation.status !== 'planned' || steering === undefined) return;
      const { unplaced, oversizeClasses, oversizePupils, cost } = allocation.vector;
      if (oversizeClasses > 1e-9) return;
      const { classYear, pupilYear } = steering.lack;
      const outcome = await solver.solve(pricedProgramme(buildModel(problem), steering.lack));
      const paid = (classYear * unplaced + pupilYear * oversizePupils + cost) / classYear;
      expect(outcome.status).toBe('optimal');
      if (outcome.status !== 'optimal') return;
      held += 1;
      expect(outcome.objective).toBeLessThanOrEqual(paid + 1e-6 * Math.max(1, Math.abs(paid)));
    });
    await fc.assert(property, { numRuns: 40 });
    expect(held).toBeGreaterThan(5);
  });
});

describe('a search that may start from it', () => {
  it('should keep every rule and come to the same plan again', async () => {
    const property = fc.asyncProperty(tinyProblems, fc.integer({ min: 1, max: 9 }), async (input, seed) => {
      const problem = read(input);
      const [one, other] = [
        await allocate(problem, { work: 500, seed, solver }),
        await allocate(problem, { work: 500, seed, solver }),
      ];
      expect(other).toEqual(one);
      if (one.status === 'planned') expect(verifyPlan(problem, one.plan).findings).toEqual([]);
    });
    await fc.assert(property, { numRuns: 12 });
  });

  it('should leave fewer pupils above a size in a county that its plain starts do not sort out', async () => {
    const problem = read(county({ schools: 20, seed: 12 }));
    const [own, started] = [
      await planned(problem, { work: 20_000 }),
      await planned(problem, { work: 20_000, solver }),
    ];
    expect(started.vector.unplaced).toBe(0);
    expect(started.vector.oversizeClasses).toBeLessThanOrEqual(own.vector.oversizeClasses);
    expect(started.vector.oversizePupils).toBeLessThan(own.vector.oversizePupils);
    expect(verifyPlan(problem, started.plan).findings).toEqual([]);
  });

  it('should do without where the solver does not come to an end', async () => {
    const problem = read(county({ schools: 8, seed: 5 }));
    const stopped: Solver = {
      solve: async () => ({
        ...{ status: 'stopped', stopped: 'simplexIterations', bound: undefined },
        ...{ nodes: 0, simplexIterations: 0, start: 'unused' },
      }),
    };
    const own = await planned(problem, { work: 1500 });
    expect((await planned(problem, { work: 1500, solver: stopped })).plan).toEqual(own.plan);
  });
});
