import { parentPort, workerData } from 'node:worker_threads';
import { allocateProblem } from '../../study/allocateProblem.ts';
import { type AllocationReply, type AllocationStart, cellOf } from './allocationMessages.ts';
import { startRunner } from './startRunner.ts';

// The thread that searches and solves: both hold it until they end, so the main thread keeps its hands free for Ctrl-C.
const { input, order, timed, workers, cells } = workerData as AllocationStart;
const told = new Int32Array(cells);
const post = (reply: AllocationReply) => parentPort?.postMessage(reply);
const isSet = (cell: number) => Atomics.load(told, cell) === 1;

try {
  const allocated = await allocateProblem(input, order, {
    shouldStop: () => isSet(cellOf.stop),
    ...(timed ? { endSearch: () => isSet(cellOf.endSearch) } : {}),
    ...(workers > 1 ? { runStarts: startRunner(input, workers, cells) } : {}),
    onProgress: (progress) => post({ kind: 'progress', progress }),
  });
  post({ kind: 'allocated', allocated });
} catch (error) {
  post({ kind: 'failed', reason: error instanceof Error ? (error.stack ?? error.message) : String(error) });
}
