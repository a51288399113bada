import type { PlanVector } from '../../domain/allocation/planVector.ts';
import { valueAt } from '../../milp/linear.ts';
import { objectiveAt } from '../../milp/milp.ts';
import type { AllocationModel } from './buildModel.ts';

/** Solvers leave noise far below this. */
const toMillionth = (value: number) => Math.round(value * 1e6) / 1e6 + 0;

/** The vector of a point of the model, to a millionth. */
export function measurePoint({ milp, levels }: AllocationModel, point: readonly number[]): PlanVector {
  return {
    unplaced: toMillionth(valueAt(levels.unplaced, point)),
    oversizeClasses: toMillionth(valueAt(levels.oversizeClasses, point)),
    oversizePupils: toMillionth(valueAt(levels.oversizePupils, point)),
    cost: toMillionth(objectiveAt(milp, point)),
    moved: toMillionth(valueAt(levels.moved, point)),
    kilometres: toMillionth(valueAt(levels.kilometres, point)),
  };
}
