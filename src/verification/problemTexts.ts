import { type ProblemCatalogue, problemsOf } from '../domain/problem.ts';
import { placementTexts } from './problemTexts/placementTexts.ts';
import { resourceTexts } from './problemTexts/resourceTexts.ts';
import { rowTexts } from './problemTexts/rowTexts.ts';
import { schoolTexts } from './problemTexts/schoolTexts.ts';

/** What can be wrong with a plan: every rule that it can break. */
export const verificationProblems = {
  ...rowTexts,
  ...placementTexts,
  ...schoolTexts,
  ...resourceTexts,
} as const satisfies ProblemCatalogue;

export type FindingCode = keyof typeof verificationProblems;

/** Make a finding about a plan. */
export const finding = problemsOf(verificationProblems);
