import { readProblem } from '../allocation/readProblem.ts';
import { planLevels } from '../domain/allocation/planVector.ts';
import type { Verification } from '../domain/allocation/verification.ts';
import type { Problem } from '../domain/problem.ts';
import { compareVectors } from '../verification/compareVectors.ts';
import { missingProblem, readPlan } from '../verification/readPlan.ts';
import { verifyPlan } from '../verification/verifyPlan.ts';
import { fieldsOf, inPart, nameOfPart, partsIn } from './planInput.ts';

export type VerifiedAllocation =
  | { readonly ok: true; readonly verification: Verification }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Read a plan and the problem that it answers, and doubt the plan. A file of several parts, as `xuewei plan` prints it, is
 * doubted part by part; findings name the part, and the vectors are added up. Where a vector is claimed, what differs from the
 * one computed anew is a finding as well.
 *
 * @param input Parsed JSON with `plan`, `problem` and perhaps `vector`; other fields are not looked at, so that the
 *   output of a command that plans can be given as it is. With `given`, it may be the plan alone.
 * @param given Parsed JSON of the problem, or with a field `problem`; it replaces the one in the input.
 */
export function verifyAllocation(input: unknown, given?: unknown): VerifiedAllocation {
  const planned = partsIn(input, given);
  if (planned[0] === input) return verifyOne(input, given);
  return planned.map((part, index) => named(nameOfPart(part, index), verifyOne(part))).reduce(join, nothing);
}

const nothing: VerifiedAllocation = {
  ok: true,
  verification: {
    findings: [],
    vector: { unplaced: 0, oversizeClasses: 0, oversizePupils: 0, cost: 0, moved: 0, kilometres: 0 },
  },
};

function named(name: string, verified: VerifiedAllocation): VerifiedAllocation {
  if (!verified.ok) return { ok: false, problems: inPart(name, verified.problems) };
  const { findings, vector } = verified.verification;
  return { ok: true, verification: { findings: inPart(name, findings), vector } };
}

function join(left: VerifiedAllocation, right: VerifiedAllocation): VerifiedAllocation {
  if (!left.ok || !right.ok)
    return { ok: false, problems: [left, right].flatMap((one) => (one.ok ? [] : one.problems)) };
  const [one, other] = [left.verification, right.verification];
  const vector = { ...one.vector };
  for (const level of planLevels) vector[level] += other.vector[level];
  return { ok: true, verification: { findings: [...one.findings, ...other.findings], vector } };
}

function verifyOne(input: unknown, given?: unknown): VerifiedAllocation {
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
