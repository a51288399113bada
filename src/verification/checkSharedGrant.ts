import type { AllocationPlan } from '../domain/allocation/allocationPlan.ts';
import type { AllocationProblem } from '../domain/allocation/allocationProblem.ts';
import type { YearlyAmount } from '../domain/allocation/sharedMoney.ts';
import type { Problem } from '../domain/problem.ts';
import { finding } from './problemTexts.ts';

/** Yuan by which sums over many parts may differ. */
const noise = 1;

const inYear = (rows: readonly YearlyAmount[], year: number) =>
  rows.reduce((sum, row) => sum + (row.year === year ? row.amount : 0), 0);
const yearsOf = (rows: readonly YearlyAmount[]) =>
  [...new Set(rows.map(({ year }) => year))].sort((left, right) => left - right);

/** Money that a plan gets beyond the grants that its problem has of its own, counted anew year by year. */
export function moneyTaken(
  { grants: own }: Pick<AllocationProblem, 'grants'>,
  { grants }: Pick<AllocationPlan, 'grants'>,
): YearlyAmount[] {
  return yearsOf(grants)
    .map((year) => ({ year, amount: inYear(grants, year) - inYear(own, year) }))
    .filter(({ amount }) => amount > 0);
}

/**
 * Doubt that plans made apart keep a grant together.
 *
 * @param grant Money for all of them.
 * @param taken What each takes (`moneyTaken`).
 */
export function checkSharedGrant(
  grant: readonly YearlyAmount[],
  taken: readonly (readonly YearlyAmount[])[],
): Problem[] {
  const all = taken.flat();
  return yearsOf(all).flatMap((year) => {
    const [told, had] = [inYear(all, year), inYear(grant, year)];
    return told <= had + noise ? [] : [finding('grantOverspent', {}, { year, told, had })];
  });
}
