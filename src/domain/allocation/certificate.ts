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
  /** What every plan pays whatever it decides: wages of those who are in post, until they retire. */
  readonly committedCost?: number;
  /** (upper − lower) ÷ (upper − committed): of what a plan decides; missing without a lower bound. */
  readonly incrementalGap?: number;
  /** Levels proven to be the least, from the first on. */
  readonly proven: readonly PlanLevel[];
  /** Where the proof comes from: nothing is oversize or unplaced; the linear relaxation; branch and bound. */
  readonly source: 'oversizeZero' | 'lp' | 'branchAndBound' | 'none';
  /** What the proof speaks of, and what that restricts. */
  readonly model: string;
  /**
   * Work that gave the plan: moves allowed to the search, or nodes of an exact solve. The same work and seed give the
   * same plan, unless the run was interrupted.
   */
  readonly work: number;
  /** Whether the plan was polished, which belongs to its work; missing when it was not. */
  readonly polished?: true;
  /** Whether the run was stopped by hand, so that its work gives no replay; missing when it was not. */
  readonly interrupted?: true;
}

/** The bound of a certificate, and its gap as a share of the whole cost and of that which a plan decides. Yuan. */
export function gapsOf(
  upperBound: number,
  bound: number,
  committedCost: number,
): Pick<Certificate, 'lowerBound' | 'gap' | 'committedCost' | 'incrementalGap'> {
  const lowerBound = Math.min(bound, upperBound);
  const missing = upperBound - lowerBound;
  return {
    lowerBound,
    gap: missing / Math.max(1e-9, Math.abs(upperBound)),
    committedCost,
    incrementalGap: missing / Math.max(1e-9, upperBound - committedCost),
  };
}
