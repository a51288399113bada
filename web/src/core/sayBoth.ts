import type { Problem } from '../../../src/domain/problem.ts';
import { studyProblems } from '../../../src/study/problemTexts.ts';
import type { SaidProblem } from './messages.ts';
import { sayWith } from './sayWith.ts';

/** Say a problem of any stage in both languages. */
export const sayBoth: (problem: Problem) => SaidProblem = sayWith(studyProblems);
