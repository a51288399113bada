import { type PlanVector, planLevels } from '../../domain/allocation/planVector.ts';

/** What is asked of a plan along a curve: a deadline's year, or the share of class-years within their caps. */
export const curveAxes = ['deadline', 'share'] as const;
export type CurveAxis = (typeof curveAxes)[number];

const hardLevels = ['unplaced', 'oversizeClasses', 'oversizePupils'] as const;
const noise = (value: number) => 1e-6 * Math.max(1, Math.abs(value));

/** Whether a plan leaves nothing short. */
export function isMet(vector: PlanVector): boolean {
  return hardLevels.every((level) => vector[level] <= noise(0));
}

/** Compare two plans by the levels down to cost: below 0 when the left is better, 0 when they are alike. */
export function compareDownToCost(left: PlanVector, right: PlanVector): number {
  const level = [...hardLevels, 'cost' as const].find(
    (one) => Math.abs(left[one] - right[one]) > noise(right[one]),
  );
  return level === undefined ? 0 : left[level] - right[level];
}

/** Add vectors up. */
export function addVectors(vectors: readonly PlanVector[]): PlanVector {
  return Object.fromEntries(
    planLevels.map((level) => [level, vectors.reduce((sum, vector) => sum + vector[level], 0)]),
  ) as unknown as PlanVector;
}

/** What a curve weighs against cost, in class-years that count: all, and those that are short. */
export interface Weighed {
  readonly vector: PlanVector;
  /** Classes that there are, and those that children without a place would fill. */
  readonly counted: number;
  /** Classes that are oversize, and those that children without a place would fill. */
  readonly short: number;
}

/** Share of the class-years that count which are there and within their caps; 1 where none counts. */
export function shareWithin({ counted, short }: Pick<Weighed, 'counted' | 'short'>): number {
  return counted > 0 ? Math.max(0, 1 - short / counted) : 1;
}

/**
 * Those of which no other costs as little or less with as few or fewer class-years short; the dearest first.
 * Law: along them both cost and share fall.
 */
export function frontier<T extends Weighed>(points: readonly T[]): T[] {
  const sorted = points.toSorted(
    (left, right) => left.vector.cost - right.vector.cost || left.short - right.short,
  );
  const kept: T[] = [];
  for (const point of sorted) {
    const last = kept.at(-1);
    const better =
      last === undefined || (point.short < last.short - noise(0) && shareWithin(point) > shareWithin(last));
    if (better) kept.push(point);
  }
  return kept.toReversed();
}
