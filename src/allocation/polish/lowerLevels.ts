import type { AllocationProblem } from '../../domain/allocation/allocationProblem.ts';
import type { PlanVector } from '../../domain/allocation/planVector.ts';
import type { Milp } from '../../milp/milp.ts';
import type { MeasuredPlan } from '../greedy.ts';
import { type AllocationModel, buildModel } from '../model/buildModel.ts';
import { readPlan } from '../model/readPlan.ts';
import { limitsAt } from './effort.ts';
import { heldProgramme, type LevelBeforeCost, levelProgramme, levelsBeforeCost } from './heldProgramme.ts';
import { type Point, type PointRequest, programmePoint, reachedAt } from './programmePoint.ts';
import { countedBy, fractionsOf, nearFractions, withFractions } from './wholePupils.ts';
import { isSmall, wholeWindow } from './windows.ts';

/** Counted work of a level at full effort: with fractions of pupils, then with whole ones. */
const fractionLimits = { nodes: 2_000, simplexIterations: 40_000 };
const wholeLimits = { nodes: 2_000, simplexIterations: 20_000 };
/** Shares of the objective to which they are solved. */
const fractionGap = 1e-4;
const wholeGap = 1e-5;
/** Less of a level is no gain but noise: of its amount, and in any case. */
const leastShare = 1e-6;
const leastGain = 1e-4;

/**
 * Look for a plan with less on the levels before cost, one level after the other, whatever it costs: the exact programme
 * of a small county decides all years and sites anew from the plan on, first with fractions of pupils, then with whole
 * ones near to them. Levels at which nothing is left are not looked at.
 *
 * @returns Undefined where no better plan was found.
 */
export async function lowerLevels(
  problem: AllocationProblem,
  { plan, vector }: MeasuredPlan,
  request: PointRequest,
): Promise<MeasuredPlan | undefined> {
  if (levelsBeforeCost.every((level) => vector[level] <= leastGain)) return undefined;
  const model = buildModel(problem, true);
  if (!isSmall(model)) return undefined;
  const started = await programmePoint(model, heldProgramme(model, vector), plan, request);
  if (started === undefined) return undefined;
  let best: Point = started;
  let reached = vector;
  for (const level of levelsBeforeCost) {
    best = await lowerLevel(model, { level, reached, best }, request);
    reached = reachedAt(model, best.values, reached);
  }
  return best === started ? undefined : { plan: readPlan(model, best.values), vector: reached };
}

interface LevelOfPoint {
  readonly level: LevelBeforeCost;
  readonly reached: PlanVector;
  readonly best: Point;
}

/**
 * Twice: with fractions of pupils as the programme has them, which may fill classes as whole pupils cannot; then with no
 * more room in the classes of the point found than whole pupils have.
 *
 * @returns The best point where there is none with less at the level.
 */
async function lowerLevel(
  model: AllocationModel,
  { level, reached: before, best: first }: LevelOfPoint,
  request: PointRequest,
): Promise<Point> {
  const counted = countedBy(model);
  let [best, reached] = [first, before];
  for (const loosened of [withFractions, fractionsOf]) {
    if (!isLess(0, reached[level]) || request.shouldStop()) break;
    const milp = levelProgramme(model, reached, level);
    const loose = loosened(milp, counted, best.values);
    const lower = await lowerOnce(model, { milp, loose, best, amount: reached[level] }, request);
    if (lower === 'none') break;
    if (lower === undefined || !isLess(lower.objective, reached[level])) continue;
    best = lower;
    reached = reachedAt(model, best.values, reached);
  }
  return best;
}

/** Whether one amount is less than another by more than noise. */
const isLess = (amount: number, than: number) =>
  than - amount > Math.max(leastGain, leastShare * Math.abs(than));

interface Lowering {
  readonly milp: Milp;
  /** The same with fractions of pupils. */
  readonly loose: Milp;
  readonly best: Point;
  /** What the best point has at the level. */
  readonly amount: number;
}

/** @returns Whole pupils near to the least with fractions of them; 'none' where not even those have less. */
async function lowerOnce(
  model: AllocationModel,
  { milp, loose, best, amount }: Lowering,
  { solver, shouldStop, effort }: PointRequest,
): Promise<Point | 'none' | undefined> {
  const fractions = await solver.solve(loose, {
    start: best.values,
    limits: limitsAt(fractionLimits, effort),
    relativeGap: fractionGap,
    interrupt: shouldStop,
  });
  if (!('objective' in fractions)) return undefined;
  if (!isLess(fractions.objective, amount)) return fractions.status === 'optimal' ? 'none' : undefined;
  const near = { free: wholeWindow(model).free, point: fractions.values };
  const whole = await solver.solve(nearFractions(milp, countedBy(model), near), {
    limits: limitsAt(wholeLimits, effort),
    relativeGap: wholeGap,
    interrupt: shouldStop,
  });
  return 'objective' in whole ? whole : undefined;
}
