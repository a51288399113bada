import { randomsAfter } from '../domain/random.ts';
import type { Solver } from '../milp/solver.ts';
import { mostCost } from './comparePlans.ts';
import { type MeasuredPlan, vectorOf } from './greedy.ts';
import type { Evaluation } from './localSearch/evaluation.ts';
import { exportPlan } from './localSearch/exportPlan.ts';
import type { Found } from './localSearch/greedyState.ts';
import { searchCost } from './localSearch/searchCost.ts';
import { searchMoves } from './localSearch/searchMoves.ts';
import { WorkMeter } from './localSearch/workMeter.ts';
import type { AllocationModel } from './model/buildModel.ts';
import { branchSites } from './relax/branchSites.ts';
import { generousPlan } from './relax/generousPlan.ts';
import { stateOfPlan } from './repair/stateOfPlan.ts';

/** A plan, the cost of the cheapest one known, and what is proven about cost. */
export interface CheapenedPlan extends MeasuredPlan {
  readonly leastCost: number;
  /** No plan that is as good on the levels before cost costs less; missing where the solver proved nothing. */
  readonly bound: number | undefined;
}

/** Sets of sites that are searched, those first whose relaxation costs least. */
const siteSets = 2;
/** Moves of the search for fewer moved pupils, as a share of those for a set of sites. */
const movesShare = 0.1;

/**
 * Look for a cheaper plan that is as good on the levels before cost: from where the linear relaxation sends pupils with
 * the sites that cost least. It sees that a school can be spared, which a search that clears one size after the other
 * does not, since it opens what helps at once.
 *
 * @param found The plan and the cheapest cost that a search came to.
 * @param request `work`: moves for each set of sites.
 * @returns A plan that is no worse on the levels before cost and no dearer, with the bound that branching over sites gave.
 */
export async function cheapenPlan(
  evaluation: Evaluation,
  found: MeasuredPlan & { readonly leastCost: number },
  request: {
    readonly model: AllocationModel;
    readonly solver: Solver;
    readonly work: number;
    readonly seed: number;
    readonly shouldStop: () => boolean;
  },
): Promise<CheapenedPlan> {
  const { layout } = evaluation;
  const { model, solver, work, seed, shouldStop } = request;
  const { plan, vector, leastCost } = found;
  const kept = { plan, vector, leastCost };
  if (shouldStop()) return { ...kept, bound: undefined };
  const branches = await branchSites(model, vector, solver, { shouldStop, wanted: siteSets });
  const limits = Float64Array.of(vector.unplaced, vector.oversizeClasses, vector.oversizePupils);
  let cheapest: Found | undefined;
  let least = leastCost * (1 - 1e-7);
  for (const [place, { bound, values }] of (branches?.leaves ?? []).entries()) {
    if (shouldStop() || bound >= least) break;
    const state = stateOfPlan(layout, generousPlan(model, values));
    const meter = new WorkMeter(work, shouldStop);
    const made = searchCost(evaluation, state, { limits, random: randomsAfter(seed, 20 + place), meter });
    if (made === undefined || vectorOf(made.levels).cost >= least) continue;
    cheapest = made;
    least = vectorOf(made.levels).cost;
  }
  if (cheapest === undefined) return { ...kept, bound: branches?.bound };
  const { costTolerance } = layout.problem;
  const fewer = searchMoves(evaluation, cheapest, {
    meter: new WorkMeter(work * movesShare, shouldStop),
    random: randomsAfter(seed, 20 + siteSets),
    costTolerance,
  });
  // A search for fewer moves takes whatever is better on the levels before cost, at any cost.
  const { state } = vectorOf(fewer.levels).cost <= mostCost(least, costTolerance) ? fewer : cheapest;
  evaluation.evaluateAll(state);
  return {
    plan: exportPlan(evaluation, state),
    vector: vectorOf(evaluation.levels),
    leastCost: least,
    bound: branches?.bound,
  };
}
