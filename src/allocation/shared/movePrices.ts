import type { YearlyAmount } from '../../domain/allocation/sharedMoney.ts';
import { moneyPrice } from '../localSearch/steering.ts';

/** Dearest that shared money can be: then not even rooms for a time are wanted. */
const highestPrice = 16 * moneyPrice;
/** Most and least that a price may change by in a round. */
const [leastFactor, mostFactor] = [0.25, 4];
/** A price so low decides nothing. */
const lowestPrice = 0.02;

/** Prices of the first round, the same in all years of the grant. */
export function firstPrices(grant: readonly YearlyAmount[], price: number): YearlyAmount[] {
  return grant.map(({ year }) => ({ year, amount: price }));
}

/**
 * How much more is wanted than there is, at the worst from each year on.
 *
 *     excess[t] = max over τ ≥ t of (wanted up to τ − grant up to τ) ÷ grant up to τ
 */
function excesses(grant: readonly YearlyAmount[], all: readonly YearlyAmount[]): number[] {
  // What falls due before there is any cannot be helped.
  const wanted = all.filter(({ year }) => year >= (grant[0]?.year ?? 0));
  const upTo = (rows: readonly YearlyAmount[], last: number) =>
    rows.reduce((sum, { year, amount }) => sum + (year <= last ? amount : 0), 0);
  const each = grant.map(({ year }) => {
    const [there, asked] = [upTo(grant, year), upTo(wanted, year)];
    return (asked - there) / Math.max(1, there);
  });
  return each.map((_, at) => Math.max(...each.slice(at)));
}

/**
 * Let money cost more in the years up to which more is wanted than there is, and less where some is left. Money can be
 * kept for later, so prices never rise with the years.
 *
 *     price[t] × (1 + excess[t])^p, p falling from 3 in the first rounds to 2
 *
 * @param near Share of the grant that may be left where the price is as good as settled.
 * @param round Rounds that were run, this one included.
 * @returns undefined where the prices are settled: the money reaches, and either little is left or its price decides nothing.
 */
export function movePrices(
  prices: readonly YearlyAmount[],
  {
    grant,
    wanted,
    round,
    near,
  }: {
    readonly grant: readonly YearlyAmount[];
    readonly wanted: readonly YearlyAmount[];
    readonly round: number;
    readonly near: number;
  },
): YearlyAmount[] | undefined {
  const excess = excesses(grant, wanted);
  const worst = excess[0] ?? -1;
  const nobody = wanted.every(({ amount }) => amount <= 0);
  const decides = prices.some(({ amount }) => amount > lowestPrice);
  if (worst <= 0 && (worst >= -near || nobody || !decides)) return undefined;
  return prices.map(({ year, amount }, at) => {
    const factor = (1 + (excess[at] ?? 0)) ** (round <= 3 ? 3 : 2);
    const moved = amount * Math.min(mostFactor, Math.max(leastFactor, factor));
    return { year, amount: Math.min(highestPrice, moved) };
  });
}
