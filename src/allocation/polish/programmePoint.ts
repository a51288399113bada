import type { AllocationPlan } from '../../domain/allocation/allocationPlan.ts';
import type { PlanVector } from '../../domain/allocation/planVector.ts';
import type { Milp, MilpColumn } from '../../milp/milp.ts';
import type { Solver } from '../../milp/solver.ts';
import type { AllocationModel } from '../model/buildModel.ts';
import { columnsOfPlan } from '../model/columnsOfPlan.ts';
import { measurePoint } from '../model/measurePoint.ts';
import { limitsAt } from './effort.ts';
import { levelsBeforeCost } from './heldProgramme.ts';

/** A point that holds in a programme, and its objective in the programme's unit. */
export interface Point {
  readonly values: readonly number[];
  readonly objective: number;
}

/** Who solves, when it must end, and the share of the usual work that may be done, from 0 to 1. */
export interface PointRequest {
  readonly solver: Pick<Solver, 'solve'>;
  readonly shouldStop: () => boolean;
  readonly effort: number;
}

/** Counted work of putting a plan into a programme, at full effort. */
const startLimits = { nodes: 200, simplexIterations: 20_000 };
/** Leavers by ratio are fractions, and add up to a demand only so far. */
const hair = 1e-6;
/** Sums that a row holds are exact to this share, twice over. */
const rounding = 2e-6;

/**
 * Put a plan into a programme: where it sends pupils and what it opens and closes is kept, classes, works and teachers
 * are the least for that.
 *
 * @returns Undefined where the plan does not hold in the programme, or work ended before.
 */
export async function programmePoint(
  model: AllocationModel,
  milp: Milp,
  plan: AllocationPlan,
  { solver, shouldStop, effort }: PointRequest,
): Promise<Point | undefined> {
  const outcome = await solver.solve(fixedAt(milp, columnsOfPlan(model, plan)), {
    limits: limitsAt(startLimits, effort),
    interrupt: shouldStop,
  });
  return 'objective' in outcome ? outcome : undefined;
}

/**
 * What a point comes to. Levels before cost that lie above what they were held at by rounding alone, or beside a whole
 * number, are what they were held at, or that number.
 *
 * @param held What the levels before cost were held at, or were before.
 */
export function reachedAt(model: AllocationModel, values: readonly number[], held: PlanVector): PlanVector {
  const vector = measurePoint(model, values);
  const tidied = levelsBeforeCost.map((level) => {
    const near = [held[level], Math.round(vector[level])];
    const noise = rounding * Math.max(1, vector[level]);
    return [level, near.find((one) => Math.abs(vector[level] - one) <= noise) ?? vector[level]];
  });
  return { ...vector, ...Object.fromEntries(tidied) };
}

/** A programme in which some columns keep their values, but for a hair where they are fractions. */
export function fixedAt(milp: Milp, values: ReadonlyMap<number, number>): Milp {
  const columns = milp.columns.map((column, index) => {
    const value = values.get(index);
    return value === undefined ? column : fixedColumn(column, value);
  });
  return { ...milp, columns };
}

function fixedColumn(column: MilpColumn, value: number): MilpColumn {
  if (column.integer) return { ...column, lower: Math.round(value), upper: Math.round(value) };
  const lower = Math.max(column.lower, value - hair);
  return { ...column, lower, upper: Math.max(lower, Math.min(column.upper, value + hair)) };
}
