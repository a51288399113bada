import type { AllocationProblem } from '../domain/allocation/allocationProblem.ts';
import type { Yuan } from '../domain/units.ts';
import { discountFactor, planYears } from './horizon.ts';

/** What every plan pays whatever it decides: wages of those who are in post before it, until they retire. Discounted. */
export function committedCost(problem: AllocationProblem): Yuan {
  return problem.teachers.reduce(
    (sum, { stock, retiring, wage }) =>
      planYears(problem).reduce((wages, year, index) => {
        const left = stock * (1 - retiring) ** (index + 1);
        return wages + wage * left * discountFactor(problem, year);
      }, sum),
    0,
  );
}
