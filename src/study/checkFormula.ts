import { type CheckedFormula, checkFormula as check } from '../scenario/applyScenario.ts';

export type { CheckedFormula } from '../scenario/applyScenario.ts';

/**
 * Work a factor's formula out for the years it is meant for.
 *
 * @param baseYear What the formula calls `base`.
 * @param years Calendar or school years, at least one.
 * @returns The factor by year, or what is wrong with the formula and at which character.
 */
export function checkFormula(
  text: string,
  baseYear: number,
  years: readonly number[],
): Promise<CheckedFormula> {
  return check(text, baseYear, years);
}
