import { readProblem } from '../../allocation/readProblem.ts';
import type { AllocationPlan } from '../../domain/allocation/allocationPlan.ts';
import type { AllocationProblem } from '../../domain/allocation/allocationProblem.ts';
import type { Problem } from '../../domain/problem.ts';
import { highsSolver } from '../../milp/highs.ts';
import { missingProblem, readPlan } from '../../verification/readPlan.ts';
import { fieldsOf, inPart, nameOfPart, partsIn } from '../planInput.ts';
import { type Repair, type RepairStep, repairPlan } from './repairPlan.ts';
import { usualRepairWork } from './usualRepairWork.ts';

/** A part of a plan with its repair. */
export type RepairedPart = Repair & { readonly name: string; readonly problem: AllocationProblem };

export type RepairedAllocation =
  | { readonly ok: true; readonly parts: readonly RepairedPart[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Where a repair is: the part, and what is done with it. */
export interface RepairProgress {
  readonly name: string;
  readonly index: number;
  readonly of: number;
  /** Pupils, classes and teachers are fitted to works that were drawn before any part is repaired. */
  readonly step: 'fit' | RepairStep;
}

export interface RepairOrder {
  readonly work?: number | undefined;
  readonly seed?: number | undefined;
  readonly shouldStop?: (() => boolean) | undefined;
  /** Told before each step of each part. */
  readonly onProgress?: ((progress: RepairProgress) => void) | undefined;
}

/** A part of a plan that could be read, with the problem that it answers. */
export interface OpenPart {
  readonly name: string;
  readonly problem: AllocationProblem;
  readonly plan: AllocationPlan;
}

/** The parts of a file that holds a plan, or everything that is wrong with it. */
export type ReadParts =
  | { readonly ok: true; readonly parts: readonly OpenPart[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

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
  order: RepairOrder = {},
): Promise<RepairedAllocation> {
  const read = readParts(input, given);
  return read.ok ? { ok: true, parts: await repairParts(read.parts, order) } : read;
}

/** Read the parts of a file; faults of one of several parts name it. */
export function readParts(input: unknown, given: unknown): ReadParts {
  const found = partsIn(input, given);
  if (found.length === 0) return { ok: false, problems: readPlan(undefined).problems };
  const readings = found.map((part, index) => readPart(part, given, nameOfPart(part, index)));
  const problems = readings.flatMap((reading, index) => {
    if (!('problems' in reading)) return [];
    return found[0] === input ? reading.problems : inPart(nameOfPart(found[index], index), reading.problems);
  });
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, parts: readings.flatMap((reading) => ('problems' in reading ? [] : [reading])) };
}

/** Repair parts one after the other. */
export async function repairParts(
  open: readonly OpenPart[],
  { work = usualRepairWork, seed = 1, shouldStop, onProgress }: RepairOrder,
): Promise<RepairedPart[]> {
  const request = { work, seed, shouldStop, solver: highsSolver() };
  const parts: RepairedPart[] = [];
  for (const [index, { name, problem, plan }] of open.entries()) {
    const onStep = (step: RepairStep) => onProgress?.({ name, index, of: open.length, step });
    parts.push({ name, problem, ...(await repairPlan(problem, plan, { ...request, onStep })) });
  }
  return parts;
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
