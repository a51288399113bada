import { type Problem, sayProblem } from '../../../src/domain/problem.ts';
import { studyProblems } from '../../../src/study/problemTexts.ts';
import type { SaidProblem } from './messages.ts';

/** A problem in both languages, so that switching the language needs no new answer. */
export function sayBoth(problem: Problem): SaidProblem {
  return { zh: sayProblem(problem, studyProblems, 'zh'), en: sayProblem(problem, studyProblems, 'en') };
}
