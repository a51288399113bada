import type { AllocationPlan } from '../../domain/allocation/allocationPlan.ts';
import type { PlanVector } from '../../domain/allocation/planVector.ts';
import { randomsAfter } from '../../domain/random.ts';
import { comparePlans, mostCost } from '../comparePlans.ts';
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
import { heldProgramme } from './heldProgramme.ts';
import { improveWindows } from './improveWindows.ts';
import { lowerLevels } from './lowerLevels.ts';

/** A plan, the cost of the cheapest one known, and what is proven about cost. */
export interface PolishedPlan extends MeasuredPlan {
  readonly leastCost: number;
  /** No plan that is as good on the levels before cost costs less; undefined where the solver proved nothing. */
  readonly bound: number | undefined;
  /** Whether that was proven by branch and bound over all that is whole but pupils. */
  readonly branched: boolean;
}

export interface PolishRequest extends Omit<BranchRequest, 'wanted' | 'effort'> {
  readonly model: AllocationModel;
  /** Moves of the search from each of the relaxation's sets of sites; the solver's work is in proportion. */
  readonly work: number;
  readonly seed: number;
  /** Whether levels before cost are kept as they are; they are lowered first when missing. */
  readonly keepsLevels?: true;
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
  const { model, work, shouldStop } = request;
  const asked = { ...request, effort: effortOf(work) };
  const keepsLevels = shouldStop() || request.keepsLevels === true;
  const lowered = keepsLevels ? undefined : await lowerLevels(layout.problem, found, asked);
  const first = lowered === undefined ? found : { ...lowered, leastCost: lowered.vector.cost };
  if (lowered !== undefined) request.onBetter?.(lowered.vector);
  if (shouldStop()) return { ...first, bound: undefined, branched: false };
  const milp = heldProgramme(model, first.vector);
  const branches = await branchSites(model, milp, { ...asked, wanted: siteSets });
  const cheaper = new CheaperPlans(evaluation, first, request);
  for (const [place, point] of (branches?.points ?? []).entries()) {
    if (shouldStop() || point.bound >= cheaper.least) continue;
    cheaper.searchFrom(stateOfPlan(layout, generousPlan(model, point.values)), place, work * setShare, 1);
  }
  await cheaper.improve();
  const made = [cheaper.decided, cheaper.withFewerMoves()].filter((one) => one !== undefined);
  const { costTolerance } = layout.problem;
  const [best = first] = made.toSorted((left, right) =>
    comparePlans(left.vector, right.vector, costTolerance, cheaper.least),
  );
  return {
    plan: best.plan,
    vector: best.vector,
    leastCost: made.length === 0 ? first.leastCost : cheaper.least,
    ...bestBound(branches?.bound, cheaper.bound),
  };
}

function bestBound(
  relaxed: number | undefined,
  branched: number | undefined,
): Pick<PolishedPlan, 'bound' | 'branched'> {
  const isBetter = branched !== undefined && (relaxed === undefined || branched > relaxed);
  return { bound: isBetter ? branched : relaxed, branched: isBetter };
}

/** Share of the usual work of solvers that belongs to so many moves. */
export const effortOf = (work: number) => Math.min(1, work / fullWork);

/** Sums of pupils and classes are exact to this. */
const noise = (amount: number) => 1e-6 * Math.max(1, amount);

/** The cheapest plan that keeps the levels of the first. */
class CheaperPlans {
  /** The cheapest that a search found. */
  private best: Found | undefined;
  /** What the exact programme decided, where no search that goes on from there keeps the levels at so low a cost. */
  decided: MeasuredPlan | undefined;
  least: number;
  /** No plan that keeps the levels costs less, by the exact programme; undefined where it proved nothing. */
  bound: number | undefined;
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
    const { improved, bound } = await improveWindows(layout.problem, measured, asked);
    this.bound = bound;
    if (improved === undefined) return;
    this.searchFrom(stateOfPlan(layout, improved.plan), lastPlace, request.work * lastShare, lastHeat);
    if (improved.vector.cost >= this.least) return;
    this.decided = improved;
    this.least = improved.vector.cost;
    request.onBetter?.(improved.vector);
  }

  /** The cheapest plan that a search found, or one with fewer moves at a cost within the tolerance. */
  withFewerMoves(): MeasuredPlan | undefined {
    const { best, evaluation, least } = this;
    if (best === undefined) return undefined;
    const { work, seed, shouldStop } = this.request;
    const { costTolerance } = evaluation.layout.problem;
    const fewer = searchMoves(evaluation, best, {
      meter: new WorkMeter(work * movesShare, shouldStop),
      random: randomsAfter(seed, 29),
      costTolerance,
    });
    // A search for fewer moves takes whatever is better on an earlier level, at any cost and whatever comes after it; what
    // is proven of cost speaks of plans that keep to all levels before it.
    const { cost } = vectorOf(fewer.levels);
    const isWithin = this.limits.every((limit, level) => (fewer.levels[level] ?? 0) <= limit + noise(limit));
    const { state } = isWithin && cost <= mostCost(least, costTolerance) ? fewer : best;
    evaluation.evaluateAll(state);
    return { plan: exportPlan(evaluation, state), vector: vectorOf(evaluation.levels) };
  }

  private plan(): AllocationPlan {
    if (this.best === undefined) return this.first.plan;
    this.evaluation.evaluateAll(this.best.state);
    return exportPlan(this.evaluation, this.best.state);
  }
}
