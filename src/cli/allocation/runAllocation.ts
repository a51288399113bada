import { Worker } from 'node:worker_threads';
import { InvariantError } from '../../domain/invariant.ts';
import { type AllocatedProblem, type AllocationOrder, allocateProblem } from '../../study/allocateProblem.ts';
import {
  type AllocationProgress,
  type AllocationReply,
  type AllocationStart,
  cellOf,
} from './allocationMessages.ts';

export interface AllocationRun {
  readonly input: unknown;
  readonly order: AllocationOrder;
  /** Seconds after which the search ends; the order's work then says nothing. */
  readonly seconds?: number;
  /** Threads that the starts of the search may have; the result does not depend on it. */
  readonly workers: number;
  /** Aborting ends everything; the best plan so far is given. */
  readonly signal: AbortSignal;
  readonly onProgress: (progress: AllocationProgress) => void;
}

/** Sources themselves run only where Node reads TypeScript; elsewhere the compiled worker is beside this file. */
const compiled = import.meta.url.endsWith('.js');
const workerFile = new URL(compiled ? './allocationWorker.js' : './allocationWorker.ts', import.meta.url);
const canStartWorker = compiled || Boolean((process.features as { typescript?: unknown }).typescript);

/**
 * Allocate in a worker thread, so that time and Ctrl-C can end it while it searches and solves. The thread and the
 * memory of its solver end with it. From sources that Node cannot read (a test runner's) it runs in this thread.
 *
 * @throws {InvariantError} (rejected promise) A promise of the program did not hold in the thread.
 */
export function runAllocation(run: AllocationRun): Promise<AllocatedProblem> {
  return canStartWorker ? runInWorker(run) : runHere(run);
}

async function runInWorker({
  input,
  order,
  seconds,
  workers,
  signal,
  onProgress,
}: AllocationRun): Promise<AllocatedProblem> {
  const cells = new SharedArrayBuffer(8);
  const set = (cell: number) => Atomics.store(new Int32Array(cells), cell, 1);
  const start: AllocationStart = { input, order, timed: seconds !== undefined, workers, cells };
  const stop = () => set(cellOf.stop);
  if (signal.aborted) stop();
  signal.addEventListener('abort', stop);
  const timer = seconds === undefined ? undefined : setTimeout(() => set(cellOf.endSearch), seconds * 1000);
  const worker = new Worker(workerFile, { workerData: start });
  try {
    return await new Promise<AllocatedProblem>((settle, fail) => {
      worker.on('message', (reply: AllocationReply) => {
        if (reply.kind === 'progress') onProgress(reply.progress);
        else if (reply.kind === 'allocated') settle(reply.allocated);
        else fail(new InvariantError(reply.reason));
      });
      worker.on('error', fail);
      worker.on('exit', (code) => fail(new InvariantError(`the allocation's thread ended with ${code}`)));
    });
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
    await worker.terminate();
  }
}

function runHere({ input, order, seconds, signal, onProgress }: AllocationRun): Promise<AllocatedProblem> {
  const end = Date.now() + (seconds ?? 0) * 1000;
  return allocateProblem(input, order, {
    shouldStop: () => signal.aborted,
    ...(seconds === undefined ? {} : { endSearch: () => Date.now() >= end }),
    onProgress,
  });
}
