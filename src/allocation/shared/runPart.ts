import type { AllocationPlan } from '../../domain/allocation/allocationPlan.ts';
import type { AllocationProblem } from '../../domain/allocation/allocationProblem.ts';
import type { PartOrder, YearlyAmount } from '../../domain/allocation/sharedMoney.ts';
import { type CertifiedPlan, ownCertificate } from '../certifyPlan.ts';
import { planYears } from '../horizon.ts';
import { moneyPrice } from '../localSearch/steering.ts';
import { addGrants } from './addGrants.ts';
import type { Directions } from './directions.ts';
import { searchAtPrices } from './searchAtPrices.ts';
import { settlePart } from './settlePart.ts';

/** What an order came to, with the plan itself. */
export type RunPart =
  | { readonly kind: 'priced'; readonly directions: Directions; readonly wanted: readonly YearlyAmount[] }
  | (CertifiedPlan & {
      readonly kind: 'settled';
      /** Shared money that the plan takes: it is a plan of the problem with so much more. */
      readonly granted: readonly YearlyAmount[];
    })
  | { readonly kind: 'impossible' };

const amountIn = (rows: readonly YearlyAmount[], year: number) =>
  rows.find((one) => one.year === year)?.amount ?? 0;

/** Price of shared money that falls due in a year: of the last grant that it can be paid from; without one it is missing. */
function priceIn(prices: readonly YearlyAmount[], year: number, carries: boolean): number {
  const from = prices.findLast((row) => (carries ? row.year <= year : row.year === year));
  return from?.amount ?? moneyPrice;
}

/** Run an order for one part; the same order gives the same end wherever it runs. */
export function runPart(
  problem: AllocationProblem,
  order: Exclude<PartOrder<Directions>, { kind: 'check' }>,
  shouldStop: () => boolean = () => false,
): RunPart {
  const years = planYears(problem);
  if (order.kind === 'price') {
    const prices = years.map((year) => priceIn(order.prices, year, problem.carryOver));
    const { directions, wanted } = searchAtPrices(problem, { ...order, prices }, shouldStop);
    const rows = wanted.map((amount, at) => ({ year: years[at] ?? 0, amount }));
    return { kind: 'priced', directions, wanted: rows.filter(({ amount }) => amount > 0) };
  }
  const settled = settlePart(addGrants(problem, order.granted), order, shouldStop);
  if (settled === undefined) return { kind: 'impossible' };
  const certificate = ownCertificate(settled, order.work, settled.vector.cost);
  const granted = takenBy(settled.plan, problem);
  return { kind: 'settled', ...settled, certificate, granted };
}

/** Money that a plan takes beyond the grants that the problem has of its own; those are taken first. */
export function takenBy({ grants }: AllocationPlan, problem: AllocationProblem): YearlyAmount[] {
  return planYears(problem).flatMap((year) => {
    const all = grants.reduce((sum, row) => sum + (row.year === year ? row.amount : 0), 0);
    const amount = all - amountIn(problem.grants, year);
    return amount > 0 ? [{ year, amount }] : [];
  });
}
