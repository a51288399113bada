import { parentPort, workerData } from 'node:worker_threads';
import { planFiles } from '../../study/planFiles.ts';
import type { PlanReply, PlanStart } from './planMessages.ts';

// The thread that projects, searches and solves, so that the main thread keeps its hands free for Ctrl-C.
const { request, stop } = workerData as PlanStart;
const told = new Int32Array(stop);
const post = (reply: PlanReply) => parentPort?.postMessage(reply);

try {
  const planned = await planFiles(request, {
    shouldStop: () => Atomics.load(told, 0) === 1,
    onProgress: (progress) => post({ kind: 'progress', progress }),
  });
  post({ kind: 'planned', planned });
} catch (error) {
  post({ kind: 'failed', reason: error instanceof Error ? (error.stack ?? error.message) : String(error) });
}
