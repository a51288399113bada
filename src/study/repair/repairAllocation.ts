import { readProblem } from '../../allocation/readProblem.ts';
import type { AllocationPlan } from '../../domain/allocation/allocationPlan.ts';
import type { AllocationProblem } from '../../domain/allocation/allocationProblem.ts';
import type { Problem } from '../../domain/problem.ts';
import { highsSolver } from '../../milp/highs.ts';
import { missingProblem, readPlan } from '../../verification/readPlan.ts';
import { fieldsOf, nameOfPart, partsIn } from '../planInput.ts';
import { type Repair, repairPlan } from './repairPlan.ts';

/** A part of a plan with its repair. */
export type RepairedPart = Repair & { readonly name: string; readonly problem: AllocationProblem };

export type RepairedAllocation =
  | { readonly ok: true; readonly parts: readonly RepairedPart[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export interface RepairOrder {
  readonly work?: number | undefined;
  readonly seed?: number | undefined;
  readonly shouldStop?: (() => boolean) | undefined;
  /** Told before each part. */
  readonly onPart?: (name: string) => void;
}

/** Moves of each search when nothing else is asked. */
export const usualRepairWork = 20_000;

interface OpenPart {
  readonly name: string;
  readonly problem: AllocationProblem;
  readonly plan: AllocationPlan;
}

/**
 * Read a plan and the problem that it answers, as `verifyAllocation` does, and repair it; a file of several parts part
 * by part.
 *
 * @param input Parsed JSON with `plan` and `problem`, or `parts` of them; with `given` it may be the plan alone.
 * @param given Parsed JSON of the problem, or with a field `problem`.
 */
export async function repairAllocation(
  input: unknown,
  given: unknown,
  { work = usualRepairWork, seed = 1, shouldStop, onPart }: RepairOrder = {},
): Promise<RepairedAllocation> {
  const readings = partsIn(input, given).map((part, index) => readPart(part, given, nameOfPart(part, index)));
  const problems = readings.flatMap((reading) => ('problems' in reading ? reading.problems : []));
  if (problems.length > 0) return { ok: false, problems };
  const request = { work, seed, shouldStop, solver: highsSolver() };
  const parts: RepairedPart[] = [];
  for (const reading of readings) {
    if ('problems' in reading) continue;
    const { name, problem, plan } = reading;
    onPart?.(name);
    parts.push({ name, problem, ...(await repairPlan(problem, plan, request)) });
  }
  return { ok: true, parts };
}

function readPart(
  input: unknown,
  given: unknown,
  name: string,
): OpenPart | { readonly problems: readonly Problem[] } {
  const file = fieldsOf(input);
  const asked = given === undefined ? file.problem : (fieldsOf(given).problem ?? given);
  const alone = given !== undefined && !('plan' in file) && !('problem' in file);
  const { plan, problems } = readPlan(alone ? input : file.plan);
  if (asked === undefined || asked === null) return { problems: [missingProblem(), ...problems] };
  const reading = readProblem(asked);
  if (plan === undefined || reading.problem === undefined)
    return { problems: [...reading.problems, ...problems] };
  return { name, problem: reading.problem, plan };
}
