import type { AllocationPlan } from '../../domain/allocation/allocationPlan.ts';
import type { AllocationProblem } from '../../domain/allocation/allocationProblem.ts';
import type { PartOrder, YearlyAmount } from '../../domain/allocation/sharedMoney.ts';
import type { MeasuredPlan } from '../greedy.ts';
import { planYears } from '../horizon.ts';
import { addGrants } from './addGrants.ts';
import type { Directions } from './directions.ts';
import { searchAtPrices } from './searchAtPrices.ts';
import { settlePart } from './settlePart.ts';

/** What an order came to, with the plan itself. */
export type RunPart =
  | { readonly kind: 'priced'; readonly directions: Directions; readonly wanted: readonly YearlyAmount[] }
  | (MeasuredPlan & {
      readonly kind: 'settled';
      /** The problem with the money that the part was granted: what the plan is a plan of. */
      readonly problem: AllocationProblem;
      readonly granted: readonly YearlyAmount[];
    })
  | { readonly kind: 'impossible' };

const amountIn = (rows: readonly YearlyAmount[], year: number) =>
  rows.find((one) => one.year === year)?.amount ?? 0;

/** Run an order for one part; the same order gives the same end wherever it runs. */
export function runPart(
  problem: AllocationProblem,
  order: PartOrder<Directions>,
  shouldStop: () => boolean = () => false,
): RunPart {
  const years = planYears(problem);
  if (order.kind === 'price') {
    const prices = years.map((year) => amountIn(order.prices, year));
    const { directions, wanted } = searchAtPrices(problem, { ...order, prices }, shouldStop);
    const rows = wanted.map((amount, at) => ({ year: years[at] ?? 0, amount }));
    return { kind: 'priced', directions, wanted: rows.filter(({ amount }) => amount > 0) };
  }
  const given = addGrants(problem, order.granted);
  const settled = settlePart(given, order, shouldStop);
  if (settled === undefined) return { kind: 'impossible' };
  return { kind: 'settled', ...settled, problem: given, granted: takenBy(settled.plan, problem) };
}

/** Money that a plan takes beyond the grants that the problem has of its own; those are taken first. */
function takenBy({ grants }: AllocationPlan, problem: AllocationProblem): YearlyAmount[] {
  return planYears(problem).flatMap((year) => {
    const all = grants.reduce((sum, row) => sum + (row.year === year ? row.amount : 0), 0);
    const amount = all - amountIn(problem.grants, year);
    return amount > 0 ? [{ year, amount }] : [];
  });
}
