import type { YearlyAmount } from '../../domain/allocation/sharedMoney.ts';

/** Who gets what of shared money. */
export interface SharedGrant {
  /** By part. */
  readonly granted: readonly (readonly YearlyAmount[])[];
  /** Yuan that nobody gets, by year. */
  readonly left: readonly YearlyAmount[];
}

/** Add up amounts year by year, the years rising. */
export function addYears(lists: readonly (readonly YearlyAmount[])[]): YearlyAmount[] {
  const sums = new Map<number, number>();
  for (const { year, amount } of lists.flat()) sums.set(year, (sums.get(year) ?? 0) + amount);
  return [...sums].sort(([left], [right]) => left - right).map(([year, amount]) => ({ year, amount }));
}

/**
 * Share a grant among parts: each year's goes to what falls due first, in proportion to what each part wants where it
 * does not reach; whole yuan then, so that rounding never gives away more than there is.
 *
 * @param wanted By part, by the year in which it falls due.
 * @param carries Whether money can be kept for a later year.
 */
export function shareGrant(
  grant: readonly YearlyAmount[],
  wanted: readonly (readonly YearlyAmount[])[],
  carries: boolean,
): SharedGrant {
  const open = wanted.map((rows) => new Map(rows.map(({ year, amount }) => [year, amount])));
  const granted = wanted.map((): Map<number, number> => new Map());
  const dues = addYears(wanted).map(({ year }) => year);
  const left: YearlyAmount[] = [];
  for (const { year, amount } of addYears([grant])) {
    let rest = amount;
    for (const due of dues.filter((one) => (carries ? one >= year : one === year)))
      rest -= pay(open, granted, { year, due, most: rest });
    left.push({ year, amount: rest });
  }
  return { granted: granted.map((rows) => addYears([rowsOf(rows)])), left };
}

const rowsOf = (amounts: ReadonlyMap<number, number>) =>
  [...amounts].map(([year, amount]): YearlyAmount => ({ year, amount }));

/** Pay out of one year's money what falls due in another; gives back what that took. */
function pay(
  open: readonly Map<number, number>[],
  granted: readonly Map<number, number>[],
  { year, due, most }: { readonly year: number; readonly due: number; readonly most: number },
): number {
  const total = open.reduce((sum, rows) => sum + (rows.get(due) ?? 0), 0);
  const reaches = total <= most;
  let paid = 0;
  for (const [part, rows] of open.entries()) {
    const wants = rows.get(due) ?? 0;
    const gets = reaches ? wants : Math.floor((wants / total) * most);
    if (gets <= 0) continue;
    rows.set(due, wants - gets);
    granted[part]?.set(year, (granted[part]?.get(year) ?? 0) + gets);
    paid += gets;
  }
  return paid;
}

/** Give each year's money to parts in proportion to their weights, in whole yuan. */
export function spreadGrant(
  grant: readonly YearlyAmount[],
  weights: readonly number[],
): readonly (readonly YearlyAmount[])[] {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) =>
    grant.flatMap(({ year, amount }) => {
      const gets = all > 0 ? Math.floor((amount * weight) / all) : 0;
      return gets > 0 ? [{ year, amount: gets }] : [];
    }),
  );
}
