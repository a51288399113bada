import {
  type PartPoint,
  type SharedLevel,
  type SharedLimits,
  type SharedPrices,
  sharedLevels,
} from '../../domain/allocation/sharedProof.ts';
import { MilpBuilder, type Term } from '../../milp/milpBuilder.ts';
import type { Solver } from '../../milp/solver.ts';
import { worthOf } from './pricedRelaxation.ts';

/** What a part comes to at some prices, or with its own plan. */
export interface PartColumn {
  readonly part: number;
  readonly point: PartPoint;
}

/** Something shared: what there is of it, and how to read and price it. */
interface SharedRow {
  readonly name: string;
  readonly limit: number;
  readonly takenBy: (point: PartPoint) => number;
  readonly priceIn: (prices: SharedPrices) => number;
}

/** A million yuan: solvers fail on yuan by the milliard. */
const unit = 1e6;

function rowsOf({ grant, levels }: SharedLimits): SharedRow[] {
  return [
    ...grant.map(({ year, amount }) => ({
      name: `money/${year}`,
      limit: amount,
      takenBy: ({ taken }: PartPoint) => taken.find((row) => row.year === year)?.amount ?? 0,
      priceIn: ({ money }: SharedPrices) => money.find((row) => row.year === year)?.amount ?? 0,
    })),
    ...heldLevels(levels).map((level) => ({
      name: level,
      limit: levels[level],
      takenBy: (point: PartPoint) => point.levels[level],
      priceIn: (prices: SharedPrices) => prices.levels[level],
    })),
  ];
}

/** Levels at which anything is left: at the others no part may have anything, which needs no price. */
const heldLevels = (levels: SharedLimits['levels']) => sharedLevels.filter((level) => levels[level] > 1e-6);

/**
 * The cheapest mixture of what parts come to that keeps the limits, and what a little more of each limit would spare.
 *
 *     min Σ cost·w + Σ highest·excess    Σ_part w = 1    Σ taken·w ≤ limit + excess    w, excess ≥ 0
 *
 * @param columns For each part at least one.
 * @param highest What more than there is costs: no price is higher. While few points are known, prices leap otherwise.
 * @returns Undefined where the solver came to no end.
 * @source Dantzig & Wolfe (1960), Operations Research 8(1).
 */
export async function mixPoints(
  limits: SharedLimits,
  columns: readonly PartColumn[],
  highest: SharedPrices,
  solver: Pick<Solver, 'solve'>,
): Promise<{ readonly cost: number; readonly prices: SharedPrices } | undefined> {
  const builder = new MilpBuilder();
  const weights = columns.map(({ point }, at) => builder.column(`w/${at}`, { cost: point.cost / unit }));
  const termsOf = (amount: (column: PartColumn) => number): Term[] =>
    columns.map((column, at) => [weights[at] ?? 0, amount(column)]);
  for (const part of new Set(columns.map((column) => column.part)))
    builder.row(
      `part/${part}`,
      termsOf((column) => (column.part === part ? 1 : 0)),
      { lower: 1, upper: 1 },
    );
  const rows = rowsOf(limits).map((row) => {
    const scale = Math.max(1, row.limit);
    const upper = (row.limit / scale) * (1 + 1e-7) + 1e-9;
    const excess = builder.column(`excess/${row.name}`, { cost: (row.priceIn(highest) * scale) / unit });
    const taken = termsOf(({ point }) => row.takenBy(point) / scale);
    const index = builder.row(row.name, [...taken, [excess, -1]], { upper });
    return { ...row, scale, index };
  });
  const outcome = await solver.solve(builder.build());
  if (outcome.status !== 'optimal') return undefined;
  const { duals } = outcome;
  const price = new Map(
    rows.map(({ name, index, scale }) => [name, (Math.max(0, -(duals?.[index] ?? 0)) * unit) / scale]),
  );
  return { cost: outcome.objective * unit, prices: pricesOf(limits, ({ name }) => price.get(name) ?? 0) };
}

/** Prices between two, at a share of the way from the first to the second. */
export function pricesBetween(
  limits: SharedLimits,
  [from, to]: readonly [SharedPrices, SharedPrices],
  share: number,
): SharedPrices {
  return pricesOf(limits, ({ priceIn }) => priceIn(from) + share * (priceIn(to) - priceIn(from)));
}

/** What a part comes to with what its own plan takes, and what a little more of everything would spare it. */
export interface PartWorth {
  readonly point: PartPoint;
  readonly worth: SharedPrices;
}

/** One price of what parts say that more would spare them: each counts by how much it takes. */
export function meanPrices(limits: SharedLimits, parts: readonly PartWorth[]): SharedPrices {
  return pricesOf(limits, ({ takenBy, priceIn }) => {
    const weights = parts.map(({ point }) => Math.max(0, takenBy(point)));
    const all = weights.reduce((sum, weight) => sum + weight, 0);
    const worth = parts.reduce((sum, part, at) => sum + (weights[at] ?? 0) * priceIn(part.worth), 0);
    return all > 0 ? worth / all : 0;
  });
}

/** Prices at most: twice what more would spare to whom it would spare most, and two yuan for a yuan. */
export function highestPrices(limits: SharedLimits, parts: readonly PartWorth[]): SharedPrices {
  return pricesOf(limits, ({ priceIn }) => 2 * Math.max(1, ...parts.map(({ worth }) => priceIn(worth))));
}

function pricesOf(limits: SharedLimits, priceOf: (row: SharedRow) => number): SharedPrices {
  const prices = new Map(rowsOf(limits).map((row) => [row.name, priceOf(row)]));
  const levels = sharedLevels.map((level): [SharedLevel, number] => [level, prices.get(level) ?? 0]);
  return {
    money: limits.grant.map(({ year }) => ({ year, amount: prices.get(`money/${year}`) ?? 0 })),
    levels: Object.fromEntries(levels) as SharedPrices['levels'],
  };
}

/** What parts must cost together, by their least at prices. Yuan. */
export function boundAt(limits: SharedLimits, prices: SharedPrices, least: readonly number[]): number {
  const worth = worthOf(prices, { taken: limits.grant, levels: limits.levels });
  return least.reduce((sum, one) => sum + one, 0) - worth;
}
