import { type Problem, sayProblem } from '../../domain/problem.ts';
import type { Language } from '../../domain/words.ts';
import { serverProblems } from '../../server/problemTexts.ts';
import { sweepProblems } from '../../server/sweepProblemTexts.ts';
import { backupProblems } from '../../store/backup/problemTexts.ts';
import { peopleProblems } from '../../store/people/problemTexts.ts';
import { storeProblems } from '../../store/problemTexts.ts';
import { shardProblems } from '../../store/shardProblemTexts.ts';
import { studyProblems } from '../../study/problemTexts.ts';
import { doctorProblems } from '../doctor/problemTexts.ts';
import { doorProblems } from '../problemTexts.ts';

const catalogue = {
  ...studyProblems,
  ...storeProblems,
  ...peopleProblems,
  ...backupProblems,
  ...doctorProblems,
  ...serverProblems,
  ...sweepProblems,
  ...shardProblems,
  ...doorProblems,
};

/** A problem in the reader's language. */
export function problemIn(problem: Problem, language: Language): Problem {
  return sayProblem(problem, catalogue, language);
}
