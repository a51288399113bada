import { Worker } from 'node:worker_threads';
import { InvariantError } from '../../domain/invariant.ts';
import {
  type PlanFilesRequest,
  type PlannedFiles,
  planFiles,
  type TaskProgress,
} from '../../study/planFiles.ts';
import type { PlanReply, PlanStart } from './planMessages.ts';

export interface PlanningRun {
  readonly request: PlanFilesRequest;
  /** Aborting ends the search; the best plans so far are told. */
  readonly signal: AbortSignal;
  readonly onProgress: (progress: TaskProgress) => void;
}

/** Sources themselves run only where Node reads TypeScript; elsewhere the compiled worker is beside this file. */
const compiled = import.meta.url.endsWith('.js');
const workerFile = new URL(compiled ? './planWorker.js' : './planWorker.ts', import.meta.url);
const canStartWorker = compiled || Boolean((process.features as { typescript?: unknown }).typescript);

/**
 * Plan in a worker thread, so that Ctrl-C can end the search while it computes. The thread and the memory of its
 * solver end with it. From sources that Node cannot read (a test runner's) it runs in this thread.
 *
 * @throws {InvariantError} (rejected promise) A promise of the program did not hold in the thread.
 */
export function runPlanning(run: PlanningRun): Promise<PlannedFiles> {
  if (canStartWorker) return runInWorker(run);
  const { request, signal, onProgress } = run;
  return planFiles(request, { shouldStop: () => signal.aborted, onProgress });
}

async function runInWorker({ request, signal, onProgress }: PlanningRun): Promise<PlannedFiles> {
  const stop = new SharedArrayBuffer(4);
  const end = () => Atomics.store(new Int32Array(stop), 0, 1);
  if (signal.aborted) end();
  signal.addEventListener('abort', end);
  const start: PlanStart = { request, stop };
  const worker = new Worker(workerFile, { workerData: start });
  try {
    return await new Promise<PlannedFiles>((settle, fail) => {
      worker.on('message', (reply: PlanReply) => {
        if (reply.kind === 'progress') onProgress(reply.progress);
        else if (reply.kind === 'planned') settle(reply.planned);
        else fail(new InvariantError(reply.reason));
      });
      worker.on('error', fail);
      worker.on('exit', (code) => fail(new InvariantError(`the planning thread ended with ${code}`)));
    });
  } finally {
    signal.removeEventListener('abort', end);
    await worker.terminate();
  }
}
