import type { Milp } from './milp.ts';
import type { OpenProgramme } from './openProgramme.ts';

/**
 * When to stop. Nodes and simplex iterations are counted work: the same budget gives the same answer on every
 * machine. Seconds are a convenience for people and depend on the machine; a replay uses the effort reported.
 */
export interface SolveLimits {
  /** Branch-and-bound nodes. */
  readonly nodes?: number;
  /** Simplex iterations over all linear programmes solved; looked at between them, so it may be passed a little. */
  readonly simplexIterations?: number;
  /** Seconds by the solver's own clock. */
  readonly seconds?: number;
}

/** How far a solve has come. */
export interface SolveProgress {
  readonly nodes: number;
  readonly simplexIterations: number;
  /** Best value found so far; undefined while there is none. */
  readonly objective: number | undefined;
  /** No solution is cheaper than this; undefined while nothing is proven. */
  readonly bound: number | undefined;
}

export interface SolveRequest {
  readonly limits?: SolveLimits;
  /** A point to start from, one value per column. It is checked first; see `Answer.start`. */
  readonly start?: readonly number[];
  /** Asked now and then while solving; true stops the solve at the next safe place. */
  readonly interrupt?: () => boolean;
  readonly onProgress?: (progress: SolveProgress) => void;
  /** Name a conflict when the programme is infeasible; costs further solves. */
  readonly explain?: boolean;
  /** Stop when (objective − bound) ÷ |objective| is at most this; 0 (proven optimum) when missing. */
  readonly relativeGap?: number;
  /** The bound is what is wanted: nothing is spent on guessing solutions early. */
  readonly onlyBound?: boolean;
}

/** A side of a row or of a column's bounds. */
export interface ConflictMember {
  readonly index: number;
  readonly name: string;
  readonly side: 'lower' | 'upper';
}

/** Demands that cannot hold together. */
export interface Conflict {
  readonly rows: readonly ConflictMember[];
  readonly columns: readonly ConflictMember[];
  /** Whether it is proven that without any one of them the rest can hold. */
  readonly irreducible: boolean;
}

/** What a solve took and how the start was received. */
export interface Answer {
  readonly nodes: number;
  readonly simplexIterations: number;
  /** accepted = it was handed to the search; rejected = it breaks a bound, a row or a whole number; unused = none given, or no whole numbers to search for. */
  readonly start: 'accepted' | 'rejected' | 'unused';
}

/** Why a solve ended before a proof. */
export type StopReason = 'nodes' | 'simplexIterations' | 'seconds' | 'interrupt' | 'numerics';

export interface Optimal extends Answer {
  readonly status: 'optimal';
  readonly objective: number;
  /** Proven lower bound; within the gap asked for of the objective. */
  readonly bound: number;
  /** One per column; integer columns hold whole numbers. */
  readonly values: readonly number[];
  /** Only without integer columns: change of the objective per unit that a row's binding side is raised. */
  readonly duals?: readonly number[];
  /** Only without integer columns: change of the objective per unit that a column is raised. */
  readonly reducedCosts?: readonly number[];
}

/** Stopped with a solution in hand. */
export interface Feasible extends Answer {
  readonly status: 'feasible';
  readonly stopped: StopReason;
  readonly objective: number;
  readonly bound: number | undefined;
  readonly values: readonly number[];
}

export interface Infeasible extends Answer {
  readonly status: 'infeasible';
  /** Only when asked for. */
  readonly conflict?: Conflict;
}

/** Solutions exist and the objective falls without end. */
export interface Unbounded extends Answer {
  readonly status: 'unbounded';
}

/** Stopped with nothing in hand. */
export interface Stopped extends Answer {
  readonly status: 'stopped';
  readonly stopped: StopReason;
  readonly bound: number | undefined;
}

/** What the world can answer. None of it is an exception. */
export type Outcome = Optimal | Feasible | Infeasible | Unbounded | Stopped;

/** Anything that minimises a programme. */
export interface Solver {
  solve(milp: Milp, request?: SolveRequest): Promise<Outcome>;
  /**
   * Keep a programme with at least one column, without its whole numbers, for solves that follow each other; missing
   * where that cannot be.
   */
  open?(milp: Milp): Promise<OpenProgramme>;
}
