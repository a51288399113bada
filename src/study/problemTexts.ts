import { problemTexts as allocationProblemTexts } from '../allocation/problemTexts.ts';
import { datasetProblemTexts } from '../dataset/problemTexts.ts';
import type { ProblemCatalogue } from '../domain/problem.ts';
import { scenarioProblems } from '../scenario/problemTexts.ts';
import { verificationProblems } from '../verification/problemTexts.ts';
import { planningProblems } from './planningProblems.ts';

/** Every kind of problem that the stages can tell, in both languages. */
export const studyProblems: ProblemCatalogue = {
  ...datasetProblemTexts,
  ...scenarioProblems,
  ...allocationProblemTexts,
  ...verificationProblems,
  ...planningProblems,
};
