import type { PlanVector } from '../../domain/allocation/planVector.ts';
import type { Scenario } from '../../domain/scenario.ts';
import type { Words } from '../../domain/words.ts';
import { addParts, type PlanSettings, tellPlan } from '../tellPlan.ts';
import type { MetShare } from './countMet.ts';
import type { SurePlan, SureTrial } from './planSurely.ts';

/** Version of the JSON of a plan that is sure enough. */
export const sureFormat = 'xuewei.sure/1';

/** What a sure plan was made with. */
export interface SureSettings extends PlanSettings {
  readonly sure: number;
  readonly draws: number;
}

/** A plan tried: what it comes to, and how often it meets its targets. */
export interface ToldTrial {
  readonly planFor: number | null;
  readonly vector: PlanVector;
  readonly met: MetShare;
}

const told = ({ planFor, proposal, met }: SureTrial): ToldTrial => ({
  planFor: planFor ?? null,
  vector: addParts(proposal.parts).vector,
  met,
});

/** Tell a sure plan as one document: the proposal, beside the plain one what surety costs. Plain JSON. */
export function tellSure(plan: SurePlan, scenario: Scenario | undefined, settings: SureSettings) {
  const { sure, draws, ...usual } = settings;
  const [plain, robust] = [told(plan.plain), told(plan.robust)];
  return {
    ...tellPlan(plan.robust.proposal, scenario, usual),
    sure: {
      ...{ asked: sure, draws, reached: plan.reached, plain, robust },
      price: robust.vector.cost - plain.vector.cost,
      trials: plan.trials.map(told),
      why: plan.reached ? [] : whyNot(plan, settings),
      how: how(settings),
    },
  };
}
export type SureDocument = ReturnType<typeof tellSure>;

const percent = (share: number) => `${Math.round(share * 100)}`;

/** Why the share asked for is not reached: what the plan leaves short of larger cohorts, and the target met least. */
function whyNot({ robust }: SurePlan, { sure }: SureSettings): Words[] {
  const least = robust.met.targets.reduce((one, other) =>
    other.probability < one.probability ? other : one,
  );
  const first: Words = {
    zh: `所有试过的方案中，达到目标的最多为 ${percent(robust.met.probability)}%（要求 ${percent(sure)}%）；最难达到的目标在 ${percent(least.probability)}% 的未来中达到。`,
    en: `Of all plans tried the surest meets the targets in ${percent(robust.met.probability)} % of the futures (${percent(sure)} % asked); the target that is met least, in ${percent(least.probability)} %.`,
  };
  const short = robust.proposal.parts.flatMap(({ planned }): Words[] => {
    const sentence = planned?.shortage?.sentence;
    return sentence === undefined ? [] : [{ zh: sentence.zh, en: sentence.en }];
  });
  const clear: Words = {
    zh: '方案本身不留缺口：其余的未来里，个别学校的学生多于所备的班级和教室。',
    en: 'The plan itself leaves nothing short: in the other futures single schools get more pupils than the classes and rooms set aside.',
  };
  return [first, ...(short.length === 0 ? [clear] : short)];
}

function how({ draws }: SureSettings): Words[] {
  return [
    {
      zh: `围绕推算抽取 ${draws} 种未来，方案在每种未来中逐校逐班实施；所计为本方案所针对的大班额目标同时达到的未来。`,
      en: `${draws} futures are drawn around the projection and the plan is carried out in each, school by school and class by class; counted are those in which all targets on oversize classes that it was made for are met together.`,
    },
    {
      zh: '较稳的方案按较大的学生数编制：到目标测算的最后一年为止，每校每届在推算之上加若干倍标准差（由抽取的未来得出）；其成本按这些人数计。',
      en: 'A surer plan is made for more pupils: each school’s cohorts are larger than projected by so many of their own deviations in the drawn futures, up to the last year in which a target is judged; its cost is reckoned for them.',
    },
    {
      zh: '已定工程可能延期时，各种未来各有其工期；方案本身的工程视为按期完成。',
      en: 'Where decided works may slip, each future has its own dates; the plan’s own works are taken to be in time.',
    },
  ];
}
