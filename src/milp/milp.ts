import { required } from '../domain/invariant.ts';

/** One decision: a number that the solver chooses. Costs in the unit of the objective, bounds in the column's own. */
export interface MilpColumn {
  readonly name: string;
  /** −Infinity: no lower bound. */
  readonly lower: number;
  /** Infinity: no upper bound. */
  readonly upper: number;
  readonly cost: number;
  readonly integer: boolean;
}

/** One demand on the decisions: lower ≤ Σ values[k] · column(indices[k]) ≤ upper. No index stands twice. */
export interface MilpRow {
  readonly name: string;
  readonly lower: number;
  readonly upper: number;
  readonly indices: readonly number[];
  readonly values: readonly number[];
}

/**
 * A mixed-integer linear programme as plain data, always to be minimised: constant + Σ cost · column.
 * It survives `structuredClone`; bounds that do not exist are ±Infinity, so JSON needs care.
 */
export interface Milp {
  readonly columns: readonly MilpColumn[];
  readonly rows: readonly MilpRow[];
  /** Added to the objective whatever is decided. */
  readonly constant: number;
}

/** A column's bounds, moved inwards to whole numbers where it must be whole: some readers and solvers take fractions amiss. */
export function boundsOf({ integer, lower, upper }: Pick<MilpColumn, 'integer' | 'lower' | 'upper'>): {
  readonly lower: number;
  readonly upper: number;
} {
  return integer ? { lower: Math.ceil(lower - 1e-9), upper: Math.floor(upper + 1e-9) } : { lower, upper };
}

/** The left-hand side of a row at a point. */
export function activityOf(row: MilpRow, point: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < row.indices.length; at += 1)
    sum += (row.values[at] ?? 0) * required(point[row.indices[at] ?? -1], 'a point has a value per column');
  return sum;
}

/** The objective at a point. */
export function objectiveAt(milp: Milp, point: readonly number[]): number {
  return milp.columns.reduce(
    (sum, column, index) => sum + column.cost * required(point[index], 'a point has a value per column'),
    milp.constant,
  );
}

/** The same programme with every column free to be a fraction (its LP relaxation). */
export function relaxed(milp: Milp): Milp {
  return { ...milp, columns: milp.columns.map((column) => ({ ...column, integer: false })) };
}

/** The same columns and rows under another objective. */
export function withCosts(milp: Milp, costs: readonly number[], constant = 0): Milp {
  const columns = milp.columns.map((column, index) => ({ ...column, cost: costs[index] ?? 0 }));
  return { ...milp, columns, constant };
}
