import fc from 'fast-check';
import { planYears } from '../../../src/allocation/horizon.ts';
import { readProblem } from '../../../src/allocation/readProblem.ts';
import type { AllocationProblem } from '../../../src/domain/allocation/allocationProblem.ts';
import type { RoundRunner, YearlyAmount } from '../../../src/domain/allocation/sharedMoney.ts';
import { required } from '../../../src/domain/invariant.ts';
import { answerPart, type KeptPart } from '../../../src/study/shared/answerOrder.ts';
import { planTogether } from '../../../src/study/shared/planTogether.ts';
import { county } from '../../bench/county.ts';
import { joinPlans } from '../../bench/joinPlans.ts';

/** A district whose own money is a part of what it needs, its names told apart from those of others. */
export function district(seed: number, schools: number, own: number): AllocationProblem {
  const made = county({ schools, seed, fed: seed % 2 === 0, years: 6 });
  const apart = JSON.stringify(made).replaceAll(/"(s\d{3}|site\d|county)"/g, `"$1-${seed}"`);
  const { problem } = readProblem(JSON.parse(apart));
  const { budgets, ...rest } = required(problem, 'a county can be read');
  return { ...rest, budgets: budgets.map((row) => ({ ...row, amount: Math.round(row.amount * own) })) };
}

/** Districts and the grant that they share. */
export interface City {
  readonly districts: readonly AllocationProblem[];
  readonly grant: readonly YearlyAmount[];
}

/** A city of districts of four schools; its money as shares of what each needs. */
export function cityOf({
  seeds,
  own,
  share,
}: {
  seeds: readonly number[];
  own: number;
  share: number;
}): City {
  const districts = seeds.map((seed) => district(seed, 4, own));
  const money = districts.reduce((sum, { budgets }) => sum + (budgets[0]?.amount ?? 0), 0);
  const years = planYears(required(districts[0], 'a city has districts'));
  return { districts, grant: years.map((year) => ({ year, amount: Math.round((money * share) / own) })) };
}

/** Cities of two or three districts. */
export const cities = fc
  .record({
    seeds: fc.uniqueArray(fc.integer({ min: 1, max: 500 }), { minLength: 2, maxLength: 3 }),
    own: fc.constantFrom(0.02, 0.1, 0.4),
    share: fc.constantFrom(0.01, 0.1, 0.5),
  })
  .map(cityOf);

/** Parts are answered one after the other, the last first: the order is not to matter. */
export const here =
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

/** Plans of the districts by rounds of prices. */
export const planned = ({ districts, grant }: City, work = 400, shouldStop = () => false, told = () => {}) =>
  planTogether({ grant, parts: districts.length, carries: true }, here(districts, told), {
    ...{ work, seed: 1, shouldStop },
  });

/** All districts as one problem, and their plans as one plan. */
export function together({ districts, grant }: City, plans: readonly KeptPart[]) {
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
