import type { AllocationPlan } from '../domain/allocation/allocationPlan.ts';
import type { AllocationProblem } from '../domain/allocation/allocationProblem.ts';
import type { Verification } from '../domain/allocation/verification.ts';
import type { Problem } from '../domain/problem.ts';
import { checkBuilding } from './checks/checkBuilding.ts';
import { checkClasses } from './checks/checkClasses.ts';
import { checkClosures } from './checks/checkClosures.ts';
import { checkEntries } from './checks/checkEntries.ts';
import { checkMoney } from './checks/checkMoney.ts';
import { checkNames } from './checks/checkNames.ts';
import { checkOpenings } from './checks/checkOpenings.ts';
import { checkPlacement } from './checks/checkPlacement.ts';
import { checkRooms } from './checks/checkRooms.ts';
import { checkRows } from './checks/checkRows.ts';
import { checkShares } from './checks/checkShares.ts';
import { checkSpans } from './checks/checkSpans.ts';
import { checkTeachers } from './checks/checkTeachers.ts';
import { measurePlan } from './measure/measurePlan.ts';
import { openBook, type PlanBook } from './planBook.ts';

const checks: readonly ((book: PlanBook) => Problem[])[] = [
  checkRows,
  checkNames,
  checkPlacement,
  checkEntries,
  checkShares,
  checkSpans,
  checkClasses,
  checkRooms,
  checkBuilding,
  checkOpenings,
  checkClosures,
  checkTeachers,
  checkMoney,
];

/**
 * Doubt a plan: every rule checked and every figure computed anew, year by year and school by school, without a line
 * of what made the plan. A plan holds when there is no finding.
 *
 * @param problem As `readProblem` gives it; the order of its lists does not matter.
 * @param plan Whatever it is: rows that name what is not there are told and then left out.
 */
export function verifyPlan(problem: AllocationProblem, plan: AllocationPlan): Verification {
  const book = openBook(problem, plan);
  return { findings: checks.flatMap((check) => check(book)), vector: measurePlan(book) };
}
