import { defaultPlanning } from '../domain/planning.ts';
import { type Problem, problemsOf } from '../domain/problem.ts';
import type { Region } from '../domain/region/region.ts';
import { highsSolver } from '../milp/highs.ts';
import type { CurveAxis } from './curve/curvePoints.ts';
import { type CurveProgress, planCurve } from './curve/planCurve.ts';
import { type CurveDocument, tellCurve } from './curve/tellCurve.ts';
import { usualDraws } from './draws/drawPlace.ts';
import { type Opened, type OpenRequest, openPlace } from './openPlace.ts';
import { planningProblems } from './planningProblems.ts';
import { type PlanProgress, planPlace } from './planPlace.ts';
import { planSurely, type SureProgress } from './sure/planSurely.ts';
import { type SureDocument, tellSure } from './sure/tellSure.ts';
import { type PlanDocument, tellPlan } from './tellPlan.ts';
import { usualWork } from './usualWork.ts';

/** What is asked of a plan: one for the likeliest path, one that is sure enough, or what plans cost along a curve. */
export type PlanTask =
  | { readonly kind: 'plan' }
  | { readonly kind: 'sure'; readonly sure: number; readonly draws: number }
  | { readonly kind: 'curve'; readonly by: CurveAxis };

/** What a proposal is made of. Plain: survives structuredClone. */
export interface PlanFilesRequest extends OpenRequest {
  readonly work?: number;
  readonly seed?: number;
  /** Polish the plain plan: cheaper plans are looked for and more is proven of their cost. */
  readonly polish?: boolean;
  /** The plain plan when missing. */
  readonly task?: PlanTask;
}

/** The answer to a task. */
export type PlanAnswer =
  | { readonly kind: 'plan'; readonly document: PlanDocument }
  | { readonly kind: 'sure'; readonly document: SureDocument }
  | { readonly kind: 'curve'; readonly document: CurveDocument };

export type PlannedFiles =
  | {
      readonly ok: true;
      readonly answer: PlanAnswer;
      /** The place after the scenario, for names. */
      readonly region: Region;
      readonly notices: readonly Problem[];
    }
  | { readonly ok: false; readonly problems: readonly Problem[]; readonly notices: readonly Problem[] };

/** Where a task is. */
export type TaskProgress =
  | { readonly kind: 'plan'; readonly progress: PlanProgress }
  | { readonly kind: 'sure'; readonly progress: SureProgress }
  | { readonly kind: 'curve'; readonly progress: CurveProgress };

/** How whoever asked for a plan follows it and ends it. */
export interface PlanControls<P = PlanProgress> {
  readonly shouldStop?: () => boolean;
  readonly onProgress?: (progress: P) => void;
}

type OpenedPlace = Extract<Opened, { ok: true }>;
interface Search {
  readonly work: number;
  readonly seed: number;
  readonly polish?: boolean;
}

const problem = problemsOf(planningProblems);

/** Open a place, do a task of planning for it, and tell it; or tell all problems of its tables or scenario. */
export async function planFiles(
  { work = usualWork, seed = 1, polish = false, task = { kind: 'plan' }, ...request }: PlanFilesRequest,
  controls: PlanControls<TaskProgress> = {},
): Promise<PlannedFiles> {
  const opened = await openPlace(request);
  if (!opened.ok) return opened;
  const { region, notices } = opened;
  const answer = await answerTask(opened, task, { work, seed, polish }, controls);
  return answer === undefined
    ? { ok: false, problems: [problem('nothingToBeSureOf', { column: '--sure' })], notices }
    : { ok: true, answer, region, notices };
}

async function answerTask(
  opened: OpenedPlace,
  task: PlanTask,
  search: Search,
  { onProgress, ...controls }: PlanControls<TaskProgress>,
): Promise<PlanAnswer | undefined> {
  if (task.kind === 'plan') {
    const told = (progress: PlanProgress) => onProgress?.({ kind: 'plan', progress });
    return {
      kind: 'plan',
      document: await planOpened(opened, search, { ...controls, onProgress: told }),
    };
  }
  if (task.kind === 'curve') {
    const told = (progress: CurveProgress) => onProgress?.({ kind: 'curve', progress });
    const document = await curveOpened(opened, task.by, search, { ...controls, onProgress: told });
    return { kind: 'curve', document };
  }
  const told = (progress: SureProgress) => onProgress?.({ kind: 'sure', progress });
  const document = await sureOpened(opened, task, search, { ...controls, onProgress: told });
  return document && { kind: 'sure', document };
}

/** Propose a plan for a place that was opened, by the levers and prices of its scenario, and tell it. */
export async function planOpened(
  { region, scenario }: OpenedPlace,
  { work, seed, polish = false }: Search,
  controls: PlanControls = {},
): Promise<PlanDocument> {
  const planning = scenario?.planning ?? defaultPlanning;
  const request = { planning, work, seed, polish, solver: highsSolver(), ...controls };
  const proposal = await planPlace(region, request);
  return tellPlan(proposal, scenario, { planning, work, seed, ...(polish ? { polish } : {}) });
}

/** Draw the curve of what plans of an opened place cost, and tell it. */
export async function curveOpened(
  { region, scenario }: OpenedPlace,
  by: CurveAxis,
  { work, seed }: Search,
  controls: PlanControls<CurveProgress> = {},
): Promise<CurveDocument> {
  const planning = scenario?.planning ?? defaultPlanning;
  const request = { by, planning, work, seed, solver: highsSolver(), ...controls };
  const curve = await planCurve(region, request);
  return tellCurve(curve, region.place, scenario, { planning, work, seed });
}

/**
 * Seek a plan of an opened place that meets its targets on oversize classes in a share of the futures, and tell it.
 *
 * @returns Undefined where the place has no such target.
 */
export async function sureOpened(
  { region, baseline, scenario }: OpenedPlace,
  { sure, draws }: Pick<Extract<PlanTask, { kind: 'sure' }>, 'sure' | 'draws'>,
  { work, seed }: Search,
  controls: PlanControls<SureProgress>,
): Promise<SureDocument | undefined> {
  const planning = scenario?.planning ?? defaultPlanning;
  const { timetables } = usualDraws;
  const request = { planning, work, seed, sure, draws, timetables, solver: highsSolver(), ...controls };
  const plan = await planSurely(region, baseline, request);
  return plan && tellSure(plan, scenario, { planning, work, seed, sure, draws });
}
