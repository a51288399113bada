import type { Problem } from '../../domain/problem.ts';
import type { RepairedPart } from './repairAllocation.ts';

/** Version of the JSON of a repair. */
export const repairFormat = 'xuewei.repair/1';

/**
 * Tell a repair as the one document that every door hands out; `verifyAllocation` and `repairAllocation` read it.
 *
 * @param say Says a rule that is broken in the reader's language.
 */
export function tellRepair(parts: readonly RepairedPart[], say: (problem: Problem) => Problem): object {
  return { format: repairFormat, parts: parts.map((part) => tellPart(part, say)) };
}

function tellPart(part: RepairedPart, say: (problem: Problem) => Problem): object {
  const { name, status, problem, before } = part;
  const given = { vector: before.vector, findings: before.findings.map(say) };
  if (part.status === 'impossible')
    return { name, status, problem, plan: null, vector: null, before: given, changes: [] };
  const changes = part.changes.map(({ breaks, ...change }) => ({
    ...change,
    ...(breaks === undefined ? {} : { breaks: say(breaks) }),
  }));
  return { name, status, problem, plan: part.plan, vector: part.vector, before: given, changes };
}
