import type { Problem } from '../domain/problem.ts';
import type { formulaTexts } from './formulaTexts.ts';

export const formulaLimits = { characters: 2000, nodes: 500, depth: 50 } as const;

/** Why a formula is refused; `details.char` says where, counted from 1. */
export interface FormulaFault {
  readonly code: keyof typeof formulaTexts;
  readonly details: Problem['details'];
}

/** The functions a formula may call, with how many arguments each takes. */
export const formulaFunctions = {
  min: { least: 1, most: 50 },
  max: { least: 1, most: 50 },
  abs: { least: 1, most: 1 },
  round: { least: 1, most: 2 },
  floor: { least: 1, most: 1 },
  ceil: { least: 1, most: 1 },
  sqrt: { least: 1, most: 1 },
  exp: { least: 1, most: 1 },
  log: { least: 1, most: 2 },
} as const;
export type FormulaFunction = keyof typeof formulaFunctions;

/** Whether a word is one of the functions; never true for inherited names such as "constructor". */
export function isFormulaFunction(word: string): word is FormulaFunction {
  return Object.hasOwn(formulaFunctions, word);
}
