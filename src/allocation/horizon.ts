import type { AllocationProblem, ProblemStage } from '../domain/allocation/allocationProblem.ts';
import type { ProblemSchool } from '../domain/allocation/problemSchools.ts';
import { required } from '../domain/invariant.ts';
import type { Stage } from '../domain/stage.ts';
import type { Pupils, PupilsPerSection, SchoolYear } from '../domain/units.ts';
import { listed } from './listed.ts';

/** The school years planned, first to last. */
export function planYears({ firstYear, lastYear }: AllocationProblem): SchoolYear[] {
  return Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index);
}

/** What a yuan of that year weighs: 1 in the first year planned. */
export function discountFactor({ firstYear, discountRate }: AllocationProblem, year: SchoolYear): number {
  return (1 + discountRate) ** (firstYear - year);
}

/** Discounted sum of one yuan a year over a span of years; 0 for an empty one. */
export function discountedYears(problem: AllocationProblem, from: SchoolYear, to: SchoolYear): number {
  let sum = 0;
  for (let year = from; year <= to; year += 1) sum += discountFactor(problem, year);
  return sum;
}

export function stageNamed(problem: AllocationProblem, stage: Stage): ProblemStage {
  return required(
    problem.stages.find((one) => one.stage === stage),
    `the problem has no stage "${stage}"`,
  );
}

export function schoolNamed(problem: AllocationProblem, school: string): ProblemSchool {
  return required(listed(problem.schools, 'id', school)[0], `the problem has no school "${school}"`);
}

/** Pupils some years after entry per pupil at entry. */
export function survivalAfter(stage: ProblemStage, yearsIn: number): number {
  return stage.survival?.[yearsIn] ?? 1;
}

/** Pupils of a cohort that is there already, in a later year; its classes are known for the year before the plan. */
export function enrolledGrowth(
  problem: AllocationProblem,
  stage: ProblemStage,
  entered: SchoolYear,
  year: SchoolYear,
): number {
  const known = survivalAfter(stage, problem.firstYear - 1 - entered);
  return survivalAfter(stage, year - entered) / known;
}

/** The figure that holds in a year: the last one that starts at or before it. */
export function figureAt<T extends { readonly fromYear: SchoolYear }>(
  figures: readonly T[],
  year: SchoolYear,
): T | undefined {
  return figures.findLast(({ fromYear }) => fromYear <= year);
}

/** What an oversize class-year counts in a year. */
export function oversizeWeight({ deadline }: ProblemStage, year: SchoolYear): number {
  return deadline === undefined || year >= deadline.year ? 1 : deadline.weightBefore;
}

/** Years of a cohort's life within the plan in which its class cap stays the same. */
export interface Segment {
  readonly from: SchoolYear;
  readonly to: SchoolYear;
  readonly cap: PupilsPerSection;
  /** No class can be larger. */
  readonly largest: PupilsPerSection;
  /** Largest ratio of pupils to the cohort's pupils at entry in these years. */
  readonly survival: number;
  /** Sum of the years' oversize weights. */
  readonly weight: number;
}

/**
 * Cut a cohort's years within the plan where its cap changes; within a segment its number of classes stays the same
 * and must do for its fullest year.
 *
 * @returns No segment when no classes are formed in the stage, or when the cohort has left.
 */
export function segmentsOf(problem: AllocationProblem, stage: ProblemStage, entered: SchoolYear): Segment[] {
  if (stage.caps.length === 0) return [];
  const segments: Segment[] = [];
  const last = Math.min(problem.lastYear, entered + stage.years - 1);
  for (let year = Math.max(problem.firstYear, entered); year <= last; year += 1) {
    const cap = required(figureAt(stage.caps, year), 'a checked problem has a cap in every year').pupils;
    const survival = survivalAfter(stage, year - entered);
    const weight = oversizeWeight(stage, year);
    const before = segments.at(-1);
    if (before === undefined || before.cap !== cap)
      segments.push({ from: year, to: year, cap, largest: stage.largestClass ?? cap, survival, weight });
    else
      segments[segments.length - 1] = {
        ...before,
        to: year,
        survival: Math.max(before.survival, survival),
        weight: before.weight + weight,
      };
  }
  return segments;
}

/** Pupils of an enrolled cohort in the year before the plan. */
export function enrolledPupils(sizes: readonly Pupils[]): Pupils {
  return sizes.reduce((sum, size) => sum + size, 0);
}
