import type { AllocationPlan } from '../domain/allocation/allocationPlan.ts';
import type { AllocationProblem } from '../domain/allocation/allocationProblem.ts';
import type { PlanVector } from '../domain/allocation/planVector.ts';
import type { Milp } from '../milp/milp.ts';
import type { Conflict, Solver, StopReason } from '../milp/solver.ts';
import { type CertifiedPlan, certifyPlan, largeModel, type Polisher } from './certifyPlan.ts';
import { comparePlans } from './comparePlans.ts';
import { type MeasuredPlan, vectorOf } from './greedy.ts';
import { Evaluation } from './localSearch/evaluation.ts';
import { exportPlan } from './localSearch/exportPlan.ts';
import { type Found, greedyState, type PlainFound } from './localSearch/greedyState.ts';
import { layOutProblem } from './localSearch/layOutProblem.ts';
import { type StartRunner, searchPlan } from './localSearch/searchPlan.ts';
import { searchStart } from './localSearch/searchStart.ts';
import { steeringFor } from './localSearch/steering.ts';
import { type AllocationModel, buildModel } from './model/buildModel.ts';
import { polishPlan } from './polish/polishPlan.ts';
import { relaxedPlan } from './relax/relaxedPlan.ts';

/** The best plan found and what is proven about it, or that none can hold. Plain JSON. */
export type Allocation =
  | (CertifiedPlan & { readonly status: 'planned' })
  /** The classes that are there already need more teachers than posts, hires and contracts can give. */
  | { readonly status: 'impossible'; readonly conflict?: Conflict }
  /** An exact solve was stopped before it had any plan. */
  | { readonly status: 'stopped'; readonly stopped: StopReason };

/** How far an allocation has come. */
export interface AllocationProgress {
  readonly phase: 'greedy' | 'search' | 'moves' | 'polish' | 'proof';
  /** The best plan so far: it holds in every hard rule. */
  readonly vector: PlanVector;
}

export interface AllocationRequest {
  /** Moves that the search evaluates; the same work and seed give the same plan. */
  readonly work?: number;
  readonly seed?: number;
  /** Asked every few moves; true ends everything with the best plan so far. */
  readonly shouldStop?: () => boolean;
  /**
   * Asked every few moves as well; true ends the search only. Then `work` is not asked: searches of twice the work
   * each follow each other, and the best that came to its end is kept, of equals the last, with its work.
   */
  readonly endSearch?: () => boolean;
  readonly onProgress?: (progress: AllocationProgress) => void;
  /**
   * For a start from the linear programme, a bound on the cost, and the exact plan of a small problem. The same work and
   * seed give the same plan with a solver, which may be another than without one.
   */
  readonly solver?: Solver;
  /**
   * Look on for a cheaper plan when the search has ended, and prove more of its cost: takes several times as long, and a
   * solver that keeps programmes open.
   */
  readonly polish?: boolean;
  /** Runs the starts of the search, for example in threads of their own (`runStart`); in this thread when missing. */
  readonly runStarts?: StartRunner;
}

type Searched = MeasuredPlan & {
  readonly work: number;
  readonly leastCost: number;
  readonly interrupted: boolean;
};

/**
 * Allocate: from the plain plan by local search to a better one, then, with a solver, what can be proven about it.
 * The plan holds in every hard rule and is never worse than the plain one.
 *
 * @param problem As `readProblem` gives it.
 */
export async function allocate(
  problem: AllocationProblem,
  request: AllocationRequest = {},
): Promise<Allocation> {
  const { work = 100_000, shouldStop = () => false, endSearch, onProgress, solver } = request;
  const evaluation = new Evaluation(layOutProblem(problem));
  const greedy = greedyState(evaluation);
  if (greedy === undefined) return { status: 'impossible' };
  onProgress?.({ phase: 'greedy', vector: vectorOf(greedy.levels) });
  const model = solver === undefined ? undefined : modelOf(problem);
  const relaxed = await relaxedStart(evaluation, model, solver, shouldStop);
  const search = (moves: number, ends: () => boolean) =>
    searchOnce(evaluation, greedy, moves, { ...request, relaxed, shouldStop: ends });
  const found =
    endSearch === undefined
      ? await search(work, shouldStop)
      : await searchOnAndOn(problem, search, () => endSearch() || shouldStop());
  const { plan, vector, leastCost } = found;
  const polish = polisherOf(evaluation, found.work, model, request);
  onProgress?.({ phase: polish === undefined ? 'proof' : 'polish', vector });
  const certified = await certifyPlan(
    problem,
    { plan, vector },
    { solver, model, work: found.work, leastCost, polish, shouldStop },
  );
  const how = {
    ...(polish === undefined ? {} : ({ polished: true } as const)),
    ...(shouldStop() ? ({ interrupted: true } as const) : {}),
  };
  return { status: 'planned', ...certified, certificate: { ...certified.certificate, ...how } };
}

/** How plans are polished; undefined where that is not asked for, or cannot be. */
function polisherOf(
  evaluation: Evaluation,
  work: number,
  model: AllocationModel | undefined,
  { polish, solver, seed = 1, shouldStop = () => false, onProgress }: AllocationRequest,
): Polisher | undefined {
  const open = solver?.open;
  if (polish !== true || model === undefined || solver === undefined || open === undefined) return undefined;
  const onBetter = (vector: PlanVector) => onProgress?.({ phase: 'polish', vector });
  const keeping = {
    solve: (...asked: Parameters<Solver['solve']>) => solver.solve(...asked),
    open: (milp: Milp) => open.call(solver, milp),
  };
  return async (found) => {
    const made = await polishPlan(evaluation, found, {
      model,
      solver: keeping,
      work,
      seed,
      shouldStop,
      onBetter,
    });
    onProgress?.({ phase: 'proof', vector: made.vector });
    return made;
  };
}

/** The programme of a problem; undefined where it is too large for a solver. */
function modelOf(problem: AllocationProblem): AllocationModel | undefined {
  const model = buildModel(problem);
  return model.milp.columns.length > largeModel ? undefined : model;
}

/** What the linear programme would do; undefined where there is none, or nothing to steer by. */
async function relaxedStart(
  { layout }: Evaluation,
  model: AllocationModel | undefined,
  solver: Solver | undefined,
  shouldStop: () => boolean,
): Promise<AllocationPlan | undefined> {
  const steering = steeringFor(layout, 'home');
  if (model === undefined || solver === undefined || steering === undefined || shouldStop()) return undefined;
  return relaxedPlan(model, solver, steering.lack, shouldStop);
}

async function searchOnce(
  evaluation: Evaluation,
  greedy: PlainFound,
  work: number,
  {
    seed = 1,
    relaxed,
    shouldStop = () => false,
    onProgress,
    runStarts,
  }: AllocationRequest & { readonly relaxed: AllocationPlan | undefined },
): Promise<Searched> {
  let interrupted = false;
  const asked = () => {
    interrupted ||= shouldStop();
    return interrupted;
  };
  const onBetter = ({ levels }: Found) => onProgress?.({ phase: 'search', vector: vectorOf(levels) });
  const controls = { shouldStop: asked, onBetter };
  const here: StartRunner = async (orders) =>
    orders.map((order) => searchStart(evaluation, order, { ...controls, plain: greedy }));
  const { best, cheapest } = await searchPlan(evaluation, greedy, {
    work,
    ...{ seed, relaxed },
    runStarts: runStarts ?? here,
    ...controls,
  });
  onProgress?.({ phase: 'moves', vector: vectorOf(best.levels) });
  evaluation.evaluateAll(best.state);
  const plan = exportPlan(evaluation, best.state);
  const leastCost = vectorOf(cheapest.levels).cost;
  return { plan, vector: vectorOf(evaluation.levels), work, leastCost, interrupted };
}

/** Work of the second search; the first does none. */
const firstWork = 2_000;
const mostWork = 1e9;

/** Search with more and more work, each time from the start, so that the work told gives the same plan again. */
async function searchOnAndOn(
  problem: AllocationProblem,
  search: (work: number, ends: () => boolean) => Promise<Searched>,
  ends: () => boolean,
): Promise<Searched> {
  let best = await search(0, () => false);
  for (let work = firstWork; work <= mostWork && !ends(); work *= 2) {
    const found = await search(work, ends);
    if (found.interrupted) break;
    const leastCost = Math.min(found.leastCost, best.leastCost);
    if (comparePlans(found.vector, best.vector, problem.costTolerance, leastCost) <= 0) best = found;
  }
  return best;
}
