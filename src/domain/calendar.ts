import { invariant } from './invariant.ts';
import type { Month, SchoolYear } from './units.ts';

/** Months since year 0, so that months can be compared and shifted. */
export function monthNumber(month: Month): number {
  const match = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(month);
  invariant(match !== null, `a month is written YYYY-MM, not "${month}"`);
  return Number(match[1]) * 12 + Number(match[2]) - 1;
}

/** Shift a month by whole months (negative: earlier). */
export function shiftMonth(month: Month, months: number): Month {
  const shifted = monthNumber(month) + months;
  return `${String(Math.floor(shifted / 12)).padStart(4, '0')}-${String((shifted % 12) + 1).padStart(2, '0')}`;
}

/**
 * The school year in which pupils move in: the first 1 September on or after the end of the finishing month,
 * that is, a building finished by August opens in that September, one finished in September waits a year.
 *
 * @param finish The month in which the works end.
 * @returns The school year of first use.
 */
export function openingYear(finish: Month): SchoolYear {
  const months = monthNumber(finish);
  return Math.floor(months / 12) + (months % 12 >= 8 ? 1 : 0);
}

/**
 * The shares of two calendar years' births in one entry cohort: children who are `entryAge` by the cut-off day
 * of year t were born in the 12 months up to the cut-off of t − entryAge.
 *
 *     birthWeights(6, '08-31') // ⅓ of births(t − 7), ⅔ of births(t − 6)
 *
 * @param entryAge Completed years at the cut-off day; whole, ≥ 0.
 * @param cutOff Cut-off day as MM-DD; births are taken as even over the months of a year, the cut-off's month counted whole.
 * @returns Weights by lag in years (t − lag); they add up to 1.
 */
export function birthWeights(entryAge: number, cutOff: string): { lag: number; weight: number }[] {
  const match = /^(0[1-9]|1[0-2])-\d{2}$/.exec(cutOff);
  invariant(match !== null, `a cut-off day is written MM-DD, not "${cutOff}"`);
  const months = Number(match[1]);
  const weights = [
    { lag: entryAge + 1, weight: (12 - months) / 12 },
    { lag: entryAge, weight: months / 12 },
  ];
  return weights.filter((part) => part.weight > 0);
}
