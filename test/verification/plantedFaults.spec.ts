import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocate } from '../../src/allocation/allocate.ts';
import { solveExactly } from '../../src/allocation/exact.ts';
import { planLevels } from '../../src/domain/allocation/planVector.ts';
import { highsSolver } from '../../src/milp/highs.ts';
import { compareVectors } from '../../src/verification/compareVectors.ts';
import { findingTexts } from '../../src/verification/problemTexts.ts';
import { verifyPlan } from '../../src/verification/verifyPlan.ts';
import { read, smallTown } from '../allocation/smallTown.ts';
import { tinyProblems } from '../arbitraries/allocationProblems.ts';
import { busyPlan, busyTown } from './busyTown.ts';
import type { World } from './faults/fault.ts';
import { faults, oneFaultIn } from './oneFaultIn.ts';

const busy: World = { problem: read(busyTown), plan: busyPlan };
const planted = oneFaultIn(busy);

describe('a plan with one planted fault', () => {
  it('should exist for every fault in the busy town', () => {
    const names = planted.map(({ name }) => name);
    expect(faults.map(({ name }) => name).filter((name) => !names.includes(name))).toEqual([]);
  });

  it.each(planted)('should be refused for $name ($code)', ({ code, plan }) => {
    expect(codesOf({ ...busy, plan })).toContain(code);
  });

  it('should be planted for every rule', () => {
    const codes = new Set<string>([...planted.map(({ code }) => code), 'vectorDiffers']);
    expect(Object.keys(findingTexts).filter((code) => !codes.has(code))).toEqual([]);
  });

  it.each(planLevels)('should be refused when it claims another figure (%s)', (level) => {
    const { vector } = verifyPlan(busy.problem, busy.plan);
    const claimed = { ...vector, [level]: vector[level] + 0.01 };
    expect(compareVectors(claimed, vector)).toMatchObject([
      { code: 'vectorDiffers', at: { column: `vector.${level}` } },
    ]);
  });

  it('should be refused in the small town, wherever there is an occasion', async () => {
    const problem = read(smallTown);
    const outcome = await solveExactly(problem, highsSolver(), { until: 'cost' });
    if (outcome.status !== 'solved') throw new Error('The small town has a plan.');
    expectRefused({ problem, plan: outcome.plan });
  });

  it('should be refused in any tiny place', async () => {
    await fc.assert(
      fc.asyncProperty(tinyProblems, async (input) => {
        const problem = read(input);
        const allocation = await allocate(problem, { work: 300 });
        if (allocation.status === 'planned') expectRefused({ problem, plan: allocation.plan });
      }),
      { numRuns: 100 },
    );
  });
});

function codesOf({ problem, plan }: World): string[] {
  return verifyPlan(problem, plan).findings.map(({ code }) => code);
}

function expectRefused(world: World): void {
  const missed = oneFaultIn(world).filter(({ code, plan }) => !codesOf({ ...world, plan }).includes(code));
  expect(missed).toEqual([]);
}
