import { type ProblemCatalogue, problemsOf } from '../domain/problem.ts';
import { placementTexts } from './problemTexts/placementTexts.ts';
import { readingTexts } from './problemTexts/readingTexts.ts';
import { resourceTexts } from './problemTexts/resourceTexts.ts';
import { rowTexts } from './problemTexts/rowTexts.ts';
import { schoolTexts } from './problemTexts/schoolTexts.ts';

/** Every rule that a plan can break. */
export const findingTexts = {
  ...rowTexts,
  ...placementTexts,
  ...schoolTexts,
  ...resourceTexts,
} as const satisfies ProblemCatalogue;

export type FindingCode = keyof typeof findingTexts;

/** What can be wrong with a plan, and with the file that holds it. */
export const verificationProblems = { ...findingTexts, ...readingTexts } as const satisfies ProblemCatalogue;

/** Make a finding about a plan. */
export const finding = problemsOf(findingTexts);
