import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planYears } from '../../../src/allocation/horizon.ts';
import { readProblem } from '../../../src/allocation/readProblem.ts';
import type { AllocationProblem } from '../../../src/domain/allocation/allocationProblem.ts';
import type { RoundRunner, YearlyAmount } from '../../../src/domain/allocation/sharedMoney.ts';
import { required } from '../../../src/domain/invariant.ts';
import { answerPart, type KeptPart } from '../../../src/study/shared/answerOrder.ts';
import { planTogether } from '../../../src/study/shared/planTogether.ts';
import { verifyPlan } from '../../../src/verification/verifyPlan.ts';
import { county } from '../../bench/county.ts';
import { joinPlans } from '../../bench/joinPlans.ts';

/** A district whose own money is a part of what it needs, its names told apart from those of others. */
function district(seed: number, schools: number, own: number): AllocationProblem {
  const made = county({ schools, seed, fed: seed % 2 === 0, years: 6 });
  const apart = JSON.stringify(made).replaceAll(/"(s\d{3}|site\d|county)"/g, `"$1-${seed}"`);
  const { problem } = readProblem(JSON.parse(apart));
  const { budgets, ...rest } = required(problem, 'a county can be read');
  return { ...rest, budgets: budgets.map((row) => ({ ...row, amount: Math.round(row.amount * own) })) };
}

interface City {
  readonly districts: readonly AllocationProblem[];
  readonly grant: readonly YearlyAmount[];
}

function cityOf({ seeds, own, share }: { seeds: readonly number[]; own: number; share: number }): City {
  const districts = seeds.map((seed) => district(seed, 4, own));
  const money = districts.reduce((sum, { budgets }) => sum + (budgets[0]?.amount ?? 0), 0);
  const years = planYears(required(districts[0], 'a city has districts'));
  return { districts, grant: years.map((year) => ({ year, amount: Math.round((money * share) / own) })) };
}

const cities = fc
  .record({
    seeds: fc.uniqueArray(fc.integer({ min: 1, max: 500 }), { minLength: 2, maxLength: 3 }),
    own: fc.constantFrom(0.02, 0.1, 0.4),
    share: fc.constantFrom(0.01, 0.1, 0.5),
  })
  .map(cityOf);

/** Parts are answered one after the other, the last first: the order is not to matter. */
const here =
  (districts: readonly AllocationProblem[], told = () => {}): RoundRunner<KeptPart> =>
  async (tasks) =>
    tasks
      .toReversed()
      .map(({ part, order }) => {
        told();
        const answer = answerPart(required(districts[part], 'a task is for a part'), order);
        return answer.kind === 'posed' || answer.kind === 'told' ? undefined : answer;
      })
      .reverse();

const planned = ({ districts, grant }: City, work = 400, shouldStop = () => false, told = () => {}) =>
  planTogether({ grant, parts: districts.length, carries: true }, here(districts, told), {
    ...{ work, seed: 1, shouldStop },
  });

/** All districts as one problem, and their plans as one plan. */
function together({ districts, grant }: City, plans: readonly KeptPart[]) {
  const [first] = districts;
  const all = <Row>(rowsOf: (one: AllocationProblem) => readonly Row[]) => districts.flatMap(rowsOf);
  const problem: AllocationProblem = {
    ...required(first, 'a city has districts'),
    areas: all(({ areas }) => areas),
    schools: all(({ schools }) => schools),
    flows: all(({ flows }) => flows),
    teachers: all(({ teachers }) => teachers),
    budgets: all(({ budgets }) => budgets),
    grants: [...grant],
  };
  return { problem, plan: joinPlans(plans) };
}

describe('districts that share a grant', () => {
  it('should give plans that hold as one plan of the whole city, whose grant they keep', async () => {
    await fc.assert(
      fc.asyncProperty(cities, async (city) => {
        const { parts, overspent, vector } = await planned(city);
        const plans = parts.map((part) => required(part, 'each district has a plan'));
        const { problem, plan } = together(
          city,
          plans.map(({ kept }) => kept),
        );
        const whole = verifyPlan(problem, plan);
        expect(whole.findings).toEqual([]);
        expect(overspent).toEqual([]);
        expect(plans.map(({ checked }) => checked?.findings)).toEqual(plans.map(() => []));
        for (const level of ['unplaced', 'oversizeClasses', 'cost'] as const)
          expect(Math.abs(whole.vector[level] - vector[level])).toBeLessThan(1e-6 * (1 + vector[level]));
      }),
      { numRuns: 4 },
    );
  });

  it('should give a set of plans that keeps the grant whenever it is stopped after the first', async () => {
    const city = cityOf({ seeds: [3, 4, 8], own: 0.05, share: 0.05 });
    let tasks = 0;
    await planned(city, 300, undefined, () => {
      tasks += 1;
    });
    const first = 2 * city.districts.length;
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: first, max: tasks }), async (most) => {
        let done = 0;
        const stopped = await planned(
          city,
          300,
          () => done >= most,
          () => {
            done += 1;
          },
        );
        expect(stopped.overspent).toEqual([]);
        expect(stopped.parts.map((part) => part?.checked?.findings)).toEqual(city.districts.map(() => []));
      }),
      { numRuns: 3 },
    );
  });

  it('should never end worse than with its first plans', async () => {
    const city = cityOf({ seeds: [5, 6], own: 0.05, share: 0.1 });
    const seen: number[] = [];
    await planTogether({ grant: city.grant, parts: 2, carries: true }, here(city.districts), {
      ...{ work: 2000, seed: 1 },
      onProgress: (progress) => {
        if ('vector' in progress) seen.push(progress.vector.unplaced * 1e6 + progress.vector.oversizeClasses);
      },
    });
    expect(seen.length).toBeGreaterThan(1);
    expect(seen).toEqual(seen.toSorted((left, right) => right - left));
  });

  it('should share money where it is wanted: a rich district leaves it to a poor one', async () => {
    const [poor, rich] = [district(7, 5, 0.01), district(8, 5, 5)];
    const grant = planYears(poor).map((year) => ({ year, amount: 20_000_000 }));
    const { parts } = await planned({ districts: [poor, rich], grant }, 2000);
    const taken = parts.map((part) => part?.granted.reduce((sum, { amount }) => sum + amount, 0));
    expect(taken[0]).toBeGreaterThan(0);
    expect(taken[1]).toBe(0);
  });
});
