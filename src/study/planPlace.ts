import { allocate } from '../allocation/allocate.ts';
import { poseProblems } from '../allocation/pose/poseProblems.ts';
import { realisePlan } from '../allocation/pose/realisePlan.ts';
import { readProblem } from '../allocation/readProblem.ts';
import type { AllocationPlan } from '../domain/allocation/allocationPlan.ts';
import type { AllocationProblem } from '../domain/allocation/allocationProblem.ts';
import type { Certificate } from '../domain/allocation/certificate.ts';
import type { PlanVector } from '../domain/allocation/planVector.ts';
import { InvariantError } from '../domain/invariant.ts';
import type { PlannedSeating } from '../domain/plannedSeating.ts';
import { defaultPlanning, type Planning } from '../domain/planning.ts';
import type { Region } from '../domain/region/region.ts';
import type { StudyReport } from '../domain/report.ts';
import type { StudyRun } from '../domain/study.ts';
import type { Solver } from '../milp/solver.ts';
import { reportStudy } from './reportStudy.ts';
import { runStudy, type StudyProgress } from './runStudy.ts';

/** The plan for one part of a place: a district, or the stages that admit from everywhere. */
export interface PlannedPart {
  readonly name: string;
  readonly districts: readonly string[];
  readonly problem: AllocationProblem;
  /** Schools left as they are, since decided projects reorganise them. */
  readonly leftOut: readonly string[];
  /** The plan and what is proven about it; undefined when not even the classes that stand can be taught. */
  readonly outcome:
    | { readonly plan: AllocationPlan; readonly vector: PlanVector; readonly certificate: Certificate }
    | undefined;
}

/** A proposal for a place: the plan part by part, and what a run that carries it out shows. */
export interface Proposal {
  readonly parts: readonly PlannedPart[];
  /** The run without the plan, and with it. */
  readonly before: { readonly run: StudyRun; readonly report: StudyReport };
  readonly after: { readonly run: StudyRun; readonly report: StudyReport };
  readonly seating: PlannedSeating;
}

export interface PlanRequest {
  readonly planning?: Planning;
  /** Moves that the search evaluates in each part. */
  readonly work?: number;
  readonly seed?: number;
  readonly solver?: Solver;
  readonly shouldStop?: () => boolean;
  readonly onProgress?: PlanProgress;
  readonly onYear?: StudyProgress;
}

/** Told for every part as its plan gets better. */
export type PlanProgress = (part: string, vector: PlanVector) => void;

/**
 * Propose a plan: run the place as it is decided, pose what stays open part by part, let the allocator answer, then run
 * the place again with the plan carried out, school by school and child by child.
 *
 * @param region The place after its scenario.
 */
export async function planPlace(
  region: Region,
  { planning = defaultPlanning, work, seed, solver, shouldStop, onProgress, onYear }: PlanRequest = {},
): Promise<Proposal> {
  const before = runStudy(region, onYear);
  const parts: PlannedPart[] = [];
  for (const posed of poseProblems(before, planning)) {
    const reading = readProblem(posed.problem);
    if (reading.problem === undefined)
      throw new InvariantError(
        `the problem posed for ${posed.name} cannot be read: ${reading.problems[0]?.what}`,
      );
    const { name, districts, leftOut } = posed;
    const allocation = await allocate(reading.problem, {
      ...(work === undefined ? {} : { work }),
      ...(seed === undefined ? {} : { seed }),
      ...(solver === undefined ? {} : { solver }),
      ...(shouldStop === undefined ? {} : { shouldStop }),
      onProgress: ({ vector }) => onProgress?.(name, vector),
    });
    const outcome = allocation.status === 'planned' ? allocation : undefined;
    parts.push({ name, districts, problem: reading.problem, leftOut, outcome });
  }
  const answered = parts.flatMap(({ problem, outcome }) =>
    outcome === undefined ? [] : [{ problem, plan: outcome.plan }],
  );
  const realised = realisePlan(region, answered);
  const after = runStudy(realised.region, onYear, realised.seating);
  return {
    parts,
    before: { run: before, report: reportStudy(before) },
    after: { run: after, report: reportStudy(after) },
    seating: realised.seating,
  };
}
