import type { Milp, MilpColumn, MilpRow } from './milp.ts';

/** A row side that may be broken at a price, and the column that says by how much. */
export interface ElasticSide {
  readonly row: number;
  readonly side: 'lower' | 'upper';
  readonly column: number;
}

/** A programme whose chosen rows may be broken, and where to read by how much. */
export interface ElasticMilp {
  readonly milp: Milp;
  readonly sides: readonly ElasticSide[];
}

/** How to make rows elastic. */
export interface Elasticity {
  /** Rows that may be broken; all when missing. */
  readonly rows?: readonly number[];
  /** Price per unit of a row's violation; 1 when missing. */
  readonly priceOf?: (row: number, side: ElasticSide['side']) => number;
  /** Keep the programme's own costs beside the prices; otherwise (phase 1) only violation costs. */
  readonly keepCosts?: boolean;
}

/**
 * Make rows elastic: each side gets a column that fills what is missing. Phase 1 (the default) then finds the least
 * total violation, which is 0 exactly when the programme can be met.
 *
 * @source Brown & Graves (1975); Chinneck (2008), Feasibility and Infeasibility in Optimization, ch. 6.
 */
export function makeElastic(
  milp: Milp,
  { rows, priceOf = () => 1, keepCosts = false }: Elasticity = {},
): ElasticMilp {
  const chosen = rows === undefined ? undefined : new Set(rows);
  const columns: MilpColumn[] = milp.columns.map((column) => (keepCosts ? column : { ...column, cost: 0 }));
  const sides: ElasticSide[] = [];
  const loosened = milp.rows.map((row, index): MilpRow => {
    if (chosen !== undefined && !chosen.has(index)) return row;
    const [indices, values] = [[...row.indices], [...row.values]];
    for (const side of ['lower', 'upper'] as const) {
      if (!Number.isFinite(row[side])) continue;
      const cost = priceOf(index, side);
      columns.push({
        name: `${row.name}/${side === 'lower' ? 'missing' : 'over'}`,
        lower: 0,
        upper: Infinity,
        cost,
        integer: false,
      });
      sides.push({ row: index, side, column: columns.length - 1 });
      indices.push(columns.length - 1);
      values.push(side === 'lower' ? 1 : -1);
    }
    return { ...row, indices, values };
  });
  return { milp: { columns, rows: loosened, constant: keepCosts ? milp.constant : 0 }, sides };
}

/** A broken side and by how much, in the row's unit. */
export interface Shortfall {
  readonly row: number;
  readonly name: string;
  readonly side: ElasticSide['side'];
  readonly amount: number;
}

/** Read what is broken at a solution of the elastic programme, rows in their order. */
export function readShortfalls(
  { milp, sides }: ElasticMilp,
  values: readonly number[],
  least = 1e-6,
): Shortfall[] {
  return sides
    .map(({ row, side, column }) => ({
      row,
      name: milp.rows[row]?.name ?? '',
      side,
      amount: values[column] ?? 0,
    }))
    .filter(({ amount }) => amount > least);
}
