import type { PlanVector } from '../domain/allocation/planVector.ts';
import { jobKinds } from '../domain/jobKinds.ts';
import type { Problem } from '../domain/problem.ts';
import type { SchoolYear } from '../domain/units.ts';
import type { TableFile } from './openPlace.ts';
import type { Provenance } from './provenance.ts';

/** What can be asked of a place; `studyKinds` says what each gives. */
export const runKinds = ['check', 'tables', ...jobKinds] as const;
export type RunKind = (typeof runKinds)[number];

/** Where the work is. */
export interface RunProgress {
  readonly step:
    | 'read'
    | 'capacity'
    | 'fit'
    | 'year'
    | 'draw'
    | 'backtest'
    | 'plan'
    | 'explain'
    | 'report'
    | 'done';
  /** The school year, in steps that go by years. */
  readonly year?: SchoolYear;
  /** The part of the place that is planned, counted from 0; its best plan so far while it is searched. */
  readonly part?: {
    readonly name: string;
    readonly index: number;
    readonly of: number;
    readonly vector?: PlanVector;
  };
  /** Share of the work done, from 0 to 1; never falls, and is 1 when it is done. */
  readonly share: number;
}

/** What is to be computed. Plain: survives structuredClone. */
export interface RunRequest {
  readonly kind: RunKind;
  readonly files: readonly TableFile[];
  /** The scenario's YAML with the name that problems call it by; null for the place as it is. */
  readonly scenario: { readonly text: string; readonly file: string } | null;
  /** As the kind's settings say; see `studyKinds`. */
  readonly settings: unknown;
  readonly seed: number;
  /** Written into the result as it stands. */
  readonly provenance: Provenance;
}

/** How a run ended. */
export type RunAnswer =
  /** The result as JSON text: the same request gives the same bytes from every runner. */
  | { readonly status: 'done'; readonly text: string; readonly notices: readonly Problem[] }
  /** Tables or scenario have problems; nothing was computed. */
  | {
      readonly status: 'refused';
      readonly problems: readonly Problem[];
      readonly notices: readonly Problem[];
    }
  | { readonly status: 'cancelled' }
  /** Time or memory ran out, or whoever computed broke down. */
  | { readonly status: 'failed'; readonly problems: readonly Problem[] };

export interface RunOptions {
  /** Ends the work; the answer is then `cancelled`. */
  readonly signal?: AbortSignal;
  /** Ends a search early: the answer is `done` with the best plans so far. A service far away does not hear it. */
  readonly finish?: AbortSignal;
  readonly onProgress?: (progress: RunProgress) => void;
  /** Threads that draw futures, where the runner has more than one to give; as many as are worth while when left out. */
  readonly threads?: number;
}

/** One port to the core, whoever computes: this thread, a worker, a service. */
export interface StudyRunner {
  run(request: RunRequest, options?: RunOptions): Promise<RunAnswer>;
}
