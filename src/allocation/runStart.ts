import type { AllocationProblem } from '../domain/allocation/allocationProblem.ts';
import { Evaluation } from './localSearch/evaluation.ts';
import { layOutProblem } from './localSearch/layOutProblem.ts';
import { type StartEnd, type StartOrder, searchStart } from './localSearch/searchStart.ts';

/**
 * Run one start of a search by itself, for example in a thread of its own. It depends on the problem and the order
 * alone, so where it runs changes nothing.
 *
 * @param problem As `readProblem` gives it.
 */
export function runStart(
  problem: AllocationProblem,
  order: StartOrder,
  shouldStop: () => boolean = () => false,
): StartEnd {
  return searchStart(new Evaluation(layOutProblem(problem)), order, { shouldStop });
}
