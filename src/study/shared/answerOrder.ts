import { poseProblems } from '../../allocation/pose/poseProblems.ts';
import { readProblem } from '../../allocation/readProblem.ts';
import { addGrants } from '../../allocation/shared/addGrants.ts';
import { runPart } from '../../allocation/shared/runPart.ts';
import type { AllocationPlan } from '../../domain/allocation/allocationPlan.ts';
import type { AllocationProblem, AllocationProblemInput } from '../../domain/allocation/allocationProblem.ts';
import type { PartEnd, PartOrder } from '../../domain/allocation/sharedMoney.ts';
import { required } from '../../domain/invariant.ts';
import { defaultPlanning } from '../../domain/planning.ts';
import type { Problem } from '../../domain/problem.ts';
import { moneyTaken } from '../../verification/checkSharedGrant.ts';
import { compareVectors } from '../../verification/compareVectors.ts';
import { verifyPlan } from '../../verification/verifyPlan.ts';
import { type Opened, type OpenRequest, openPlace } from '../openPlace.ts';
import { type GivenPart, planPlace } from '../planPlace.ts';
import { runStudy } from '../runStudy.ts';
import { type PlanDocument, tellPlan } from '../tellPlan.ts';

/** The directions of a part, or its whole plan with what is proven of it. Plain JSON. */
export type KeptPart = Pick<AllocationPlan, 'intakes' | 'openings' | 'closures'> & {
  readonly settled?: GivenPart;
};

/** What a place that shares money is asked: its problems, part by part; or to tell the plan that its parts came to. */
export type PlaceOrder =
  | { readonly kind: 'pose' }
  | {
      readonly kind: 'tell';
      readonly parts: readonly { readonly name: string; readonly kept: KeptPart }[];
      readonly work: number;
      readonly seed: number;
    };

/** A part of a place as a problem. */
export interface SharedPart {
  readonly name: string;
  readonly problem: AllocationProblemInput;
}

/** What an order came to. Plain JSON. */
export type OrderAnswer =
  | { readonly kind: 'posed'; readonly parts: readonly SharedPart[] }
  | { readonly kind: 'told'; readonly document: PlanDocument }
  | PartEnd<KeptPart>;

/** Answer an order to a part of a place. The same order gives the same answer wherever it is run. */
export function answerPart(problem: AllocationProblem, order: PartOrder<KeptPart>): OrderAnswer {
  if (order.kind === 'check') return { kind: 'checked', ...check(problem, order.from) };
  const end = runPart(problem, order);
  if (end.kind === 'impossible') return end;
  if (end.kind === 'priced') return { kind: 'priced', kept: end.directions, wanted: end.wanted };
  const { plan, vector, certificate, granted } = end;
  const { intakes, openings, closures } = plan;
  const settled = { granted, planned: { plan, vector, certificate } };
  return { kind: 'settled', kept: { intakes, openings, closures, settled }, granted, vector };
}

/** Rules that a settled part breaks when it has the shared money that it takes, and figures that it claims wrongly. */
function check(problem: AllocationProblem, { settled }: KeptPart) {
  const { granted, planned } = required(settled, 'what is checked was settled');
  const { findings, vector } = verifyPlan(addGrants(problem, granted), planned.plan);
  return {
    findings: [...findings, ...compareVectors(planned.vector, vector)],
    taken: moneyTaken(problem, planned.plan),
  };
}

/**
 * Read a part's problem, which was posed by `answerPlace`.
 *
 * @throws {InvariantError} It cannot be read.
 */
export function readPart(input: unknown): AllocationProblem {
  return required(readProblem(input).problem, 'a problem that was posed can be read');
}

/** Answer an order to a place, or tell what is wrong with its tables or scenario. */
export async function answerPlace(
  request: OpenRequest,
  order: PlaceOrder,
): Promise<OrderAnswer | { readonly kind: 'unusable'; readonly problems: readonly Problem[] }> {
  const opened = await openPlace(request);
  if (!opened.ok) return { kind: 'unusable', problems: opened.problems };
  if (order.kind === 'tell') return { kind: 'told', document: await tell(opened, order) };
  const planning = opened.scenario?.planning ?? defaultPlanning;
  const posed = poseProblems(runStudy(opened.region), planning);
  return { kind: 'posed', parts: posed.map(({ name, problem }) => ({ name, problem })) };
}

async function tell(
  { region, scenario }: Extract<Opened, { ok: true }>,
  { parts, work, seed }: Extract<PlaceOrder, { kind: 'tell' }>,
): Promise<PlanDocument> {
  const planning = scenario?.planning ?? defaultPlanning;
  const given = new Map(
    parts.flatMap(({ name, kept: { settled } }) => (settled === undefined ? [] : [[name, settled] as const])),
  );
  return tellPlan(await planPlace(region, { planning, given }), scenario, { planning, work, seed });
}
