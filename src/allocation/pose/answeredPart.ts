import type { AllocationPlan } from '../../domain/allocation/allocationPlan.ts';
import type { AllocationProblem } from '../../domain/allocation/allocationProblem.ts';

/** A plan for one part, and the problem it answers. */
export interface AnsweredPart {
  readonly problem: AllocationProblem;
  readonly plan: AllocationPlan;
}
