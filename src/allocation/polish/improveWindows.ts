import type { AllocationProblem } from '../../domain/allocation/allocationProblem.ts';
import type { Milp } from '../../milp/milp.ts';
import type { MeasuredPlan } from '../greedy.ts';
import { type AllocationModel, buildModel } from '../model/buildModel.ts';
import { readPlan } from '../model/readPlan.ts';
import { limitsAt } from './effort.ts';
import { heldProgramme, moneyUnit } from './heldProgramme.ts';
import { type Point, type PointRequest, programmePoint, reachedAt } from './programmePoint.ts';
import { countedBy, fractionsOf, nearFractions, withFractions } from './wholePupils.ts';
import { isSmall, type Window, wholeWindow, yearWindows } from './windows.ts';

const rounds = 2;
/** Counted work at full effort: of a window with fractions of pupils and with whole ones. */
const fractionLimits = { nodes: 50, simplexIterations: 8_000 };
const wholeLimits = { nodes: 100, simplexIterations: 8_000 };
/** The same where a whole county is one window. */
const countyLimits = { nodes: 2_000, simplexIterations: 60_000 };
/** Shares of the objective to which a window is solved. */
const fractionGap = 1e-4;
const wholeGap = 1e-5;
/** A round that spares less than this share is the last. */
const leastGain = 1e-4;
/** Solvers may call least what lies above it by so much of it. */
const boundNoise = 1e-6;
/** Less of the objective is no saving, but how sums are rounded. */
const leastSpared = 1e-9;

/**
 * Spare what can be spared of a plan: children and classes of a few entry years at a time are decided anew by the exact
 * programme, all schools together, with the works and teachers that suit them; whoever leaves those schools later is
 * decided with them; sites are not touched. In a small county all years and sites are decided anew before. First with
 * fractions of pupils, which says how many classes each school forms, then with whole pupils near to them.
 *
 * @param measured What the levels before cost must not exceed is this plan's.
 * @returns Nothing where the plan could not be put into the programme.
 * @source Shaw (1998), Principles and Practice of Constraint Programming (large neighbourhood search).
 */
export async function improveWindows(
  problem: AllocationProblem,
  { plan, vector }: MeasuredPlan,
  request: PointRequest,
): Promise<Improved> {
  const model = buildModel(problem, true);
  const milp = heldProgramme(model, vector);
  const started = await programmePoint(model, milp, plan, request);
  if (started === undefined) return {};
  let best: Point = started;
  for (let round = 0; round < rounds; round += 1) {
    const before = best.objective;
    for (const { window, limits } of windowsOf(model, round)) {
      if (request.shouldStop()) break;
      best = await improveWindow(model, { milp, window, limits, best }, request);
    }
    if (before - best.objective < leastGain * Math.abs(before)) break;
  }
  const { bound, point } = await boundCounty(model, { milp, best }, request);
  const own = { plan: readPlan(model, point.values), vector: reachedAt(model, point.values, vector) };
  return {
    ...(point === started ? {} : { improved: own }),
    ...(bound === undefined ? {} : { bound }),
  };
}

/** What deciding anew came to. */
export interface Improved {
  /** A cheaper plan; missing where nothing was spared. */
  readonly improved?: MeasuredPlan;
  /** No plan that holds the levels costs less, in yuan; missing where nothing was proven. */
  readonly bound?: number;
}

/** Prove what a small county must cost, all years and sites at once, pupils in fractions; a point that comes of it may be cheaper. */
async function boundCounty(
  model: AllocationModel,
  { milp, best }: { readonly milp: Milp; readonly best: Point },
  request: PointRequest,
): Promise<{ readonly bound: number | undefined; readonly point: Point }> {
  const { solver, shouldStop, effort } = request;
  if (!isSmall(model) || shouldStop()) return { bound: undefined, point: best };
  const counted = countedBy(model);
  const fractions = await solver.solve(withFractions(milp, counted), {
    start: best.values,
    limits: limitsAt(countyLimits, effort),
    relativeGap: fractionGap,
    interrupt: shouldStop,
  });
  const least = 'bound' in fractions ? fractions.bound : undefined;
  const bound =
    least === undefined ? undefined : (least - boundNoise * Math.max(1, Math.abs(least))) * moneyUnit(model);
  if (!('objective' in fractions) || !spares(fractions, best)) return { bound, point: best };
  const task = { around: milp, free: wholeWindow(model).free, point: fractions.values, best };
  return { bound, point: await madeWhole(model, task, request) };
}

function* windowsOf(model: AllocationModel, round: number) {
  if (isSmall(model)) yield { window: wholeWindow(model), limits: countyLimits };
  for (const window of yearWindows(model, round)) yield { window, limits: fractionLimits };
}

/** Whether a point is cheaper by more than a solver’s rounding. */
const spares = (point: Pick<Point, 'objective'>, best: Point) =>
  best.objective - point.objective > leastSpared * Math.abs(best.objective);

/** @returns The best point where there is none that is better. */
async function improveWindow(
  model: AllocationModel,
  {
    milp,
    window,
    limits,
    best,
  }: {
    readonly milp: Milp;
    readonly window: Window;
    readonly limits: typeof fractionLimits;
    readonly best: Point;
  },
  { solver, shouldStop, effort }: PointRequest,
): Promise<Point> {
  const counted = countedBy(model);
  const around = window.around(milp, best);
  const fractions = await solver.solve(fractionsOf(around, counted, best.values), {
    start: best.values,
    limits: limitsAt(limits, effort),
    relativeGap: fractionGap,
    interrupt: shouldStop,
  });
  if (!('objective' in fractions) || !spares(fractions, best)) return best;
  return madeWhole(
    model,
    { around, free: window.free, point: fractions.values, best },
    {
      solver,
      shouldStop,
      effort,
    },
  );
}

/** Whole pupils near to a point with fractions of them. @returns The best point where they spare nothing. */
async function madeWhole(
  model: AllocationModel,
  {
    around,
    free,
    point,
    best,
  }: {
    readonly around: Milp;
    readonly free: ReadonlySet<number>;
    readonly point: readonly number[];
    readonly best: Point;
  },
  { solver, shouldStop, effort }: PointRequest,
): Promise<Point> {
  const whole = await solver.solve(nearFractions(around, countedBy(model), { free, point }), {
    limits: limitsAt(wholeLimits, effort),
    relativeGap: wholeGap,
    interrupt: shouldStop,
  });
  return 'objective' in whole && spares(whole, best) ? whole : best;
}
