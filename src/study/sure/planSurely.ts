import { defaultPlanning } from '../../domain/planning.ts';
import type { Region } from '../../domain/region/region.ts';
import { fitSpread } from '../../projection/backtestProjection.ts';
import { type PlanProgress, type PlanRequest, type Proposal, planPlace } from '../planPlace.ts';
import { addParts } from '../tellPlan.ts';
import { countMet, type MetShare } from './countMet.ts';
import { drawGrowth } from './drawGrowth.ts';
import { inflateProblem } from './inflateProblem.ts';

/** Where sure planning is: planning for a share of the futures (missing: for the central path), or drawing it. */
export type SureProgress =
  | { readonly planFor: number | undefined; readonly progress: PlanProgress }
  | { readonly planFor: number | undefined; readonly drawn: number };

export interface SureRequest extends Omit<PlanRequest, 'onProgress' | 'pose'> {
  /** Share of the futures in which the targets are to be met. */
  readonly sure: number;
  readonly draws: number;
  readonly seed: number;
  readonly timetables: number;
  readonly onProgress?: (progress: SureProgress) => void;
}

/** A plan with how often it meets the targets that it was planned for. */
export interface SureTrial {
  /** Share of the futures whose cohorts it was planned for; missing for the central path alone. */
  readonly planFor?: number;
  readonly proposal: Proposal;
  readonly met: MetShare;
}

export interface SurePlan {
  /** The plan for the central path. */
  readonly plain: SureTrial;
  /** The cheapest plan tried that is sure enough; else the surest one. */
  readonly robust: SureTrial;
  readonly reached: boolean;
  /** Every plan tried, in order. */
  readonly trials: readonly SureTrial[];
}

/** Shares of futures planned for: the most, and how often the span below it is halved. */
const mostShare = 0.99;
const halvings = 4;

/**
 * Plan so that the targets on oversize classes are met in a share of the futures: for cohorts as large as some share of
 * the futures has them, school by school and year by year. Each plan is carried out in all futures, and counted; the
 * least share of cohorts whose plan is sure enough is found by halving. Schools' cohorts do not grow all at once, so the
 * share planned for need not be the one that is reached, in either direction.
 *
 * @param region The place after its scenario.
 * @param baseline The place as its tables say; its history tells how wide the draws are.
 * @returns Undefined where the place has no target on oversize classes to be planned for.
 */
export async function planSurely(
  region: Region,
  baseline: Region,
  { sure, draws, timetables, onProgress, ...request }: SureRequest,
): Promise<SurePlan | undefined> {
  const { planning = defaultPlanning, seed, shouldStop = () => false } = request;
  const spread = fitSpread(baseline);
  const trials: SureTrial[] = [];
  const attempt = async (planFor: number | undefined, pose: PlanRequest['pose']) => {
    const proposal = await planPlace(region, {
      ...request,
      ...(pose === undefined ? {} : { pose }),
      onProgress: (progress) => onProgress?.({ planFor, progress }),
    });
    const onDraw = (drawn: number) => onProgress?.({ planFor, drawn });
    const counting = { spread, planning, draws, seed, timetables, onDraw };
    const met = countMet(proposal.after.run, proposal.seating, counting);
    if (met === undefined) return undefined;
    const trial = { ...(planFor === undefined ? {} : { planFor }), proposal, met };
    trials.push(trial);
    return trial;
  };
  const plain = await attempt(undefined, undefined);
  if (plain === undefined) return undefined;
  const isSure = ({ met }: SureTrial) => met.probability >= sure;
  if (!isSure(plain)) {
    const growth = drawGrowth(region, plain.proposal.before.run, spread, { draws, seed });
    const attemptFor = (share: number) => attempt(share, (problem) => inflateProblem(problem, growth, share));
    const most = await attemptFor(mostShare);
    let [low, high] = [0.5, mostShare];
    for (let step = 0; most !== undefined && step < halvings && !shouldStop(); step += 1) {
      const share = (low + high) / 2;
      const trial = await attemptFor(share);
      if (trial !== undefined && isSure(trial)) high = share;
      else low = share;
    }
  }
  const enough = trials.filter(isSure);
  return {
    ...{ plain, trials, reached: enough.length > 0 },
    robust: enough.length > 0 ? enough.reduce(cheaper) : trials.reduce(surer),
  };
}

const costOf = ({ proposal }: SureTrial) => addParts(proposal.parts).vector.cost;
const cheaper = (left: SureTrial, right: SureTrial) => (costOf(right) < costOf(left) ? right : left);
const surer = (left: SureTrial, right: SureTrial) =>
  right.met.probability > left.met.probability ? right : left;
