import { poseProblems } from '../../allocation/pose/poseProblems.ts';
import { readProblem } from '../../allocation/readProblem.ts';
import type { AllocationPlan } from '../../domain/allocation/allocationPlan.ts';
import type { AllocationProblem } from '../../domain/allocation/allocationProblem.ts';
import type { PlanVector } from '../../domain/allocation/planVector.ts';
import { required } from '../../domain/invariant.ts';
import { defaultPlanning, type Planning } from '../../domain/planning.ts';
import type { Region } from '../../domain/region/region.ts';
import type { SchoolYear } from '../../domain/units.ts';
import type { Words } from '../../domain/words.ts';
import type { Solver } from '../../milp/solver.ts';
import { namesIn } from '../namesIn.ts';
import { runStudy } from '../runStudy.ts';
import { addVectors, type CurveAxis, frontier, isMet, shareWithin } from './curvePoints.ts';
import { deadlinePoints, meansShares, type PartPoint, type PointRequest, sharePoints } from './partPoints.ts';

/** One plan along a curve, of all parts together. Plain JSON. */
export interface CurvePoint {
  /** The deadline asked for; missing where the share is. */
  readonly year?: SchoolYear;
  /** Whether nothing that counts stays short. */
  readonly met: boolean;
  /** Class-years that count, are there and within their caps, as a share of those needed. */
  readonly share: number;
  readonly vector: PlanVector;
  /** No plan that leaves as little short costs less; missing where it is not proven of all parts. */
  readonly lowerBound?: number;
  /** Why something stays short, part by part; along shares for the dearest plan alone. */
  readonly reasons: readonly { readonly part: string; readonly words: Words }[];
  readonly parts: readonly {
    readonly name: string;
    readonly plan: AllocationPlan;
    readonly vector: PlanVector;
  }[];
}

/** What plans cost for a deadline, or for a share of classes within their caps. */
export interface PlanCurve {
  readonly by: CurveAxis;
  /** By rising year, or falling share; no point costs as much as another that asks for more. */
  readonly points: readonly CurvePoint[];
  readonly problems: readonly { readonly name: string; readonly problem: AllocationProblem }[];
  /** Parts without any plan: more teachers are needed than there may be. */
  readonly impossible: readonly string[];
}

/** Where a curve is: the point under way in a part; both counted from 0. */
export interface CurveProgress {
  readonly name: string;
  readonly part: number;
  readonly parts: number;
  readonly point: number;
  readonly points: number;
}

export interface CurveRequest {
  readonly by: CurveAxis;
  readonly planning?: Planning | undefined;
  readonly work: number;
  readonly seed: number;
  readonly solver?: Solver | undefined;
  readonly shouldStop?: (() => boolean) | undefined;
  readonly onProgress?: ((progress: CurveProgress) => void) | undefined;
}

/** Deadlines asked for, at most: the first year planned and those after it. */
const mostYears = 10;

/**
 * Draw the curve of what plans cost: against the year by which no class that counts may be oversize, or against the
 * share of class-years within their caps.
 *
 * @param region The place after its scenario.
 */
export async function planCurve(
  region: Region,
  { by, planning = defaultPlanning, work, seed, solver, shouldStop = () => false, onProgress }: CurveRequest,
): Promise<PlanCurve> {
  const posed = poseProblems(runStudy(region), planning).map(({ name, problem }) => ({
    name,
    problem: required(readProblem(problem).problem, `the problem posed for ${name} can be read`),
  }));
  const request: PointRequest = { work, seed, solver, shouldStop, nameOf: namesIn(region) };
  const years = deadlinesOf(posed.map(({ problem }) => problem));
  const points = by === 'deadline' ? years.length : meansShares.length + 1;
  const found: NamedPoints[] = [];
  for (const [part, { name, problem }] of posed.entries()) {
    const onPoint = (point: number) => onProgress?.({ name, part, parts: posed.length, point, points });
    const own =
      by === 'deadline'
        ? await deadlinePoints(problem, years, request, onPoint)
        : await sharePoints(problem, request, onPoint);
    found.push({ name, points: own });
  }
  const planned = found.filter((part) => part.points.length > 0);
  return {
    ...{ by, problems: posed },
    points: by === 'deadline' ? byDeadline(planned, years) : byShare(planned),
    impossible: found.filter((part) => part.points.length === 0).map(({ name }) => name),
  };
}

interface NamedPoints {
  readonly name: string;
  readonly points: readonly PartPoint[];
}

type NamedPoint = PartPoint & { readonly name: string };

function deadlinesOf(problems: readonly AllocationProblem[]): SchoolYear[] {
  const [first] = problems;
  if (first === undefined) return [];
  const { firstYear, lastYear } = first;
  return Array.from(
    { length: Math.min(mostYears, lastYear - firstYear + 1) },
    (_, index) => firstYear + index,
  );
}

/** Parts together: sums, and the weakest of their proofs. */
function join(parts: readonly NamedPoint[], year?: SchoolYear): CurvePoint {
  const vector = addVectors(parts.map((part) => part.vector));
  const sum = (amountOf: (part: NamedPoint) => number) =>
    parts.reduce((total, part) => total + amountOf(part), 0);
  const [counted, short] = [sum((part) => part.counted), sum((part) => part.short)];
  const bounds = parts.map(({ lowerBound }) => lowerBound);
  const lowerBound = bounds.every((bound) => bound !== undefined)
    ? bounds.reduce<number>((sum, bound) => sum + (bound ?? 0), 0)
    : undefined;
  return {
    ...(year === undefined ? {} : { year }),
    met: isMet(vector),
    share: shareWithin({ counted, short }),
    vector,
    ...(lowerBound === undefined ? {} : { lowerBound }),
    reasons: parts.flatMap(({ name, reason }) =>
      reason === undefined ? [] : [{ part: name, words: reason }],
    ),
    parts: parts.map(({ name, plan, vector: own }) => ({ name, plan, vector: own })),
  };
}

/** Years whose plan costs as much as an earlier year's, with nothing more reached, say nothing: the earlier is kept. */
function byDeadline(parts: readonly NamedPoints[], years: readonly SchoolYear[]): CurvePoint[] {
  const kept: CurvePoint[] = [];
  for (const [index, year] of years.entries()) {
    const point = join(
      parts.map(({ name, points }) => ({ ...(points[index] as PartPoint), name })),
      year,
    );
    const before = kept.at(-1);
    const isMore =
      before === undefined ||
      point.met !== before.met ||
      !point.met ||
      point.vector.cost < before.vector.cost - 1e-6 * Math.max(1, before.vector.cost);
    if (isMore) kept.push(point);
  }
  return kept;
}

/** Points of several parts together, from the best of all to the cheapest of all: those that no other beats. */
function byShare(parts: readonly NamedPoints[]): CurvePoint[] {
  const named = parts.map(({ name, points }) => points.map((point): NamedPoint => ({ ...point, name })));
  let together = [{ vector: addVectors([]), counted: 0, short: 0, parts: [] as NamedPoint[] }];
  for (const points of named) {
    const all = together.flatMap((one) =>
      points.map((point) => ({
        vector: addVectors([one.vector, point.vector]),
        counted: one.counted + point.counted,
        short: one.short + point.short,
        parts: [...one.parts, point],
      })),
    );
    together = thinned(frontier(all));
  }
  return named.length === 0 ? [] : together.map((one) => join(one.parts));
}

/** Points kept while parts are put together. */
const mostPoints = 40;

/** Not more than so many points, ends kept, evenly. */
function thinned<T>(points: readonly T[]): T[] {
  if (points.length <= mostPoints) return [...points];
  const step = (points.length - 1) / (mostPoints - 1);
  return Array.from({ length: mostPoints }, (_, index) => points[Math.round(index * step)] as T);
}
