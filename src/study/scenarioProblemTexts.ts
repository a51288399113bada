import type { ProblemCatalogue } from '../domain/problem.ts';
import { scenarioProblems } from '../scenario/problemTexts.ts';

/** What can be wrong with a scenario, in both languages: for those who write one and read no tables. */
export const scenarioProblemTexts: ProblemCatalogue = scenarioProblems;
