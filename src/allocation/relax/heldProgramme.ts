import type { PlanVector } from '../../domain/allocation/planVector.ts';
import { type Milp, relaxed } from '../../milp/milp.ts';
import type { AllocationModel } from '../model/buildModel.ts';

const levelsBeforeCost = ['unplaced', 'oversizeClasses', 'oversizePupils'] as const;

type LevelBeforeCost = (typeof levelsBeforeCost)[number];

/** The linear relaxation of a programme with levels before cost held at what a plan reached, but for rounding noise. */
export function heldProgramme(
  { milp, levels }: AllocationModel,
  vector: PlanVector,
  heldLevels: readonly LevelBeforeCost[] = levelsBeforeCost,
): Milp {
  const held = heldLevels.map((level) => {
    const amounts = new Map<number, number>();
    for (const [column, amount] of levels[level].terms)
      amounts.set(column, (amounts.get(column) ?? 0) + amount);
    return {
      name: `held/${level}`,
      lower: Number.NEGATIVE_INFINITY,
      upper: vector[level] - levels[level].constant + 1e-6 * Math.max(1, vector[level]),
      indices: [...amounts.keys()],
      values: [...amounts.values()],
    };
  });
  return relaxed({ ...milp, rows: [...milp.rows, ...held] });
}
