import {
  isShort,
  planShared,
  type SharedPlan,
  type SharedProblem,
  type SharedRequest,
  sumOf,
} from '../../allocation/shared/planShared.ts';
import type { PlanVector } from '../../domain/allocation/planVector.ts';
import type { RoundRunner } from '../../domain/allocation/sharedMoney.ts';
import type { Problem } from '../../domain/problem.ts';
import { checkSharedGrant } from '../../verification/checkSharedGrant.ts';

export type { SharedProgress } from '../../allocation/shared/planShared.ts';

/** Plans of parts that share money, doubted. */
export type PlannedTogether<Kept> = SharedPlan<Kept> & {
  /** Levels of all plans together. */
  readonly vector: PlanVector;
  /** Parts with anything unplaced or oversize. */
  readonly short: number;
  /** Years in which the plans take more than there is, by the independent check; none in plans of ours. */
  readonly overspent: readonly Problem[];
};

/**
 * Plan parts that share money, and doubt what comes out: each part's plan is checked with the money that it takes
 * (`answerPart`), and what all take against what there is.
 */
export async function planTogether<Kept>(
  shared: SharedProblem,
  run: RoundRunner<Kept>,
  request: SharedRequest,
): Promise<PlannedTogether<Kept>> {
  const plan = await planShared(shared, run, request);
  const planned = plan.parts.filter((part) => part !== undefined);
  return {
    ...plan,
    vector: sumOf(planned),
    short: planned.filter(({ vector }) => isShort(vector)).length,
    overspent: checkSharedGrant(
      shared.grant,
      planned.map(({ granted, checked }) => checked?.taken ?? granted),
    ),
  };
}
