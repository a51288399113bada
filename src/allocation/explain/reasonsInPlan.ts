import type { AllocationProblem } from '../../domain/allocation/allocationProblem.ts';
import type { SchoolShortage, Shortage, ShortageLever } from '../../domain/allocation/shortage.ts';
import { schoolNamed, stageNamed } from '../horizon.ts';
import type { Shortfall } from './findShortfalls.ts';

/**
 * The reasons that can be seen at the plan itself, where no programme tells more: rooms where classes at their caps
 * would need some, size caps, classes that stand, teachers where a pool limits classes, shares elsewhere. A sight, no
 * proof: a better plan may have less that is short, and giving way may relieve less.
 */
export function reasonsInPlan(
  problem: AllocationProblem,
  shortfalls: readonly Shortfall[],
  bySchool: readonly SchoolShortage[],
): Shortage['binding'] {
  const reliefs = new Map<ShortageLever, number>();
  const counted = shortfalls.filter(({ weight }) => weight > 0);
  for (const one of counted) {
    const lever = leverOf(problem, one, bySchool);
    reliefs.set(lever, (reliefs.get(lever) ?? 0) + one.weight * one.pupils);
  }
  const reasons = [...reliefs].map(([lever, relief]) => ({ lever, relief }));
  reasons.sort((left, right) => right.relief - left.relief);
  const short = counted.reduce((sum, { weight, pupils }) => sum + weight * pupils, 0);
  return { source: 'plan', short, reasons, unknown: [] };
}

function leverOf(
  problem: AllocationProblem,
  { kind, school, stage, year }: Shortfall,
  bySchool: readonly SchoolShortage[],
): ShortageLever {
  if (kind === 'schoolSize') return 'schoolSize';
  const missing = bySchool.find((one) => one.school === school && one.year === year)?.roomsMissing ?? 0;
  const fixed =
    kind === 'standingClasses' && stage !== undefined && stageNamed(problem, stage).regroupCost === undefined;
  if (fixed) return 'standingClasses';
  if (missing > 0) return 'rooms';
  const { district } = schoolNamed(problem, school);
  const pool = problem.teachers.some((one) => one.district === district && one.stage === stage);
  return pool ? 'teachers' : 'shares';
}
