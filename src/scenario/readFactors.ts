import { required } from '../domain/invariant.ts';
import type { Problem } from '../domain/problem.ts';
import type { Scene } from './scene.ts';

/** The variables of a factor's formula. */
export const factorNames = ['year', 'base'] as const;

export interface Factors {
  /** Factor by year, in the order of the years asked for; empty when there are problems. */
  readonly values: readonly number[];
  readonly problems: readonly Problem[];
}

function yearFactor(scene: Scene, year: number, value: number): Problem[] {
  if (!Number.isFinite(value)) return [scene.problem('formulaNotFinite', 'factor', { year })];
  if (value < 0 || value > 100) return [scene.problem('factorOutside', 'factor', { year, value })];
  return [];
}

/**
 * Work out a factor, a number or a formula, for every year asked for. One that does not hold is told once, with the
 * first year in which it does not.
 *
 * @param years Years, each once.
 */
export function readFactors(scene: Scene, factor: number | string, years: readonly number[]): Factors {
  if (typeof factor === 'number') return { values: years.map(() => factor), problems: [] };
  const formulas = required(scene.formulas, 'formulas are loaded before the first of them is met');
  const compiled = formulas.compile(factor, factorNames);
  if (!compiled.ok) {
    const { code, details } = compiled.fault;
    return {
      values: [],
      problems: [scene.problem(code, 'factor', { formula: factor.slice(0, 200), ...details })],
    };
  }
  const values = years.map((year) => compiled.evaluate([year, scene.region.place.baseYear]));
  const [first] = values.flatMap((value, index) => yearFactor(scene, years[index] ?? 0, value));
  return first === undefined ? { values, problems: [] } : { values: [], problems: [first] };
}

/** All whole years from one to another, both counted. */
export function yearsFrom(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
