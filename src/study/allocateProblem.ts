import {
  type Allocation,
  type AllocationProgress,
  type AllocationRequest,
  allocate,
} from '../allocation/allocate.ts';
import { allocateExactly } from '../allocation/allocateExactly.ts';
import type { ExactRequest } from '../allocation/exact.ts';
import { explainShortage } from '../allocation/explain/explainShortage.ts';
import { readProblem } from '../allocation/readProblem.ts';
import type { AllocationPlan } from '../domain/allocation/allocationPlan.ts';
import type { AllocationProblem } from '../domain/allocation/allocationProblem.ts';
import type { Certificate } from '../domain/allocation/certificate.ts';
import type { PlanVector } from '../domain/allocation/planVector.ts';
import type { Shortage } from '../domain/allocation/shortage.ts';
import type { Problem } from '../domain/problem.ts';
import { highsSolver } from '../milp/highs.ts';

/** How an allocation is to be made; the same order gives the same bytes unless it is stopped. Plain JSON. */
export interface AllocationOrder {
  /** Moves that the search evaluates; nodes per level of an exact solve. */
  readonly work?: number;
  readonly seed?: number;
  /** Look on for a cheaper plan when the search has ended, and prove more of its cost. */
  readonly polish?: boolean;
  /** Solve the exact programme alone, level by level; for small places. */
  readonly exact?: { readonly wholePupils: boolean; readonly seconds?: number };
}

/** What a door can do to an allocation under way, and hear of it. */
export interface AllocationControls {
  /** Asked often; true ends everything with what is there. */
  readonly shouldStop?: () => boolean;
  /** Asked often; true ends the search, which then grows until it is told to end. See `allocate`. */
  readonly endSearch?: () => boolean;
  readonly onProgress?: (progress: AllocationProgress) => void;
  /** Runs the starts of the search in threads of their own, each by `searchOneStart`; the result is the same. */
  readonly runStarts?: NonNullable<AllocationRequest['runStarts']>;
}

/** A plan with what is proven and what stays short, or why there is none. Plain JSON. */
export type AllocatedProblem =
  | {
      readonly status: 'planned';
      readonly problem: AllocationProblem;
      readonly plan: AllocationPlan;
      readonly vector: PlanVector;
      readonly certificate: Certificate;
      /** Missing when nothing is short. */
      readonly shortage?: Shortage;
    }
  /** No plan holds, or an exact solve was stopped before it had one. */
  | {
      readonly status: 'impossible' | 'stopped';
      readonly problem: AllocationProblem;
      readonly conflict?: NonNullable<Extract<Allocation, { status: 'impossible' }>['conflict']>;
    }
  | { readonly status: 'unreadable'; readonly problems: readonly Problem[] };

/**
 * Read an allocation problem, allocate, and explain what stays short.
 *
 * @param input The parsed JSON of the problem (`xuewei.allocation/1`).
 */
export async function allocateProblem(
  input: unknown,
  order: AllocationOrder = {},
  controls: AllocationControls = {},
): Promise<AllocatedProblem> {
  const { problem, problems } = readProblem(input);
  if (problem === undefined) return { status: 'unreadable', problems };
  const solver = highsSolver();
  const { shouldStop } = controls;
  const allocation =
    order.exact === undefined
      ? await allocate(problem, { ...order, ...controls, solver })
      : await allocateExactly(problem, solver, exactRequest(order, order.exact, shouldStop));
  if (allocation.status !== 'planned') {
    const conflict = allocation.status === 'impossible' ? allocation.conflict : undefined;
    return { status: allocation.status, problem, ...(conflict === undefined ? {} : { conflict }) };
  }
  const shortage = await explainShortage(problem, allocation, {
    solver,
    work: order.exact === undefined ? workToExplain(allocation.certificate.work) : mostToExplain,
    ...(order.seed === undefined ? {} : { seed: order.seed }),
    ...(shouldStop === undefined ? {} : { shouldStop }),
  });
  return { problem, ...allocation, ...(shortage === undefined ? {} : { shortage }) };
}

/** Moves of each search for a plan with another deadline. */
const mostToExplain = 20_000;
const leastToExplain = 2_000;
const workToExplain = (work: number) => Math.min(mostToExplain, Math.max(leastToExplain, work));

function exactRequest(
  { work }: AllocationOrder,
  { wholePupils, seconds }: NonNullable<AllocationOrder['exact']>,
  shouldStop: (() => boolean) | undefined,
): ExactRequest {
  const limits = {
    ...(work === undefined ? {} : { nodes: work }),
    ...(seconds === undefined ? {} : { seconds }),
  };
  return { limits, wholePupils, ...(shouldStop === undefined ? {} : { interrupt: shouldStop }) };
}
