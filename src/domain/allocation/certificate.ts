import type { PlanLevel } from './planVector.ts';

/** What is proven about a plan. Bounds are discounted yuan. Plain JSON. */
export interface Certificate {
  /** Cost of the plan. */
  readonly upperBound: number;
  /** Cost of the cheapest plan found, where the plan is dearer within the tolerance for fewer moves. */
  readonly leastCost?: number;
  /** No plan that is as good on the levels before cost costs less; missing when nothing is proven. */
  readonly lowerBound?: number;
  /** (upper − lower) ÷ |upper|; missing without a lower bound. */
  readonly gap?: number;
  /** Levels proven to be the least, from the first on. */
  readonly proven: readonly PlanLevel[];
  /**
   * Where the proof comes from: nothing is oversize or unplaced; the linear relaxation, with each site open in the end or
   * never as far as the work went; branch and bound.
   */
  readonly source: 'oversizeZero' | 'lp' | 'branchAndBound' | 'none';
  /** What the proof speaks of, and what that restricts. */
  readonly model: string;
  /**
   * Work that gave the plan: moves allowed to the search, or nodes of an exact solve. The same work and seed give the
   * same plan, unless the run was interrupted.
   */
  readonly work: number;
  /** Whether the run was stopped by hand, so that its work gives no replay; missing when it was not. */
  readonly interrupted?: true;
}
