import { allocate } from '../../allocation/allocate.ts';
import { boundCostAt } from '../../allocation/curve/boundCost.ts';
import { limitMeans } from '../../allocation/curve/limitMeans.ts';
import { explainShortage } from '../../allocation/explain/explainShortage.ts';
import type { AllocationPlan } from '../../domain/allocation/allocationPlan.ts';
import type { AllocationProblem } from '../../domain/allocation/allocationProblem.ts';
import type { PlanVector } from '../../domain/allocation/planVector.ts';
import type { SchoolYear } from '../../domain/units.ts';
import type { Words } from '../../domain/words.ts';
import type { Solver } from '../../milp/solver.ts';
import { verifyPlan } from '../../verification/verifyPlan.ts';
import { compareDownToCost, frontier, isMet, type Weighed } from './curvePoints.ts';

/** How points of a part are found. */
export interface PointRequest {
  /** Moves that the search evaluates for each point. */
  readonly work: number;
  readonly seed: number;
  /** For bounds and reasons. */
  readonly solver: Solver | undefined;
  readonly shouldStop: () => boolean;
  readonly nameOf: (id: string) => string;
}

/** A plan of one part along a curve: verification has found nothing against it. */
export interface PartPoint extends Weighed {
  readonly plan: AllocationPlan;
  /** No plan that leaves as little short costs less; missing where nothing is proven. */
  readonly lowerBound?: number;
  /** Why something stays short; missing when nothing does. */
  readonly reason?: Words;
}

/** Moves of the searches that explain a point. */
const workToExplain = 2000;

/** Class-years of a plan that count: after the deadline of their stage in full. */
function countedIn({ stages }: AllocationProblem, { sections }: AllocationPlan): number {
  const weightOf = (name: string, year: SchoolYear) => {
    const deadline = stages.find(({ stage }) => stage === name)?.deadline;
    return deadline === undefined || year >= deadline.year ? 1 : deadline.weightBefore;
  };
  let counted = 0;
  for (const row of sections)
    for (let year = row.fromYear; year <= row.toYear; year += 1)
      counted += row.sections * weightOf(row.stage, year);
  return counted;
}

/** Class-years that the children without a place would fill, at the smallest cap of any stage. */
function classesMissing({ stages }: AllocationProblem, { unplaced }: PlanVector): number {
  const caps = stages.flatMap((stage) => stage.caps.map(({ pupils }) => pupils));
  return caps.length === 0 ? unplaced : unplaced / Math.min(...caps);
}

/** A plan as a point of a problem; undefined where verification finds anything against it. */
function pointOf(problem: AllocationProblem, plan: AllocationPlan): PartPoint | undefined {
  const { findings, vector } = verifyPlan(problem, plan);
  if (findings.length > 0) return undefined;
  const missing = classesMissing(problem, vector);
  const counted = countedIn(problem, plan) + missing;
  return { plan, vector, counted, short: vector.oversizeClasses + missing };
}

async function reasonOf(
  problem: AllocationProblem,
  { plan, vector }: PartPoint,
  { seed, solver, shouldStop, nameOf }: PointRequest,
): Promise<Words | undefined> {
  if (isMet(vector)) return undefined;
  const shortage = await explainShortage(
    problem,
    { plan, vector },
    { solver, work: workToExplain, seed, shouldStop, nameOf },
  );
  return shortage === undefined ? undefined : { zh: shortage.sentence.zh, en: shortage.sentence.en };
}

/** The problem with one deadline for all stages; years before it do not count. */
export function withDeadline(problem: AllocationProblem, year: SchoolYear): AllocationProblem {
  const deadline = { year, weightBefore: 0 };
  return { ...problem, stages: problem.stages.map((stage) => ({ ...stage, deadline })) };
}

/**
 * A part's plan for each of several deadlines. The plan of an earlier one is a plan for a later one as well, and is
 * kept where the search finds none that is better.
 *
 * @param years Rising.
 * @param onPoint Told before each.
 * @returns One point per year; none where not even the classes that stand can be taught.
 */
export async function deadlinePoints(
  problem: AllocationProblem,
  years: readonly SchoolYear[],
  request: PointRequest,
  onPoint: (index: number) => void,
): Promise<PartPoint[]> {
  const { work, seed, solver, shouldStop } = request;
  const points: PartPoint[] = [];
  for (const [index, year] of years.entries()) {
    onPoint(index);
    const asked = withDeadline(problem, year);
    const made = await allocate(asked, {
      ...{ work, seed, shouldStop },
      ...(solver === undefined ? {} : { solver }),
    });
    if (made.status !== 'planned') return [];
    const found = pointOf(asked, made.plan);
    const before = points.at(-1);
    const kept = before === undefined ? undefined : pointOf(asked, before.plan);
    const best =
      found === undefined || (kept !== undefined && compareDownToCost(kept.vector, found.vector) <= 0)
        ? kept
        : found;
    if (best === undefined) return [];
    // The bound speaks of plans as good on the levels before cost as the one that was found.
    const { lowerBound } = made.certificate;
    const bounded = lowerBound !== undefined && sameBeforeCost(best.vector, made.vector);
    const reason = await reasonOf(asked, best, request);
    points.push({
      ...best,
      ...(bounded ? { lowerBound: Math.min(lowerBound, best.vector.cost) } : {}),
      ...(reason === undefined ? {} : { reason }),
    });
  }
  return points;
}

const sameBeforeCost = (left: PlanVector, right: PlanVector) =>
  compareDownToCost({ ...left, cost: 0 }, { ...right, cost: 0 }) === 0;

/** Shares of the full plan's means with which cheaper plans are looked for. */
export const meansShares: readonly number[] = [0.9, 0.8, 0.65, 0.5, 0.35, 0.2, 0.1, 0];

/**
 * A part's plans from the one that leaves the least short to one without any works or more teachers: with fewer and
 * fewer means the search leaves as little short as it can. Those that another beats are left out.
 *
 * @returns Dearest first; none where not even the classes that stand can be taught.
 */
export async function sharePoints(
  problem: AllocationProblem,
  request: PointRequest,
  onPoint: (index: number) => void,
): Promise<PartPoint[]> {
  const { work, seed, solver, shouldStop } = request;
  onPoint(0);
  const full = await allocate(problem, {
    ...{ work, seed, shouldStop },
    ...(solver === undefined ? {} : { solver }),
  });
  const first = full.status === 'planned' ? pointOf(problem, full.plan) : undefined;
  if (first === undefined || full.status !== 'planned') return [];
  const found = [first];
  for (const [index, share] of meansShares.entries()) {
    onPoint(index + 1);
    if (shouldStop()) break;
    const made = await allocate(limitMeans(problem, full.plan, share), { work, seed, shouldStop });
    const point = made.status === 'planned' ? pointOf(problem, made.plan) : undefined;
    if (point !== undefined) found.push(point);
  }
  const points: PartPoint[] = [];
  for (const [index, point] of frontier(found).entries()) {
    const lowerBound =
      solver === undefined ? undefined : await boundCostAt(problem, point.vector, solver, shouldStop);
    const reason = index === 0 ? await reasonOf(problem, point, request) : undefined;
    points.push({
      ...point,
      ...(lowerBound === undefined ? {} : { lowerBound }),
      ...(reason === undefined ? {} : { reason }),
    });
  }
  return points;
}
