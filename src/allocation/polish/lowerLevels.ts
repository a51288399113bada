import type { AllocationProblem } from '../../domain/allocation/allocationProblem.ts';
import type { PlanVector } from '../../domain/allocation/planVector.ts';
import type { MeasuredPlan } from '../greedy.ts';
import { type AllocationModel, buildModel } from '../model/buildModel.ts';
import { readPlan } from '../model/readPlan.ts';
import { limitsAt } from './effort.ts';
import { heldProgramme, type LevelBeforeCost, levelProgramme, levelsBeforeCost } from './heldProgramme.ts';
import { type Point, type PointRequest, programmePoint, reachedAt } from './programmePoint.ts';
import { countedBy, nearFractions, withFractions } from './wholePupils.ts';
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

/** @returns The best point where there is none with less at the level. */
async function lowerLevel(
  model: AllocationModel,
  { level, reached, best }: LevelOfPoint,
  { solver, shouldStop, effort }: PointRequest,
): Promise<Point> {
  const isLess = (amount: number) =>
    reached[level] - amount > Math.max(leastGain, leastShare * reached[level]);
  if (!isLess(0) || shouldStop()) return best;
  const milp = levelProgramme(model, reached, level);
  const counted = countedBy(model);
  const fractions = await solver.solve(withFractions(milp, counted), {
    start: best.values,
    limits: limitsAt(fractionLimits, effort),
    relativeGap: fractionGap,
    interrupt: shouldStop,
  });
  if (!('objective' in fractions) || !isLess(fractions.objective)) return best;
  const { free } = wholeWindow(model);
  const whole = await solver.solve(nearFractions(milp, counted, { free, point: fractions.values }), {
    limits: limitsAt(wholeLimits, effort),
    relativeGap: wholeGap,
    interrupt: shouldStop,
  });
  return 'objective' in whole && isLess(whole.objective) ? whole : best;
}
