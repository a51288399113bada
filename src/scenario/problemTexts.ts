import { type ProblemCatalogue, problemsOf } from '../domain/problem.ts';
import { controlTexts } from './controlTexts.ts';
import { formulaTexts } from './formulaTexts.ts';
import { readingTexts } from './readingTexts.ts';
import { resolvingTexts } from './resolvingTexts.ts';

/** Everything that can be wrong with a scenario. */
export const scenarioProblems = {
  ...readingTexts,
  ...resolvingTexts,
  ...formulaTexts,
  ...controlTexts,
} as const satisfies ProblemCatalogue;

export type ScenarioProblemCode = keyof typeof scenarioProblems;

/** Make a problem of a scenario's. */
export const scenarioProblem = problemsOf(scenarioProblems);
