import type { Layout } from './layout.ts';

/**
 * The most works money that a district can have spent up to a year, all of the city's grants included: what costs more
 * is in no plan.
 *
 * @param district Index of the district.
 * @param year Year counted from the first planned.
 * @returns Yuan; Infinity where money does not limit, or more can be had at a price.
 */
export function moneyUpTo(
  {
    budget,
    grant,
    years,
    problem,
    moneyWeight,
  }: Pick<Layout, 'budget' | 'grant' | 'years' | 'problem' | 'moneyWeight'>,
  district: number,
  year: number,
): number {
  if (moneyWeight !== undefined) return Number.POSITIVE_INFINITY;
  let sum = 0;
  for (let one = problem.carryOver ? 0 : year; one <= year; one += 1) {
    const own = budget[district * years + one] ?? Number.NaN;
    if (Number.isNaN(own)) return Number.POSITIVE_INFINITY;
    sum += own + (grant[one] ?? 0);
  }
  return sum;
}
