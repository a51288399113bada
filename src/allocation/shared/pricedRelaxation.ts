import type { AllocationProblem } from '../../domain/allocation/allocationProblem.ts';
import type { PlanVector } from '../../domain/allocation/planVector.ts';
import type { YearlyAmount } from '../../domain/allocation/sharedMoney.ts';
import {
  type PartPoint,
  type SharedLimits,
  type SharedPrices,
  sharedLevels,
} from '../../domain/allocation/sharedProof.ts';
import { valueAt } from '../../milp/linear.ts';
import { type Milp, objectiveAt } from '../../milp/milp.ts';
import { type AllocationModel, buildModel } from '../model/buildModel.ts';
import { heldProgramme, moneyUnit } from '../polish/heldProgramme.ts';
import { addGrants } from './addGrants.ts';

const amountIn = (rows: readonly YearlyAmount[], year: number) =>
  rows.reduce((sum, row) => sum + (row.year === year ? row.amount : 0), 0);

/** Worth of what is taken, at prices. Yuan. */
export function worthOf(
  prices: SharedPrices,
  { taken, levels }: Pick<PartPoint, 'taken' | 'levels'>,
): number {
  return (
    prices.money.reduce((sum, { year, amount }) => sum + amount * amountIn(taken, year), 0) +
    sharedLevels.reduce((sum, level) => sum + prices.levels[level] * levels[level], 0)
  );
}

/**
 * A part as it is while everything shared can be had at its price, as far as there is any in all: its plans in the
 * programme cost what they cost and what they take.
 *
 *     least = min cost + Σ price · shared money + Σ price · level
 *
 * Grants that the part has of its own are priced as if they were shared, and given back in full.
 *
 * @returns The programme with costs in `moneyUnit`.
 */
export function pricedRelaxation(
  problem: AllocationProblem,
  limits: SharedLimits,
  prices: SharedPrices,
): { readonly model: AllocationModel; readonly milp: Milp } {
  const model = buildModel(addGrants(problem, limits.grant));
  const milp = priced(model, heldProgramme(model, vectorAt(limits)), prices, problem.grants);
  return { model, milp };
}

/** A vector with the limits on the levels before cost. */
const vectorAt = ({ levels }: SharedLimits): PlanVector => ({ ...levels, cost: 0, moved: 0, kilometres: 0 });

function priced(
  model: AllocationModel,
  milp: Milp,
  prices: SharedPrices,
  ownGrants: readonly YearlyAmount[],
): Milp {
  const unit = moneyUnit(model);
  const dearer = new Map<number, number>();
  const add = (column: number, price: number) => dearer.set(column, (dearer.get(column) ?? 0) + price / unit);
  let { constant } = milp;
  for (const { year, column } of model.grants) add(column, amountIn(prices.money, year));
  for (const { year, amount } of prices.money) constant -= (amount * amountIn(ownGrants, year)) / unit;
  for (const level of sharedLevels) {
    const price = prices.levels[level];
    constant += (price * model.levels[level].constant) / unit;
    for (const [column, amount] of model.levels[level].terms) add(column, price * amount);
  }
  const columns = milp.columns.map((column, index) => ({
    ...column,
    cost: column.cost + (dearer.get(index) ?? 0),
  }));
  return { ...milp, columns, constant };
}

/** What a point of a part's programme costs and takes of what is shared. */
export function pointOf(
  model: AllocationModel,
  values: readonly number[],
  ownGrants: readonly YearlyAmount[],
): PartPoint {
  const { levels, grants, milp } = model;
  const years = [...new Set(grants.map(({ year }) => year))].toSorted((one, other) => one - other);
  return {
    cost: objectiveAt(milp, values),
    taken: years.map((year) => {
      const all = grants.reduce((sum, one) => sum + (one.year === year ? (values[one.column] ?? 0) : 0), 0);
      return { year, amount: all - amountIn(ownGrants, year) };
    }),
    levels: {
      unplaced: valueAt(levels.unplaced, values),
      oversizeClasses: valueAt(levels.oversizeClasses, values),
      oversizePupils: valueAt(levels.oversizePupils, values),
    },
  };
}
