import type { Problem } from '../domain/problem.ts';
import { loadFormulas } from './formula.ts';
import { scenarioProblem } from './problemTexts.ts';
import { factorNames } from './readFactors.ts';

/** A formula's values by year, or what is wrong with it. */
export type CheckedFormula =
  | { readonly ok: true; readonly values: readonly number[] }
  | { readonly ok: false; readonly problem: Problem };

/**
 * Work a factor's formula out for the years it is meant for, as an intervention would.
 *
 * @param baseYear What the formula calls `base`.
 * @param years Calendar or school years, at least one.
 */
export async function checkFormula(
  text: string,
  baseYear: number,
  years: readonly number[],
): Promise<CheckedFormula> {
  const formulas = await loadFormulas();
  const compiled = formulas.compile(text, factorNames);
  if (!compiled.ok) {
    const { code, details } = compiled.fault;
    return { ok: false, problem: scenarioProblem(code, {}, { formula: text.slice(0, 200), ...details }) };
  }
  const values = years.map((year) => compiled.evaluate([year, baseYear]));
  const wrong = values.findIndex((value) => !(value >= 0 && value <= 100));
  if (wrong < 0) return { ok: true, values };
  const [year, value] = [years[wrong] ?? baseYear, values[wrong] ?? Number.NaN];
  const problem = Number.isFinite(value)
    ? scenarioProblem('factorOutside', {}, { year, value })
    : scenarioProblem('formulaNotFinite', {}, { year });
  return { ok: false, problem };
}
