import { InvariantError } from '../domain/invariant.ts';
import type { Outcome, SolveProgress, Solver } from './solver.ts';
import type { SolveMessage, SolverReply } from './solverMessages.ts';

/** A way to a worker: a door makes one from a worker thread or a Web Worker. */
export interface SolverLine {
  post(message: SolveMessage): void;
  /** Called once; the listener gets every reply that the worker posts. */
  listen(listener: (reply: SolverReply) => void): void;
}

/** What a caller can do to a running remote solve beside waiting. */
export interface RemoteSolver extends Solver {
  /** Ask every solve under way to stop at the next safe place. Without shared memory nothing happens. */
  stop(): void;
}

interface Waiting {
  readonly settle: (outcome: Outcome) => void;
  readonly fail: (error: Error) => void;
  readonly onProgress: ((progress: SolveProgress) => void) | undefined;
  readonly cell: Int32Array | undefined;
}

/**
 * The asker's half: a solver that sends each programme down a line to `answerSolveMessage` in a worker.
 * `interrupt` of a request cannot cross threads; use `stop`.
 *
 * @throws {InvariantError} (rejected promise) The worker's solver failed.
 */
export function remoteSolver(line: SolverLine): RemoteSolver {
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  line.listen((reply) => {
    const asked = waiting.get(reply.id);
    if (asked === undefined) return;
    if (reply.kind === 'progress') asked.onProgress?.(reply.progress);
    else waiting.delete(reply.id);
    if (reply.kind === 'outcome') asked.settle(reply.outcome);
    if (reply.kind === 'failed') asked.fail(new InvariantError(reply.reason));
  });
  return {
    solve: (milp, { interrupt: _, onProgress, ...request } = {}) =>
      new Promise((settle, fail) => {
        lastId += 1;
        const stop = typeof SharedArrayBuffer === 'undefined' ? undefined : new SharedArrayBuffer(4);
        const cell = stop === undefined ? undefined : new Int32Array(stop);
        waiting.set(lastId, { settle, fail, onProgress, cell });
        line.post({ kind: 'solve', id: lastId, milp, request, ...(stop === undefined ? {} : { stop }) });
      }),
    stop() {
      for (const { cell } of waiting.values()) if (cell !== undefined) Atomics.store(cell, 0, 1);
    },
  };
}
