import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocate } from '../../src/allocation/allocate.ts';
import type { AllocationPlan } from '../../src/domain/allocation/allocationPlan.ts';
import type { AllocationProblem } from '../../src/domain/allocation/allocationProblem.ts';
import type { PlanVector } from '../../src/domain/allocation/planVector.ts';
import { changedIn, itemsOf, planOf } from '../../src/study/repair/planItems.ts';
import { type Repair, repairPlan } from '../../src/study/repair/repairPlan.ts';
import { verifyPlan } from '../../src/verification/verifyPlan.ts';
import { read } from '../allocation/smallTown.ts';
import { tinyProblems } from '../arbitraries/allocationProblems.ts';
import { busyPlan, busyTown } from '../verification/busyTown.ts';
import { oneFaultIn } from '../verification/oneFaultIn.ts';

const busy = read(busyTown);
const request = { work: 60, seed: 1 };
const nothing: AllocationPlan = planOf(new Map());

/** Faults that a person makes: a class without a room, a school closed before its replacement is open. */
const shown = ['roomsMissing', 'closureBeforeReplacement'];

describe('a repair', () => {
  it.each([1, 2, 3, 4])(
    'should change one thing of the busy town’s plan for each fault planted in it, and mend them all: %i',
    async (seed) => {
      const best = await repairPlan(busy, busyPlan, { ...request, seed });
      if (best.status !== 'repaired') throw new Error('the search gives a place to one child more');
      const planted = oneFaultIn({ problem: busy, plan: best.plan });
      for (const code of shown) {
        const { plan } = planted.find((one) => one.code === code) ?? { plan: nothing };
        const repair = await repairPlan(busy, plan, { ...request, seed });
        if (repair.status !== 'repaired') throw new Error(`${code} does not stay`);
        expectToHold(busy, plan, repair);
        expect(levelsBefore(repair.vector), code).toEqual(levelsBefore(best.vector));
        expect(repair.changes.length, code).toBe(1);
      }
    },
  );

  it('should leave a plan that holds and leaves nothing short as it is', async () => {
    await fc.assert(
      fc.asyncProperty(tinyProblems, async (input) => {
        const problem = read(input);
        const made = await allocate(problem, { work: 60 });
        fc.pre(made.status === 'planned' && levelsBefore(made.vector).every((level) => level === 0));
        if (made.status !== 'planned') return;
        const repair = await repairPlan(problem, made.plan, request);
        expect(repair).toMatchObject({ status: 'unchanged', changes: [] });
        if (repair.status !== 'impossible') expect(repair.plan).toBe(made.plan);
      }),
      { numRuns: 12 },
    );
  });

  it('should hold whatever was given, with no more short than a search from scratch and no idle change', async () => {
    await fc.assert(
      fc.asyncProperty(tinyProblems, fc.nat(), async (input, pick) => {
        const problem = read(input);
        const made = await allocate(problem, { work: 60 });
        const broken = made.status === 'planned' ? oneFaultIn({ problem, plan: made.plan }) : [];
        const given = broken[pick % Math.max(1, broken.length)]?.plan ?? nothing;
        const repair = await repairPlan(problem, given, request);
        expect(repair.status === 'impossible').toBe(made.status === 'impossible');
        if (repair.status === 'impossible' || made.status !== 'planned') return;
        expect(isWorse(repair.vector, made.vector)).toBe(false);
        expectToHold(problem, given, repair);
        expect(JSON.stringify(await repairPlan(problem, given, request))).toBe(JSON.stringify(repair));
      }),
      { numRuns: 15 },
    );
  });
});

type Repaired = Exclude<Repair, { status: 'impossible' }>;

function expectToHold(problem: AllocationProblem, given: AllocationPlan, repair: Repaired) {
  const verified = verifyPlan(problem, repair.plan);
  expect(verified.findings).toEqual([]);
  expect(verified.vector).toEqual(repair.vector);
  expect(repair.changes).toHaveLength(changedIn(itemsOf(given), itemsOf(repair.plan)).length);
  for (const { breaks, worsens } of repair.changes) expect(breaks ?? worsens).toBeDefined();
}

const levelsBefore = ({ unplaced, oversizeClasses, oversizePupils }: PlanVector) => [
  unplaced,
  oversizeClasses,
  oversizePupils,
];

function isWorse(left: PlanVector, right: PlanVector): boolean {
  const [one, other] = [levelsBefore(left), levelsBefore(right)];
  const level = one.findIndex((value, at) => Math.abs(value - (other[at] ?? 0)) > 1e-6);
  return level >= 0 && (one[level] ?? 0) > (other[level] ?? 0);
}
