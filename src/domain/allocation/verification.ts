import type { Problem } from '../problem.ts';
import type { PlanVector } from './planVector.ts';

/** What doubting a plan comes to. Plain JSON. */
export interface Verification {
  /** Every rule that the plan breaks, in the order of the rules; none when it holds. */
  readonly findings: readonly Problem[];
  /** What the plan comes to, computed anew from problem and plan; of little use where the plan does not hold. */
  readonly vector: PlanVector;
}
