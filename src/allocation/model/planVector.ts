import { valueAt } from '../../milp/linear.ts';
import { objectiveAt } from '../../milp/milp.ts';
import type { AllocationModel } from './buildModel.ts';

/** What plans are compared by, from the first to the last: a later part counts only where all before are alike. */
export const planLevels = [
  'unplaced',
  'oversizeClasses',
  'oversizePupils',
  'cost',
  'moved',
  'kilometres',
] as const;
export type PlanLevel = (typeof planLevels)[number];

/**
 * Unplaced pupil-years · oversize class-years, weighted · pupil-years above the caps of classes and schools, weighted ·
 * discounted yuan · pupils who enter another school than their home school · kilometres to school of those who enter.
 */
export type PlanVector = Readonly<Record<PlanLevel, number>>;

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
