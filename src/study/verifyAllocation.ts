import { readProblem } from '../allocation/readProblem.ts';
import type { Verification } from '../domain/allocation/verification.ts';
import type { Problem } from '../domain/problem.ts';
import { compareVectors } from '../verification/compareVectors.ts';
import { missingProblem, readPlan } from '../verification/readPlan.ts';
import { verifyPlan } from '../verification/verifyPlan.ts';

export type VerifiedAllocation =
  | { readonly ok: true; readonly verification: Verification }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Read a plan and the problem that it answers, and doubt the plan. Where a vector is claimed, what differs from the
 * one computed anew is a finding as well.
 *
 * @param input Parsed JSON with `plan`, `problem` and perhaps `vector`; other fields are not looked at, so that the
 *   output of a command that plans can be given as it is. With `given`, it may be the plan alone.
 * @param given Parsed JSON of the problem, or with a field `problem`; it replaces the one in the input.
 */
export function verifyAllocation(input: unknown, given?: unknown): VerifiedAllocation {
  const file = fieldsOf(input);
  const { problem: own } = file;
  const asked = given === undefined ? own : (fieldsOf(given).problem ?? given);
  const alone = given !== undefined && !('plan' in file) && !('problem' in file);
  const plan = readPlan(alone ? input : file.plan, alone ? undefined : file.vector);
  const missing = asked === undefined || asked === null;
  const problem = missing ? { problems: [missingProblem()] } : readProblem(asked);
  if (plan.plan === undefined || missing || !('problem' in problem) || problem.problem === undefined)
    return { ok: false, problems: [...problem.problems, ...plan.problems] };
  const { findings, vector } = verifyPlan(problem.problem, plan.plan);
  const claims = plan.vector === undefined ? [] : compareVectors(plan.vector, vector);
  return { ok: true, verification: { findings: [...findings, ...claims], vector } };
}

function fieldsOf(input: unknown): Readonly<Record<string, unknown>> {
  return typeof input === 'object' && input !== null ? { ...input } : {};
}
