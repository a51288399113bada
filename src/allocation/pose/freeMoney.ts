import type { WorksMoney } from '../../domain/capacity.ts';
import type { SchoolYear, Yuan } from '../../domain/units.ts';

/**
 * Works money that is free year by year: what can be taken out up to a year without taking it from the works that are
 * decided already.
 *
 *     free up to t = least of what is left at the end of t, t + 1, … ; nothing before a year that is short anyway
 *
 * @param rows One owner's money, sorted by fiscal year, from `measureCapacity`.
 * @returns Yuan that become free in each year planned; what is free before the first counts in it.
 */
export function freeMoney(
  rows: readonly WorksMoney[],
  [firstYear, lastYear]: readonly [SchoolYear, SchoolYear],
): { readonly year: SchoolYear; readonly amount: Yuan }[] {
  const upTo = new Map<number, Yuan>();
  let least = Number.POSITIVE_INFINITY;
  for (const { fiscalYear, carriedIn, budget, spent, short } of rows.toReversed()) {
    least = Math.min(least, short > 0 ? 0 : carriedIn + budget - spent);
    upTo.set(fiscalYear, least);
  }
  const free: { year: SchoolYear; amount: Yuan }[] = [];
  let before = 0;
  for (let year = firstYear; year <= lastYear; year += 1) {
    const now = upTo.get(year) ?? before;
    free.push({ year, amount: Math.max(0, now - before) });
    before = Math.max(before, now);
  }
  return free;
}
