import type { Reader } from '../../../say.ts';
import { sureWords } from './sureWords.ts';

/** Name a plan tried by the pupils that it was made for: so many deviations more; missing, as projected. */
export function sayPlan(planFor: number | undefined, { say, number }: Reader): string {
  return planFor === undefined
    ? say(sureWords.plain)
    : say(sureWords.planFor, { deviations: number(planFor, 2) });
}
