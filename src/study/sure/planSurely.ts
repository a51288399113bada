import { defaultPlanning, type Planning } from '../../domain/planning.ts';
import type { Region } from '../../domain/region/region.ts';
import type { SchoolYear } from '../../domain/units.ts';
import { fitSpread } from '../../projection/backtestProjection.ts';
import { isMet } from '../curve/curvePoints.ts';
import { type PlanProgress, type PlanRequest, type Proposal, planPlace } from '../planPlace.ts';
import { addParts } from '../tellPlan.ts';
import { countMet, isPlannedFor, type MetShare } from './countMet.ts';
import { drawGrowth } from './drawGrowth.ts';
import { inflateProblem } from './inflateProblem.ts';

/** Where sure planning is: planning for so many deviations (missing: for the central path), or drawing that plan. */
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
  /** Deviations by which the cohorts that it was planned for are larger; missing for the central path alone. */
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

/** Deviations planned for stay below this; how often the span is halved. */
const mostDeviations = 4;
const halvings = 5;

/** Plans tried at most. */
export const mostTrials = halvings + 1;

/**
 * Plan so that the targets on oversize classes are met in a share of the futures: for cohorts that are larger than on the
 * central path, school by school, by so many of their own deviations up to the last year in which a target is judged.
 * Each plan is carried out in all futures, and counted; the fewest deviations whose plan is sure enough are found by
 * halving, fewer where a plan leaves something short of its larger cohorts. What schools of a district do not get together leaves room elsewhere, and one class too large is enough to
 * miss a target, so that the deviations say nothing of the share by themselves.
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
    const { run } = plain.proposal.before;
    const until = lastJudged(region, planning);
    const growth = drawGrowth(region, run, spread, { draws, seed, until });
    const attemptFor = (deviations: number) =>
      attempt(deviations, (problem) => inflateProblem(problem, growth, deviations));
    let [low, high] = [0, mostDeviations];
    for (let step = 0; step < halvings && !shouldStop(); step += 1) {
      const deviations = (low + high) / 2;
      const trial = await attemptFor(deviations);
      // A plan that leaves something short of so many pupils is no surer for more of them.
      if (trial !== undefined && (isSure(trial) || leavesShort(trial))) high = deviations;
      else low = deviations;
    }
  }
  const enough = trials.filter(isSure);
  return {
    ...{ plain, trials, reached: enough.length > 0 },
    robust: enough.length > 0 ? enough.reduce(cheaper) : trials.reduce(surer),
  };
}

/** The last year in which a target that is planned for is judged; the horizon where one has no year. */
function lastJudged({ targets, place }: Region, planning: Planning): SchoolYear {
  const years = targets
    .filter((target) => target.role === 'computed' && isPlannedFor(target, planning))
    .map(({ year }) => year ?? place.horizonYear);
  return Math.min(place.horizonYear, Math.max(...years));
}

function leavesShort({ proposal }: SureTrial): boolean {
  return !isMet(addParts(proposal.parts).vector);
}

const costOf = ({ proposal }: SureTrial) => addParts(proposal.parts).vector.cost;
const cheaper = (left: SureTrial, right: SureTrial) => (costOf(right) < costOf(left) ? right : left);
const surer = (left: SureTrial, right: SureTrial) =>
  right.met.probability > left.met.probability ? right : left;
