import { type ProblemCatalogue, problemsOf } from '../domain/problem.ts';
import { placementTexts } from './problemTexts/placementTexts.ts';
import { proofTexts } from './problemTexts/proofTexts.ts';
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

/** What can be wrong with a plan, with the file that holds it, and with what is proven of plans together. */
export const verificationProblems = {
  ...findingTexts,
  ...readingTexts,
  ...proofTexts,
} as const satisfies ProblemCatalogue;

/** Make a finding about a plan. */
export const finding = problemsOf(findingTexts);

/** Make a finding about a proof. */
export const proofFinding = problemsOf(proofTexts);
