import type { Milp } from './milp.ts';
import type { Outcome, SolveProgress, SolveRequest, Solver } from './solver.ts';

/**
 * The talk between a thread that wants an answer and the worker that solves, so that a solve blocks no page and no
 * server. All messages are plain data and bear the id of their solve:
 *
 *     asker → worker   { kind: 'solve', id, milp, request, stop? }
 *     worker → asker   { kind: 'progress', id, progress } …  then one of
 *     worker → asker   { kind: 'outcome', id, outcome } or { kind: 'failed', id, reason }
 *
 * HiGHS holds its thread until it ends, so no message reaches it meanwhile: `stop` is one Int32 of shared memory that
 * the asker sets to 1. Where memory cannot be shared, the asker ends the worker instead.
 */
export interface SolveMessage {
  readonly kind: 'solve';
  readonly id: number;
  readonly milp: Milp;
  readonly request: Omit<SolveRequest, 'interrupt' | 'onProgress'>;
  readonly stop?: SharedArrayBuffer;
}

export type SolverReply =
  | { readonly kind: 'progress'; readonly id: number; readonly progress: SolveProgress }
  | { readonly kind: 'outcome'; readonly id: number; readonly outcome: Outcome }
  | { readonly kind: 'failed'; readonly id: number; readonly reason: string };

/** The worker's half: solve what one message asks and post the replies. */
export async function answerSolveMessage(
  solver: Solver,
  message: SolveMessage,
  post: (reply: SolverReply) => void,
): Promise<void> {
  const { id, milp, request, stop } = message;
  const cell = stop === undefined ? undefined : new Int32Array(stop);
  try {
    const outcome = await solver.solve(milp, {
      ...request,
      ...(cell === undefined ? {} : { interrupt: () => Atomics.load(cell, 0) === 1 }),
      onProgress: (progress) => post({ kind: 'progress', id, progress }),
    });
    post({ kind: 'outcome', id, outcome });
  } catch (error) {
    post({ kind: 'failed', id, reason: error instanceof Error ? error.message : String(error) });
  }
}
