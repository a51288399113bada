import type { AllocationPlan } from '../../domain/allocation/allocationPlan.ts';
import type { PlanVector } from '../../domain/allocation/planVector.ts';
import { randomsAfter } from '../../domain/random.ts';
import { mostCost } from '../comparePlans.ts';
import { type MeasuredPlan, vectorOf } from '../greedy.ts';
import type { Evaluation } from '../localSearch/evaluation.ts';
import { exportPlan } from '../localSearch/exportPlan.ts';
import type { Found } from '../localSearch/greedyState.ts';
import { searchCost } from '../localSearch/searchCost.ts';
import { searchMoves } from '../localSearch/searchMoves.ts';
import type { SearchState } from '../localSearch/searchState.ts';
import { WorkMeter } from '../localSearch/workMeter.ts';
import type { AllocationModel } from '../model/buildModel.ts';
import { stateOfPlan } from '../repair/stateOfPlan.ts';
import { type BranchRequest, branchSites } from './branchSites.ts';
import { generousPlan } from './generousPlan.ts';
import { improveWindows } from './improveWindows.ts';

/** A plan, the cost of the cheapest one known, and what is proven about cost. */
export interface PolishedPlan extends MeasuredPlan {
  readonly leastCost: number;
  /** No plan that is as good on the levels before cost costs less; missing where the solver proved nothing. */
  readonly bound: number | undefined;
}

export interface PolishRequest extends Omit<BranchRequest, 'wanted' | 'effort'> {
  readonly model: AllocationModel;
  /** Moves of the search from each of the relaxation's sets of sites; the solver's work is in proportion. */
  readonly work: number;
  readonly seed: number;
  /** Told of each plan that costs less. */
  readonly onBetter?: (vector: PlanVector) => void;
}

/** From so many moves on the solver does all that is usual. */
const fullWork = 80_000;
/** Sets of sites that are searched, those first whose relaxation costs least: their bounds lie nearer together than their plans. */
const siteSets = 4;
/** Moves of each of these searches as a share of the usual; with fewer, whole classes often find no room that keeps the levels. */
const setShare = 4;
/** The search that goes on from what the exact programme decided: its place among the searches, moves and heat as shares of the usual. */
const lastPlace = 8;
const lastShare = 1;
const lastHeat = 0.3;
/** Moves of the search for fewer moved pupils, as a share. */
const movesShare = 0.1;

/**
 * Polish a plan: prove more of its cost, and look for a cheaper one that is as good on the levels before it. Searches go
 * on from where the relaxation sends pupils with the sites that cost least, since it sees that a school can be spared,
 * which a search that clears one size after the other does not; then the exact programme decides a few entry years at a
 * time anew.
 *
 * @param found The plan and the cheapest cost that a search came to.
 * @returns A plan that is no worse on the levels before cost and no dearer, and the bound.
 */
export async function polishPlan(
  evaluation: Evaluation,
  found: MeasuredPlan & { readonly leastCost: number },
  request: PolishRequest,
): Promise<PolishedPlan> {
  const { layout } = evaluation;
  const { model, work, seed, shouldStop } = request;
  const { plan, vector, leastCost } = found;
  const kept = { plan, vector, leastCost };
  if (shouldStop()) return { ...kept, bound: undefined };
  const branches = await branchSites(model, vector, { ...request, effort: effortOf(work), wanted: siteSets });
  const bound = branches?.bound;
  const cheaper = new CheaperPlans(evaluation, found, request);
  for (const [place, point] of (branches?.points ?? []).entries()) {
    if (shouldStop() || point.bound >= cheaper.least) continue;
    cheaper.searchFrom(stateOfPlan(layout, generousPlan(model, point.values)), place, work * setShare, 1);
  }
  await cheaper.improve();
  const state = cheaper.best?.state;
  if (cheaper.best === undefined || state === undefined) return { ...kept, bound };
  const { costTolerance } = layout.problem;
  const fewer = searchMoves(evaluation, cheaper.best, {
    meter: new WorkMeter(work * movesShare, shouldStop),
    random: randomsAfter(seed, 29),
    costTolerance,
  });
  // A search for fewer moves takes whatever is better on the levels before cost, at any cost.
  const chosen = vectorOf(fewer.levels).cost <= mostCost(cheaper.least, costTolerance) ? fewer : cheaper.best;
  evaluation.evaluateAll(chosen.state);
  return {
    plan: exportPlan(evaluation, chosen.state),
    vector: vectorOf(evaluation.levels),
    leastCost: cheaper.least,
    bound,
  };
}

const effortOf = (work: number) => Math.min(1, work / fullWork);

/** The cheapest plan that keeps the levels of the first. */
class CheaperPlans {
  best: Found | undefined;
  least: number;
  private readonly limits: Float64Array;
  private readonly evaluation: Evaluation;
  private readonly first: MeasuredPlan;
  private readonly request: PolishRequest;

  constructor(
    evaluation: Evaluation,
    first: MeasuredPlan & { readonly leastCost: number },
    request: PolishRequest,
  ) {
    const { vector, leastCost } = first;
    this.evaluation = evaluation;
    this.first = first;
    this.request = request;
    this.limits = Float64Array.of(vector.unplaced, vector.oversizeClasses, vector.oversizePupils);
    this.least = leastCost * (1 - 1e-7);
  }

  searchFrom(state: SearchState, place: number, work: number, heat: number): void {
    const { seed, shouldStop, onBetter } = this.request;
    const made = searchCost(this.evaluation, state, {
      limits: this.limits,
      heat,
      random: randomsAfter(seed, 20 + place),
      meter: new WorkMeter(work, shouldStop),
    });
    if (made === undefined || vectorOf(made.levels).cost >= this.least) return;
    this.best = made;
    this.least = vectorOf(made.levels).cost;
    onBetter?.(vectorOf(made.levels));
  }

  /** Let the exact programme improve the cheapest plan, a few entry years at a time. */
  async improve(): Promise<void> {
    const { request, evaluation } = this;
    if (request.shouldStop()) return;
    const { layout } = evaluation;
    const measured = { ...this.first, plan: this.plan() };
    const asked = { ...request, effort: effortOf(request.work) };
    const plan = await improveWindows(layout.problem, measured, asked);
    if (plan === undefined) return;
    this.searchFrom(stateOfPlan(layout, plan), lastPlace, request.work * lastShare, lastHeat);
  }

  private plan(): AllocationPlan {
    if (this.best === undefined) return this.first.plan;
    this.evaluation.evaluateAll(this.best.state);
    return exportPlan(this.evaluation, this.best.state);
  }
}
