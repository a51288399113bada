import { defaultPlanning } from '../domain/planning.ts';
import type { Problem } from '../domain/problem.ts';
import type { Region } from '../domain/region/region.ts';
import { highsSolver } from '../milp/highs.ts';
import { type Opened, type OpenRequest, openPlace } from './openPlace.ts';
import { type PlanProgress, planPlace, usualWork } from './planPlace.ts';
import { type PlanDocument, tellPlan } from './tellPlan.ts';

/** What a proposal is made of. Plain: survives structuredClone. */
export interface PlanFilesRequest extends OpenRequest {
  readonly work?: number;
  readonly seed?: number;
}

export type PlannedFiles =
  | {
      readonly ok: true;
      readonly document: PlanDocument;
      /** The place after the scenario, for names. */
      readonly region: Region;
      readonly notices: readonly Problem[];
    }
  | { readonly ok: false; readonly problems: readonly Problem[]; readonly notices: readonly Problem[] };

/** How whoever asked for a plan follows it and ends it. */
export interface PlanControls {
  readonly shouldStop?: () => boolean;
  readonly onProgress?: (progress: PlanProgress) => void;
}

/** Open a place, propose a plan for it, and tell it; or tell all problems of its tables or scenario. */
export async function planFiles(
  { work = usualWork, seed = 1, ...request }: PlanFilesRequest,
  controls: PlanControls = {},
): Promise<PlannedFiles> {
  const opened = await openPlace(request);
  if (!opened.ok) return opened;
  const { region, notices } = opened;
  return { ok: true, document: await planOpened(opened, { work, seed }, controls), region, notices };
}

/** Propose a plan for a place that was opened, by the levers and prices of its scenario, and tell it. */
export async function planOpened(
  { region, scenario }: Extract<Opened, { ok: true }>,
  { work, seed }: { readonly work: number; readonly seed: number },
  controls: PlanControls = {},
): Promise<PlanDocument> {
  const planning = scenario?.planning ?? defaultPlanning;
  const proposal = await planPlace(region, { planning, work, seed, solver: highsSolver(), ...controls });
  return tellPlan(proposal, scenario, { planning, work, seed });
}
