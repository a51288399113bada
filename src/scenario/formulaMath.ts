import type { MathNode } from 'mathjs';
import type { FormulaFunction } from './formulaLimits.ts';

/** Operators by the names that mathjs gives them. */
export type FormulaOperator =
  | 'add'
  | 'subtract'
  | 'multiply'
  | 'divide'
  | 'pow'
  | 'mod'
  | 'unaryMinus'
  | 'unaryPlus'
  | FormulaComparison
  | 'and'
  | 'or'
  | 'not';
export type FormulaComparison = 'smaller' | 'larger' | 'smallerEq' | 'largerEq' | 'equal' | 'unequal';
type Compute = (...values: number[]) => number;

/** The parser, and what every operator and function of a formula does to numbers; a truth counts 1 or 0. */
export interface FormulaMath {
  readonly parse: (text: string) => MathNode;
  readonly operators: Readonly<Record<FormulaOperator, Compute>>;
  readonly functions: Readonly<Record<FormulaFunction, Compute>>;
}

/**
 * Load the number-only build of mathjs: half the weight of the whole, and loaded only when a scenario has a formula.
 * What differs from plain JavaScript (mod of negatives, comparison with a tolerance, also within min and max, rounding half away from zero)
 * is taken from mathjs itself, so that a formula means here what it means there.
 */
export async function loadFormulaMath(): Promise<FormulaMath> {
  const {
    parse,
    pow,
    mod,
    min,
    max,
    smaller,
    larger,
    smallerEq,
    largerEq,
    equal,
    unequal,
    round,
    floor,
    ceil,
    log,
  } = await import('mathjs/number');
  const number = (compute: unknown): Compute => {
    const inner = compute as (...values: number[]) => number | boolean;
    return (...values) => Number(inner(...values));
  };
  const rounded = number(round);
  return {
    parse: (text) => parse(text),
    operators: {
      add: (left = NaN, right = NaN) => left + right,
      subtract: (left = NaN, right = NaN) => left - right,
      multiply: (left = NaN, right = NaN) => left * right,
      divide: (left = NaN, right = NaN) => left / right,
      pow: number(pow),
      mod: number(mod),
      unaryMinus: (value = NaN) => -value,
      unaryPlus: (value = NaN) => value,
      smaller: number(smaller),
      larger: number(larger),
      smallerEq: number(smallerEq),
      largerEq: number(largerEq),
      equal: number(equal),
      unequal: number(unequal),
      and: (left, right) => Number(Boolean(left) && Boolean(right)),
      or: (left, right) => Number(Boolean(left) || Boolean(right)),
      not: (value) => Number(!value),
    },
    functions: {
      min: number(min),
      max: number(max),
      abs: Math.abs,
      round: (value = NaN, digits = 0) =>
        Number.isInteger(digits) && digits >= 0 && digits <= 15 ? rounded(value, digits) : NaN,
      floor: number(floor),
      ceil: number(ceil),
      sqrt: Math.sqrt,
      exp: Math.exp,
      log: number(log),
    },
  };
}
