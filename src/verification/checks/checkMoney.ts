import type { Problem } from '../../domain/problem.ts';
import { byText } from '../../domain/region/region.ts';
import { exceeds, told } from '../noise.ts';
import { keyOf, type PlanBook } from '../planBook.ts';
import { finding } from '../problemTexts.ts';
import { paymentsOf } from '../works.ts';

/**
 * Works money: in every year a district spends no more than its budget, its grant and, where money is carried over,
 * what is left from the years before; the districts together get no more than the city gives. Districts without any
 * budget have no limit. Money that a district lacks in one year is not asked for again in the next.
 */
export function checkMoney(book: PlanBook): Problem[] {
  const spent = sumOf(paymentsOf(book));
  const granted = sumOf(book.plan.grants);
  const budgets = sumOf(book.problem.budgets);
  const districts = [...new Set(book.problem.budgets.map(({ district }) => district))].sort(byText);
  const found = districts.flatMap((district) => {
    let left = 0;
    return book.years.flatMap((year) => {
      const key = keyOf(district, year);
      const had = left + (budgets.get(key) ?? 0) + (granted.get(key) ?? 0);
      const paid = spent.get(key) ?? 0;
      left = book.problem.carryOver ? Math.max(0, had - paid) : 0;
      const details = { district, year, told: told(paid), had: told(had) };
      return exceeds(paid, had) ? [finding('moneyOverspent', { column: 'extensions' }, details)] : [];
    });
  });
  return [...found, ...checkGrants(book)];
}

function checkGrants({ plan, problem, years }: PlanBook): Problem[] {
  const amountIn = (rows: readonly { readonly year: number; readonly amount: number }[], year: number) =>
    rows.filter((row) => row.year === year).reduce((sum, { amount }) => sum + amount, 0);
  return years.flatMap((year) => {
    const [given, had] = [amountIn(plan.grants, year), amountIn(problem.grants, year)];
    const details = { year, told: told(given), had: told(had) };
    return exceeds(given, had) ? [finding('grantOverspent', { column: 'grants' }, details)] : [];
  });
}

function sumOf(
  rows: readonly { readonly district: string; readonly year: number; readonly amount: number }[],
): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { district, year, amount } of rows) {
    const key = keyOf(district, year);
    sums.set(key, (sums.get(key) ?? 0) + amount);
  }
  return sums;
}
