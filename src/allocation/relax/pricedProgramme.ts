import { sumOf, times } from '../../milp/linear.ts';
import { makeElastic } from '../../milp/makeElastic.ts';
import { type Milp, relaxed } from '../../milp/milp.ts';
import type { AllocationModel } from '../model/buildModel.ts';

/** Prices of what money should not have to buy, in yuan. */
export interface LackPrices {
  /** A class-year that lacks a room or teachers, or is oversize; a pupil-year without a seat. */
  readonly classYear: number;
  /** A pupil-year above a size. */
  readonly pupilYear: number;
}

const mayLack = /^(rooms|teachersNeeded)\//;

/**
 * The linear relaxation in which caps hold while rooms and teachers may be missing, each at a price: where pupils should
 * go, before any class is whole. Costs are in prices of a class-year, since solvers fail on yuan by the milliard.
 */
export function pricedProgramme(model: AllocationModel, prices: LackPrices): Milp {
  const { unplaced, oversizeClasses, oversizePupils } = model.levels;
  const dear = new Map<number, number>();
  const lacking = [
    times(sumOf([unplaced, oversizeClasses]), prices.classYear),
    times(oversizePupils, prices.pupilYear),
  ];
  for (const [column, price] of sumOf(lacking).terms) dear.set(column, (dear.get(column) ?? 0) + price);
  const columns = model.milp.columns.map((column, index) => ({
    ...column,
    cost: column.cost + (dear.get(index) ?? 0),
    ...(column.name.startsWith('overCap/') ? { upper: 0 } : {}),
  }));
  const rows = model.milp.rows.flatMap(({ name }, row) => (mayLack.test(name) ? [row] : []));
  const priceOf = () => prices.classYear;
  const { milp } = makeElastic({ ...model.milp, columns }, { rows, priceOf, keepCosts: true });
  const scaled = milp.columns.map((column) => ({ ...column, cost: column.cost / prices.classYear }));
  return relaxed({ ...milp, columns: scaled, constant: milp.constant / prices.classYear });
}
