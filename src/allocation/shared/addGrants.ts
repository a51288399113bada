import type { AllocationProblem } from '../../domain/allocation/allocationProblem.ts';
import type { YearlyAmount } from '../../domain/allocation/sharedMoney.ts';
import { planYears } from '../horizon.ts';
import { addYears } from './shareGrant.ts';

/** A problem with more money for its districts; what falls outside its years is not looked at. */
export function addGrants(problem: AllocationProblem, granted: readonly YearlyAmount[]): AllocationProblem {
  const years = new Set(planYears(problem));
  const grants = addYears([problem.grants, granted]).filter(
    ({ year, amount }) => years.has(year) && amount > 0,
  );
  return { ...problem, grants };
}
