import type { MilpRow } from './milp.ts';

/** Which columns and rows are free and which lie on a bound at a vertex; only the solver that gave it reads it. */
export interface Basis {
  readonly colStatus: Int32Array;
  readonly rowStatus: Int32Array;
}

/** A vertex that is proven to be the least. */
export interface Vertex {
  readonly status: 'optimal';
  readonly objective: number;
  /** One per column. */
  readonly values: Float64Array;
  /** Change of the objective per unit that a row's binding side is raised; rows added included. */
  readonly duals: Float64Array;
  /** Change of the objective per unit that a column is raised. */
  readonly reducedCosts: Float64Array;
  readonly basis: Basis;
  readonly simplexIterations: number;
}

/** What a solve of an open programme came to. */
export type VertexOutcome =
  | Vertex
  | { readonly status: 'infeasible'; readonly simplexIterations: number }
  /** Out of iterations, interrupted, or a trouble of numbers. */
  | { readonly status: 'stopped'; readonly simplexIterations: number };

/** Where a solve of an open programme goes on from, and when to stop. */
export interface VertexRequest {
  readonly from?: Basis;
  /** Most simplex iterations; those of a second try, where numbers went astray in the first, are apart. */
  readonly iterations?: number | undefined;
  readonly interrupt?: (() => boolean) | undefined;
}

/**
 * A linear programme that stays in the solver between solves: a solve goes on from a vertex before, which takes a small
 * part of the iterations when little has changed. Whole numbers count as fractions.
 */
export interface OpenProgramme {
  /** @returns The number of the new row; rows are numbered on from those of the programme. */
  addRow(row: Omit<MilpRow, 'name'>): number;
  boundColumn(column: number, lower: number, upper: number): void;
  boundRow(row: number, lower: number, upper: number): void;
  /** @param request `from`: the vertex to go on from; the last one when missing. Rows added since are taken as free. */
  solve(request?: VertexRequest): VertexOutcome;
  /** Give the solver's memory back; nothing may be asked afterwards. */
  dispose(): void;
}
