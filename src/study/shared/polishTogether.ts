import { isShort, type SharedProblem, sumOf } from '../../allocation/shared/planShared.ts';
import {
  type PartHeld,
  type PolishTogetherRequest,
  polishShared,
} from '../../allocation/shared/polishShared.ts';
import type { RoundRunner } from '../../domain/allocation/sharedMoney.ts';
import type { ProofRunner, SharedProof } from '../../domain/allocation/sharedProof.ts';
import type { Problem } from '../../domain/problem.ts';
import { highsSolver } from '../../milp/highs.ts';
import { checkSharedGrant } from '../../verification/checkSharedGrant.ts';
import { checkSharedProof } from '../../verification/checkSharedProof.ts';

export type { PolishProgress } from '../../allocation/shared/polishShared.ts';

import type { PlannedTogether } from './planTogether.ts';

/** Plans polished, and what is proven of their cost together, doubted. */
export type PolishedTogether<Kept> = PlannedTogether<Kept> & {
  /** Undefined where nothing was proven. */
  readonly proof: SharedProof | undefined;
  /** What is wrong with the proof, by the independent check; nothing in proofs of ours. */
  readonly doubts: readonly Problem[];
};

/** Runs both kinds of orders. */
export interface PolishRunners<Kept> {
  readonly run: RoundRunner<Kept>;
  readonly prove: ProofRunner<Kept>;
}

/**
 * Polish plans of parts that share money (`polishShared`), and doubt what comes out: each part's plan anew, what all take
 * against what there is, and the proof against the plans. Where a part has no plan, nothing is polished.
 */
export async function polishTogether<Kept>(
  { grant }: Pick<SharedProblem, 'grant'>,
  planned: PlannedTogether<Kept>,
  { run, prove }: PolishRunners<Kept>,
  request: Omit<PolishTogetherRequest, 'solver'>,
): Promise<PolishedTogether<Kept>> {
  const held = planned.parts.filter((part) => part !== undefined);
  if (held.length < planned.parts.length || held.length === 0)
    return { ...planned, proof: undefined, doubts: [] };
  const { parts, proof } = await polishShared(grant, held, prove, { ...request, solver: highsSolver() });
  const checked = await run(
    parts.map(({ kept }, part) => ({ part, order: { kind: 'check', from: kept } })),
    true,
  );
  const doubted = parts.map((part: PartHeld<Kept>, at) => {
    const end = checked[at];
    if (end?.kind !== 'checked') return part;
    return { ...part, checked: { findings: end.findings, taken: end.taken } };
  });
  const taken = doubted.map((part) => ('checked' in part ? part.checked.taken : part.granted));
  return {
    ...planned,
    parts: doubted,
    left: leftOf(grant, taken),
    vector: sumOf(parts),
    short: parts.filter(({ vector }) => isShort(vector)).length,
    overspent: checkSharedGrant(grant, taken),
    proof,
    doubts:
      proof === undefined
        ? []
        : checkSharedProof(
            proof,
            parts.map(({ vector }, at) => ({ vector, taken: taken[at] ?? [] })),
          ),
  };
}

function leftOf(
  grant: SharedProblem['grant'],
  taken: readonly (readonly { readonly year: number; readonly amount: number }[])[],
) {
  return grant.map(({ year, amount }) => ({
    year,
    amount: taken.flat().reduce((left, row) => left - (row.year === year ? row.amount : 0), amount),
  }));
}
