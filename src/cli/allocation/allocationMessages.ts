import type { AllocatedProblem, AllocationControls, AllocationOrder } from '../../study/allocateProblem.ts';

export type AllocationProgress = Parameters<NonNullable<AllocationControls['onProgress']>>[0];

/** What the worker thread is started with. */
export interface AllocationStart {
  readonly input: unknown;
  readonly order: AllocationOrder;
  /** Whether the search goes on until it is told to end. */
  readonly timed: boolean;
  /** Threads that the starts of the search may have. */
  readonly workers: number;
  /** Two Int32: [0] turns 1 when the search is to end, [1] when everything is. The worker never waits, so it only looks. */
  readonly cells: SharedArrayBuffer;
}

/** What a thread for one start is started with; it answers with the start's end. */
export interface StartThread {
  readonly input: unknown;
  readonly order: Parameters<NonNullable<AllocationControls['runStarts']>>[0][number];
  readonly cells: SharedArrayBuffer;
}

/** What the worker thread tells: progress, then one of the others. */
export type AllocationReply =
  | { readonly kind: 'progress'; readonly progress: AllocationProgress }
  | { readonly kind: 'allocated'; readonly allocated: AllocatedProblem }
  | { readonly kind: 'failed'; readonly reason: string };

/** Places in the cells. */
export const cellOf = { endSearch: 0, stop: 1 } as const;
