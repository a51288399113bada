import type { PlanVector } from '../../domain/allocation/planVector.ts';
import type { Milp } from '../../milp/milp.ts';
import type { AllocationModel } from '../model/buildModel.ts';

/** Levels that no money may worsen. */
const levelsBeforeCost = ['unplaced', 'oversizeClasses', 'oversizePupils'] as const;

/** Costs are counted in these, since solvers fail on yuan by the milliard. */
export const million = 1e6;

/**
 * A programme with levels before cost held at what a plan reached, but for rounding noise. Costs in million yuan. What
 * must not be at all has no room in its columns either: solvers take apart much sooner what is fixed.
 */
export function heldProgramme({ milp, levels }: AllocationModel, vector: PlanVector): Milp {
  const nothing = new Set<number>();
  const held = levelsBeforeCost.map((level) => {
    const amounts = new Map<number, number>();
    for (const [column, amount] of levels[level].terms)
      amounts.set(column, (amounts.get(column) ?? 0) + amount);
    const upper = vector[level] - levels[level].constant + noise * Math.max(1, vector[level]);
    const atLeast = (column: number) => milp.columns[column]?.lower ?? 0;
    if (upper <= noise && [...amounts].every(([column, amount]) => amount >= 0 && atLeast(column) >= 0))
      for (const [column, amount] of amounts) if (amount > 0) nothing.add(column);
    const [indices, values] = [[...amounts.keys()], [...amounts.values()]];
    return { name: `held/${level}`, lower: Number.NEGATIVE_INFINITY, upper, indices, values };
  });
  const columns = milp.columns.map((column, index) => ({
    ...column,
    cost: column.cost / million,
    upper: nothing.has(index) ? column.lower : column.upper,
  }));
  return { columns, constant: milp.constant / million, rows: [...milp.rows, ...held] };
}

/** Sums of pupils and classes are exact to this share. */
const noise = 1e-6;
