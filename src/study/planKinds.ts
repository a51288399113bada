import * as z from 'zod';
import { problemsOf } from '../domain/problem.ts';
import { curveAxes } from './curve/curvePoints.ts';
import type { CurveProgress } from './curve/planCurve.ts';
import { curveFormat } from './curve/tellCurve.ts';
import { usualDraws } from './draws/drawPlace.ts';
import { curveOpened, planOpened, sureOpened } from './planFiles.ts';
import { planningProblems } from './planningProblems.ts';
import type { PlanProgress } from './planPlace.ts';
import type { RunControls } from './runControls.ts';
import { type KindRequest, type OpenPlace, Refusal } from './runKind.ts';
import type { RunProgress } from './runner.ts';
import { mostTrials, type SureProgress } from './sure/planSurely.ts';
import { sureFormat } from './sure/tellSure.ts';
import { planFormat } from './tellPlan.ts';
import { usualWork } from './usualWork.ts';

/** Most moves that may be asked for in each part: minutes at a district of forty schools. */
const mostWork = 10_000_000;

/** Most futures that each plan tried may be carried out in. */
const mostSureDraws = 2_000;

const work = z.int().min(1).max(mostWork).default(usualWork).meta({
  unit: 'moves',
  description: 'Moves that the search weighs in each part: the same work and seed give the same plan.',
});

export const planSettings = z.strictObject({
  work,
  polish: z.boolean().default(false).meta({
    description:
      'Look on for a plan that leaves less short, or as little for less money, and prove more of its cost: takes several times as long.',
  }),
});

export const curveSettings = z.strictObject({
  by: z.enum(curveAxes).default('deadline').meta({
    description: 'What plans are asked for: a deadline’s year, or the share of classes within their caps.',
  }),
  work,
});

export const sureSettings = z.strictObject({
  sure: z.number().gt(0).max(1).default(0.9).meta({
    unit: 'share',
    description: 'Share of the futures in which the targets on oversize classes are to be met.',
  }),
  draws: z.int().min(1).max(mostSureDraws).default(usualDraws.draws).meta({
    unit: 'futures',
    description: 'Futures that each plan tried is carried out in.',
  }),
  work,
});

/** The run as decided takes a tenth of the work, the parts all but another tenth. */
function shareOfPlan(progress: PlanProgress, place: { baseYear: number; horizonYear: number }): number {
  if (!('year' in progress)) {
    const [done, of] = [progress.index + (progress.step === 'explain' ? 0.8 : 0), Math.max(1, progress.of)];
    return 0.1 + (0.8 * done) / of;
  }
  const past = (progress.year - place.baseYear) / Math.max(1, place.horizonYear - place.baseYear);
  return (progress.step === 'before' ? 0 : 0.9) + 0.09 * past;
}

function tellPlanning(progress: PlanProgress, { region }: OpenPlace): RunProgress {
  const share = shareOfPlan(progress, region.place);
  if ('year' in progress) return { step: 'year', year: progress.year, share };
  const { step, ...part } = progress;
  return { step: step === 'part' ? 'plan' : 'explain', part, share };
}

/** A plan for the likeliest path. */
export async function plan(
  opened: OpenPlace,
  { provenance, seed, settings: { work, polish } }: KindRequest<typeof planSettings>,
  { tell, shouldStop }: RunControls,
): Promise<object> {
  const onProgress = (progress: PlanProgress) => tell(tellPlanning(progress, opened));
  const document = await planOpened(opened, { seed, work, polish }, { shouldStop, onProgress });
  return { format: planFormat, provenance, ...document };
}

/** What plans cost along a curve. */
export async function curve(
  opened: OpenPlace,
  { provenance, seed, settings: { by, work } }: KindRequest<typeof curveSettings>,
  { tell, shouldStop }: RunControls,
): Promise<object> {
  const onProgress = ({ name, part, parts, point, points }: CurveProgress) => {
    const share = 0.1 + (0.89 * (part + point / points)) / parts;
    tell({ step: 'plan', part: { name, index: part, of: parts }, share });
  };
  const document = await curveOpened(opened, by, { seed, work }, { shouldStop, onProgress });
  return { format: curveFormat, provenance, ...document };
}

/** A plan that is sure enough; refused where the place has nothing to be sure of. */
export async function sure(
  opened: OpenPlace,
  { provenance, seed, settings }: KindRequest<typeof sureSettings>,
  { tell, shouldStop }: RunControls,
): Promise<object> {
  const onProgress = progressOfTrials(opened, settings.draws, tell);
  const { work, ...asked } = settings;
  const document = await sureOpened(opened, asked, { seed, work }, { shouldStop, onProgress });
  if (document !== undefined) return { format: sureFormat, provenance, ...document };
  return new Refusal([problemsOf(planningProblems)('nothingToBeSureOf', { column: 'kind' })]);
}

/** Each plan tried takes its part: planning two thirds of it, carrying it out in all futures the rest. */
function progressOfTrials(
  opened: OpenPlace,
  draws: number,
  tell: RunControls['tell'],
): (progress: SureProgress) => void {
  const tried: (number | undefined)[] = [];
  return (progress) => {
    if (!tried.includes(progress.planFor)) tried.push(progress.planFor);
    const shareIn = (within: number) => (0.99 * (tried.length - 1 + within)) / mostTrials;
    if ('drawn' in progress) {
      tell({ step: 'draw', share: shareIn(2 / 3 + progress.drawn / draws / 3) });
      return;
    }
    const told = tellPlanning(progress.progress, opened);
    tell({ ...told, share: shareIn((told.share * 2) / 3) });
  };
}
