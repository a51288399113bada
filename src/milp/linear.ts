import type { Term } from './milpBuilder.ts';

/** A sum of columns and a number that does not depend on them. */
export interface Linear {
  readonly constant: number;
  readonly terms: readonly Term[];
}

export const nothing: Linear = { constant: 0, terms: [] };

export function sumOf(parts: readonly Linear[]): Linear {
  return {
    constant: parts.reduce((sum, part) => sum + part.constant, 0),
    terms: parts.flatMap((part) => part.terms),
  };
}

export function times(linear: Linear, factor: number): Linear {
  return {
    constant: linear.constant * factor,
    terms: linear.terms.map(([column, coefficient]) => [column, coefficient * factor] as const),
  };
}

/** One column, counted so many times. */
export function only(column: number, coefficient = 1): Linear {
  return { constant: 0, terms: [[column, coefficient]] };
}

/** The value at a point. */
export function valueAt({ constant, terms }: Linear, point: readonly number[]): number {
  return terms.reduce((sum, [column, coefficient]) => sum + coefficient * (point[column] ?? 0), constant);
}
