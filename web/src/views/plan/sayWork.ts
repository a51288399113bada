import type { PlanSettings } from '../../../../src/study/tellPlan.ts';
import type { Reader } from '../../say.ts';
import { planWords } from './planWords.ts';

/** The work that gave a plan, and whether it was polished: with both, the seed and the data it comes again. */
export function sayWork(
  { work, polish }: Pick<PlanSettings, 'work' | 'polish'>,
  { say, number }: Reader,
): string {
  return polish === true ? say(planWords.workPolished, { work: number(work) }) : number(work);
}
