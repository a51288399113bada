import { allocate } from '../allocation/allocate.ts';
import { explainShortage } from '../allocation/explain/explainShortage.ts';
import { type PosedProblem, poseProblems } from '../allocation/pose/poseProblems.ts';
import { realisePlan } from '../allocation/pose/realisePlan.ts';
import { readProblem } from '../allocation/readProblem.ts';
import { addGrants } from '../allocation/shared/addGrants.ts';
import type { AllocationPlan } from '../domain/allocation/allocationPlan.ts';
import type { AllocationProblem, AllocationProblemInput } from '../domain/allocation/allocationProblem.ts';
import type { Certificate } from '../domain/allocation/certificate.ts';
import type { PlanVector } from '../domain/allocation/planVector.ts';
import type { YearlyAmount } from '../domain/allocation/sharedMoney.ts';
import type { Shortage } from '../domain/allocation/shortage.ts';
import { InvariantError } from '../domain/invariant.ts';
import type { PlannedSeating } from '../domain/plannedSeating.ts';
import { defaultPlanning, type Planning } from '../domain/planning.ts';
import type { Problem } from '../domain/problem.ts';
import type { Project } from '../domain/region/project.ts';
import type { Region } from '../domain/region/region.ts';
import type { StudyReport } from '../domain/report.ts';
import type { StudyRun } from '../domain/study.ts';
import type { Solver } from '../milp/solver.ts';
import { compareVectors } from '../verification/compareVectors.ts';
import { verifyPlan } from '../verification/verifyPlan.ts';
import { namesIn } from './namesIn.ts';
import { reportStudy } from './reportStudy.ts';
import { runStudy, type StudyProgress } from './runStudy.ts';
import { usualWork } from './usualWork.ts';

/** A part's plan: what is decided, what is proven, what verification says of it, and what stays short. */
export interface PartPlan {
  readonly plan: AllocationPlan;
  readonly vector: PlanVector;
  readonly certificate: Certificate;
  /** Rules that the plan breaks, figures that it claims wrongly; a plan of ours has none. */
  readonly findings: readonly Problem[];
  /** Missing when nothing is short. */
  readonly shortage?: Shortage;
}

/** The plan for one part of a place: a district, or the stages that admit from everywhere. */
export interface PlannedPart {
  readonly name: string;
  readonly districts: readonly string[];
  readonly problem: AllocationProblem;
  /** Schools left as they are, since decided projects reorganise them. */
  readonly leftOut: readonly string[];
  /** Undefined when not even the classes that stand can be taught: more teachers are needed than there may be. */
  readonly planned: PartPlan | undefined;
}

/** The plan of a part from elsewhere, and the money from elsewhere that it takes. */
export interface GivenPart {
  readonly granted: readonly YearlyAmount[];
  readonly planned: Pick<PartPlan, 'plan' | 'vector' | 'certificate'>;
}

/** A run with what it means; the report is made when it is first asked for. */
export interface ToldRun {
  readonly run: StudyRun;
  readonly report: StudyReport;
}

/** A proposal for a place: the plan part by part, and what a run that carries it out shows. */
export interface Proposal {
  readonly parts: readonly PlannedPart[];
  /** The plan's works as rows of the projects table; assumed. */
  readonly works: readonly Project[];
  /** Who sits where and is taught by whom, for runs that carry the plan out with its works in their region. */
  readonly seating: PlannedSeating;
  readonly before: ToldRun;
  readonly after: ToldRun;
}

/** Where planning is: the run without and with the plan year by year, a part as its plan gets better, its proof. */
export type PlanProgress =
  | { readonly step: 'before' | 'after'; readonly year: number }
  | {
      readonly step: 'part';
      readonly name: string;
      readonly index: number;
      readonly of: number;
      readonly vector: PlanVector;
    }
  | { readonly step: 'explain'; readonly name: string; readonly index: number; readonly of: number };

export interface PlanRequest {
  readonly planning?: Planning | undefined;
  /** Moves that the search evaluates in each part; the same work and seed give the same plan. */
  readonly work?: number | undefined;
  readonly seed?: number | undefined;
  /** Look on for cheaper plans and prove more of their cost; needs the solver and takes several times as long. */
  readonly polish?: boolean | undefined;
  /** What is planned instead of a posed problem: other demand or other deadlines, with the same names. */
  readonly pose?: (problem: AllocationProblemInput) => AllocationProblemInput;
  /** Plans that are there already, by the name of their part: they are told instead of being searched for. */
  readonly given?: ReadonlyMap<string, GivenPart>;
  /** For bounds, proofs and reasons. */
  readonly solver?: Solver | undefined;
  /** Asked often; true ends the search with the best plans so far. */
  readonly shouldStop?: () => boolean;
  readonly onProgress?: (progress: PlanProgress) => void;
}

/**
 * Propose a plan: run the place as it is decided, pose what stays open part by part, let the allocator answer, doubt
 * each answer, then run the place again with the plan carried out, school by school and child by child.
 *
 * @param region The place after its scenario.
 */
export async function planPlace(region: Region, request: PlanRequest = {}): Promise<Proposal> {
  const { planning = defaultPlanning, onProgress, pose = (problem) => problem } = request;
  const telling =
    (step: 'before' | 'after'): StudyProgress =>
    (_, year) =>
      onProgress?.({ step, year });
  const before = runStudy(region, telling('before'));
  const posed = poseProblems(before, planning);
  const parts: PlannedPart[] = [];
  for (const [index, one] of posed.entries()) {
    const { name, districts, leftOut } = one;
    const given = request.given?.get(name);
    const read = readPosed({ ...one, problem: pose(one.problem) });
    const problem = given === undefined ? read : addGrants(read, given.granted);
    const planned =
      given === undefined
        ? await planPart({ region, part: one, problem, index, of: posed.length }, request)
        : { ...given.planned, findings: doubt(problem, given.planned) };
    parts.push({ name, districts, problem, leftOut, planned });
  }
  const answered = parts.flatMap(({ problem, planned }) =>
    planned === undefined ? [] : [{ problem, plan: planned.plan }],
  );
  const realised = realisePlan(region, answered);
  const after = runStudy(realised.region, telling('after'), realised.seating);
  const planned = new Set(realised.seating.projects);
  return {
    parts,
    works: realised.region.projects.filter(({ id }) => planned.has(id)),
    seating: realised.seating,
    before: tellLater(before),
    after: tellLater(after),
  };
}

function tellLater(run: StudyRun): ToldRun {
  let report: StudyReport | undefined;
  return {
    run,
    get report() {
      report ??= reportStudy(run);
      return report;
    },
  };
}

function readPosed({ name, problem }: PosedProblem): AllocationProblem {
  const reading = readProblem(problem);
  if (reading.problem === undefined)
    throw new InvariantError(`the problem posed for ${name} cannot be read: ${reading.problems[0]?.what}`);
  return reading.problem;
}

interface OpenPart {
  readonly region: Region;
  readonly part: PosedProblem;
  readonly problem: AllocationProblem;
  readonly index: number;
  readonly of: number;
}

async function planPart(
  { region, part: { name }, problem, index, of }: OpenPart,
  { work = usualWork, seed = 1, polish = false, solver, shouldStop, onProgress }: PlanRequest,
): Promise<PartPlan | undefined> {
  const stopping = shouldStop === undefined ? {} : { shouldStop };
  const allocation = await allocate(problem, {
    work,
    seed,
    polish,
    ...stopping,
    ...(solver === undefined ? {} : { solver }),
    onProgress: ({ vector }) => onProgress?.({ step: 'part', name, index, of, vector }),
  });
  if (allocation.status !== 'planned') return undefined;
  const { plan, vector, certificate } = allocation;
  onProgress?.({ step: 'explain', name, index, of });
  const shortage = await explainShortage(problem, allocation, {
    solver,
    work: Math.min(work, usualWork / 4),
    seed,
    ...stopping,
    nameOf: namesIn(region),
  });
  const findings = doubt(problem, { plan, vector });
  return { plan, vector, certificate, findings, ...(shortage === undefined ? {} : { shortage }) };
}

/** Rules that a plan breaks, and figures that it claims wrongly. */
function doubt(problem: AllocationProblem, { plan, vector }: Pick<PartPlan, 'plan' | 'vector'>): Problem[] {
  const verification = verifyPlan(problem, plan);
  return [...verification.findings, ...compareVectors(vector, verification.vector)];
}
