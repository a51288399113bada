import type { AllocationPlan } from '../../domain/allocation/allocationPlan.ts';
import type { AllocationProblem } from '../../domain/allocation/allocationProblem.ts';
import type { YearlyAmount } from '../../domain/allocation/sharedMoney.ts';
import type { ProofOrder } from '../../domain/allocation/sharedProof.ts';
import { type CertifiedPlan, ownCertificate } from '../certifyPlan.ts';
import type { MeasuredPlan } from '../greedy.ts';
import { Evaluation } from '../localSearch/evaluation.ts';
import { layOutProblem } from '../localSearch/layOutProblem.ts';
import { buildModel } from '../model/buildModel.ts';
import { branchSites } from '../polish/branchSites.ts';
import { lowerLevels } from '../polish/lowerLevels.ts';
import { effortOf, polishPlan } from '../polish/polishPlan.ts';
import { addGrants } from './addGrants.ts';
import { pricedRelaxation } from './pricedRelaxation.ts';
import type { KeepingSolver, OwnPlan } from './relaxPart.ts';
import { takenBy } from './runPart.ts';

/** A part's plan polished, and the least that any of its plans comes to at the prices. */
export interface PolishedPart extends CertifiedPlan {
  readonly granted: readonly YearlyAmount[];
  readonly least: number | undefined;
}

/**
 * Polish the plan of a part (`polishPlan`), and prove what it must come to at prices on everything shared. Two
 * relaxations: the one with levels held says where a cheaper plan may lie, the one with prices gives the bound.
 *
 * @param own The part's plan, which holds with the money granted.
 */
export async function polishPart(
  problem: AllocationProblem,
  own: OwnPlan & { readonly plan: AllocationPlan },
  {
    limits,
    prices,
    granted,
    work,
    seed,
  }: Omit<Extract<ProofOrder<never>, { kind: 'polish' }>, 'kind' | 'from'>,
  solver: KeepingSolver,
): Promise<PolishedPart> {
  const rich = addGrants(problem, granted);
  const { plan, vector } = own;
  const made = await polishPlan(
    new Evaluation(layOutProblem(rich)),
    { plan, vector, leastCost: vector.cost },
    {
      ...{ model: buildModel(rich), solver, work, seed, shouldStop: () => false },
      keepsLevels: true,
    },
  );
  const { model, milp } = pricedRelaxation(problem, limits, prices);
  const asked = { solver, shouldStop: () => false, effort: effortOf(work), wanted: 0 };
  const branches = await branchSites(model, milp, asked);
  return { ...told(problem, made, work, made.leastCost), least: branches?.bound };
}

/**
 * Lower what the plan of a part leaves undone (`lowerLevels`).
 *
 * @returns Undefined where nothing less was found.
 */
export async function lowerPart(
  problem: AllocationProblem,
  { plan, vector }: MeasuredPlan,
  { granted, work }: Omit<Extract<ProofOrder<never>, { kind: 'lower' }>, 'kind' | 'from'>,
  solver: KeepingSolver,
): Promise<PolishedPart | undefined> {
  const asked = { solver, shouldStop: () => false, effort: effortOf(work) };
  const made = await lowerLevels(addGrants(problem, granted), { plan, vector }, asked);
  return made && { ...told(problem, made, work, made.vector.cost), least: undefined };
}

function told(problem: AllocationProblem, { plan, vector }: MeasuredPlan, work: number, leastCost: number) {
  const certificate = { ...ownCertificate({ plan, vector }, work, leastCost), polished: true as const };
  return { plan, vector, certificate, granted: takenBy(plan, problem) };
}
