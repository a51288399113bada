import type { PlanVector } from '../../domain/allocation/planVector.ts';
import { type Milp, type MilpRow, withCosts } from '../../milp/milp.ts';
import type { AllocationModel } from '../model/buildModel.ts';

/** Levels that no money may worsen. */
export const levelsBeforeCost = ['unplaced', 'oversizeClasses', 'oversizePupils'] as const;

/** One of them. */
export type LevelBeforeCost = (typeof levelsBeforeCost)[number];

/**
 * Yuan that costs are counted in: a million, since solvers fail on yuan by the milliard; less where the dearest thing
 * costs less, since they take a ten-millionth of the unit as nothing.
 */
export function moneyUnit({ milp }: Pick<AllocationModel, 'milp'>): number {
  const dearest = milp.columns.reduce((most, { cost }) => Math.max(most, Math.abs(cost)), 0);
  return dearest === 0 ? 1 : Math.min(1e6, dearest);
}

/**
 * A programme with levels before cost held at what a plan reached, but for rounding noise; costs in `moneyUnit`. What
 * must not be at all has no room in its columns either: solvers take apart much sooner what is fixed.
 *
 * @param heldLevels Those that are held; all when missing.
 */
export function heldProgramme(
  model: AllocationModel,
  vector: PlanVector,
  heldLevels: readonly LevelBeforeCost[] = levelsBeforeCost,
): Milp {
  const { milp, levels } = model;
  const unit = moneyUnit(model);
  const nothing = new Set<number>();
  const held = heldLevels.map((level) => {
    const row = heldRow({ levels }, vector, level);
    const { upper, indices, values } = row;
    const atLeast = (column: number) => milp.columns[column]?.lower ?? 0;
    if (upper <= noise && indices.every((column, at) => (values[at] ?? 0) >= 0 && atLeast(column) >= 0))
      for (const [at, column] of indices.entries()) if ((values[at] ?? 0) > 0) nothing.add(column);
    return row;
  });
  const columns = milp.columns.map((column, index) => ({
    ...column,
    cost: column.cost / unit,
    upper: nothing.has(index) ? column.lower : column.upper,
  }));
  return { columns, constant: milp.constant / unit, rows: [...milp.rows, ...held] };
}

/**
 * A programme that minimises a level before cost, in its own unit: it and those before it are no more than a plan
 * reached, which tells a solver sooner what cannot be.
 */
export function levelProgramme(model: AllocationModel, vector: PlanVector, level: LevelBeforeCost): Milp {
  const held = heldProgramme(model, vector, levelsBeforeCost.slice(0, levelsBeforeCost.indexOf(level) + 1));
  const { terms, constant } = model.levels[level];
  const costs = model.milp.columns.map(() => 0);
  for (const [column, amount] of terms) costs[column] = (costs[column] ?? 0) + amount;
  return withCosts(held, costs, constant);
}

/** A level before cost is no more than a plan reached, but for rounding noise. */
export function heldRow(
  { levels }: Pick<AllocationModel, 'levels'>,
  vector: PlanVector,
  level: LevelBeforeCost,
): MilpRow {
  const { terms, constant } = levels[level];
  const amounts = new Map<number, number>();
  for (const [column, amount] of terms) amounts.set(column, (amounts.get(column) ?? 0) + amount);
  return {
    name: `held/${level}`,
    lower: Number.NEGATIVE_INFINITY,
    upper: vector[level] - constant + noise * Math.max(1, vector[level]),
    indices: [...amounts.keys()],
    values: [...amounts.values()],
  };
}

/** Sums of pupils and classes are exact to this share. */
const noise = 1e-6;
