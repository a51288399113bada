import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Allocation, allocate } from '../../src/allocation/allocate.ts';
import type { StartRunner } from '../../src/allocation/localSearch/searchPlan.ts';
import { runStart } from '../../src/allocation/runStart.ts';
import type {
  AllocationProblem,
  AllocationProblemInput,
} from '../../src/domain/allocation/allocationProblem.ts';
import { planLevels } from '../../src/domain/allocation/planVector.ts';
import { tinyProblems } from '../arbitraries/allocationProblems.ts';
import { county } from '../bench/county.ts';
import { measureByModel } from './measureByModel.ts';
import { read, smallTown } from './smallTown.ts';

describe('an allocation', () => {
  it('should lose nobody: who enters an area’s stage in a year has a school or is told to have none', async () => {
    await fc.assert(
      fc.asyncProperty(tinyProblems, async (input) => {
        const allocation = await allocate(read(input), { work: 600 });
        if (allocation.status !== 'planned') return;
        const { intakes, unplaced } = allocation.plan;
        for (const { id, demand = [] } of input.areas)
          for (const { stage, entryYear, pupils } of demand) {
            const here = [...intakes, ...unplaced].filter(
              (one) => one.area === id && one.stage === stage && one.entryYear === entryYear,
            );
            expect(here.reduce((sum, one) => sum + one.pupils, 0)).toBeCloseTo(pupils, 6);
          }
      }),
      { numRuns: 40 },
    );
  });

  it('should not depend on the order in which the problem is written', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(tinyProblems, fc.constant(smallTown)), fc.nat(), async (input, seed) => {
        const plain = await allocate(read(input), { work: 600 });
        const shuffled = await allocate(read(shuffle(input, seed)), { work: 600 });
        expect(JSON.stringify(shuffled)).toBe(JSON.stringify(plain));
      }),
      { numRuns: 40 },
    );
  });

  it('should be the same bytes again, and for one, two and three threads', async () => {
    await fc.assert(
      fc.asyncProperty(tinyProblems, fc.integer({ min: 1, max: 99 }), async (input, seed) => {
        const problem = read(input);
        const plain = JSON.stringify(await allocate(problem, { work: 600, seed }));
        expect(JSON.stringify(await allocate(problem, { work: 600, seed }))).toBe(plain);
        for (const runStarts of [apart(problem, 'forwards'), apart(problem, 'backwards')])
          expect(JSON.stringify(await allocate(problem, { work: 600, seed, runStarts }))).toBe(plain);
      }),
      { numRuns: 25 },
    );
  });

  it('should be the same for threads in a county, where every seed finds another plan', async () => {
    const problem = read(county({ schools: 12, seed: 3, years: 8, money: 0.5 }));
    const plan = async (seed: number, runStarts?: StartRunner) =>
      JSON.stringify(
        await allocate(problem, { work: 2000, seed, ...(runStarts === undefined ? {} : { runStarts }) }),
      );
    const plain = await plan(1);
    expect(await plan(2)).not.toBe(plain);
    expect(await plan(1, apart(problem, 'forwards'))).toBe(plain);
    expect(await plan(1, apart(problem, 'backwards'))).toBe(plain);
  });

  it('should be a plan that holds whenever it is stopped', async () => {
    await fc.assert(
      fc.asyncProperty(tinyProblems, fc.nat({ max: 60 }), async (input, asks) => {
        const problem = read(input);
        let asked = 0;
        const shouldStop = () => {
          asked += 1;
          return asked > asks;
        };
        const allocation = await allocate(problem, { work: 4000, shouldStop });
        const whole = await allocate(problem, { work: 0 });
        expect(allocation.status).toBe(whole.status);
        if (allocation.status !== 'planned') return;
        expect(allocation.certificate.interrupted === true).toBe(asked > asks);
        await expectToHold(problem, allocation);
      }),
      { numRuns: 30 },
    );
  });

  it('should tell the work with which a search by time can be done again', async () => {
    await fc.assert(
      fc.asyncProperty(tinyProblems, fc.nat({ max: 300 }), async (input, asks) => {
        const problem = read(input);
        let asked = 0;
        const endSearch = () => {
          asked += 1;
          return asked > asks;
        };
        const timed = await allocate(problem, { endSearch });
        if (timed.status !== 'planned') return;
        const { work } = timed.certificate;
        expect(JSON.stringify(await allocate(problem, { work }))).toBe(JSON.stringify(timed));
      }),
      { numRuns: 40 },
    );
  });
});

type Planned = Extract<Allocation, { status: 'planned' }>;

async function expectToHold(problem: AllocationProblem, { plan, vector }: Planned) {
  const byModel = await measureByModel(problem, plan);
  for (const level of planLevels) expect(byModel?.[level], level).toBeCloseTo(vector[level], 4);
}

/** Starts as threads run them: each from a copy of the problem, its end copied back, whichever comes first. */
function apart(problem: AllocationProblem, order: 'forwards' | 'backwards'): StartRunner {
  return async (orders) => {
    const places = [...orders.keys()];
    const ends = new Map(
      (order === 'forwards' ? places : places.toReversed()).map((place) => [
        place,
        structuredClone(
          runStart(structuredClone(problem), orders[place] ?? { start: 'home', work: 0, seed: 0 }),
        ),
      ]),
    );
    return places.flatMap((place) => ends.get(place) ?? []);
  };
}

/** The same problem with every list turned round by a seed; modules keep their order, since plans name their places. */
function shuffle(input: AllocationProblemInput, seed: number): AllocationProblemInput {
  const turn = <T>(list: readonly T[] | undefined): T[] => {
    const items = [...(list ?? [])];
    const at = items.length === 0 ? 0 : seed % items.length;
    const turned = [...items.slice(at), ...items.slice(0, at)];
    return seed % 2 === 0 ? turned : turned.reverse();
  };
  return {
    ...input,
    stages: turn(input.stages).map((stage) => ({ ...stage, caps: turn(stage.caps) })),
    areas: turn(input.areas).map((area) => ({
      ...area,
      demand: turn(area.demand),
      fedBy: turn(area.fedBy),
    })),
    schools: turn(input.schools).map(({ rooms, ...school }) => ({
      ...school,
      units: turn(school.units).map((unit) => ({
        ...unit,
        enrolled: turn(unit.enrolled).map((cohort) => ({ ...cohort, sizes: turn(cohort.sizes) })),
      })),
      sizeCaps: turn(school.sizeCaps),
      ...(rooms === undefined ? {} : { rooms: turn(rooms) }),
    })),
    flows: turn(input.flows),
    teachers: turn(input.teachers).map((pool) => ({ ...pool, posts: turn(pool.posts) })),
    budgets: turn(input.budgets),
    grants: turn(input.grants),
  };
}
