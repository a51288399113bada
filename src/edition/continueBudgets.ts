import type { Budget } from '../domain/region/links.ts';
import type { Region } from '../domain/region/region.ts';
import type { SchoolYear } from '../domain/units.ts';
import { carriedMark } from './carriedMark.ts';

/**
 * Budgets of the fiscal years behind the table's end, owner by owner: the last year's money held, since nobody has voted
 * another. Without them a plan for these years would have no money at all.
 *
 * @returns The rows to add, marked assumed; none for an owner whose budgets reach the horizon.
 */
export function continueBudgets({ budgets }: Region, horizon: SchoolYear): Budget[] {
  const last = new Map<string, Budget>();
  for (const row of budgets)
    if (row.fiscalYear > (last.get(row.owner)?.fiscalYear ?? Number.NEGATIVE_INFINITY))
      last.set(row.owner, row);
  return [...last.values()].flatMap((row) => {
    const { note: _, ...money } = row;
    return Array.from({ length: Math.max(0, horizon - row.fiscalYear) }, (_year, index) => ({
      ...money,
      fiscalYear: row.fiscalYear + 1 + index,
      ...carriedMark,
    }));
  });
}
