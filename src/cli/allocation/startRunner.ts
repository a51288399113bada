import { Worker } from 'node:worker_threads';
import { InvariantError } from '../../domain/invariant.ts';
import type { AllocationControls } from '../../study/allocateProblem.ts';
import type { StartThread } from './allocationMessages.ts';

type StartRunner = NonNullable<AllocationControls['runStarts']>;
type StartEnd = Awaited<ReturnType<StartRunner>>[number];

/** The thread's file is compiled beside this one, or a source where Node reads TypeScript. */
const startFile = new URL(
  import.meta.url.endsWith('.js') ? './startWorker.js' : './startWorker.ts',
  import.meta.url,
);

/** Run the starts of a search in threads of their own, so many at a time, their ends in the order of the starts. */
export function startRunner(input: unknown, workers: number, cells: SharedArrayBuffer): StartRunner {
  return async (orders) => {
    const ends: StartEnd[] = [];
    const waiting = [...orders.entries()];
    const work = async () => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        const [place, order] = next;
        ends[place] = await runInThread({ input, order, cells });
      }
    };
    await Promise.all(Array.from({ length: Math.min(workers, orders.length) }, work));
    return ends;
  };
}

async function runInThread(start: StartThread): Promise<StartEnd> {
  const worker = new Worker(startFile, { workerData: start });
  try {
    return await new Promise<StartEnd>((settle, fail) => {
      worker.on('message', settle);
      worker.on('error', fail);
      worker.on('exit', (code) => fail(new InvariantError(`the thread of a start ended with ${code}`)));
    });
  } finally {
    await worker.terminate();
  }
}
