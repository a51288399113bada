import type { Layout } from './layout.ts';

/** Where works money does not reach. */
export interface Shortage {
  /** Yuan missing in all, each as it counts (`moneyWeight`). */
  readonly amount: number;
  /** Yuan missing by district × years + year: the year in which the money is not there. */
  readonly missing: Float64Array;
  /** City money by district × years + year. */
  readonly grants: Float64Array;
}

/** Where a shortage is written. */
export type Purse = Pick<Shortage, 'missing' | 'grants'>;

export function emptyPurse({ districts, years }: Layout): Purse {
  const size = districts.length * years;
  return { missing: new Float64Array(size), grants: new Float64Array(size) };
}

/**
 * Pay works out of the districts' money and the city's grants: each year's grant goes to what falls due first.
 * Nothing missing means that all can be paid; the reverse holds too, since earliest due first serves all that can be.
 *
 * @param spending Yuan by district × years + year.
 * @param purse Written over and part of the answer; a new one when missing.
 */
export function findShortage(
  layout: Layout,
  spending: Float64Array,
  { missing, grants }: Purse = emptyPurse(layout),
): Shortage {
  const { districts, years, grant, moneyWeight } = layout;
  missing.fill(0);
  grants.fill(0);
  for (let place = 0; place < districts.length; place += 1) ownShortage(layout, spending, place, missing);
  const carries = layout.problem.carryOver;
  for (let year = 0; year < years; year += 1) {
    let left = grant[year] ?? 0;
    for (let due = year; due < (carries ? years : year + 1) && left > 0; due += 1)
      for (let district = 0; district < districts.length && left > 0; district += 1) {
        const paid = Math.min(left, missing[district * years + due] ?? 0);
        if (paid <= 0) continue;
        missing[district * years + due] = (missing[district * years + due] ?? 0) - paid;
        grants[district * years + year] = (grants[district * years + year] ?? 0) + paid;
        left -= paid;
      }
  }
  let amount = 0;
  for (let place = 0; place < missing.length; place += 1)
    amount += (missing[place] ?? 0) * (moneyWeight?.[place % years] ?? 1);
  return { amount: amount < 1e-6 ? 0 : amount, missing, grants };
}

/** What a district's own money leaves unpaid, by the year in which it falls due. */
function ownShortage(layout: Layout, spending: Float64Array, district: number, missing: Float64Array): void {
  const { years, budget } = layout;
  let purse = 0;
  for (let year = 0; year < years; year += 1) {
    const place = district * years + year;
    if (Number.isNaN(budget[place])) return;
    purse += (budget[place] ?? 0) - (spending[place] ?? 0);
    if (purse < 0) {
      missing[place] = -purse;
      purse = 0;
    }
    if (!layout.problem.carryOver) purse = 0;
  }
}
