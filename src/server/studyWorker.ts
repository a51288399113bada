import { inProcessRunner } from '../study/inProcessRunner.ts';
import type { RunAnswer } from '../study/runner.ts';
import type { ToldOnLine, WorkerTask } from './workerRunner.ts';

/** What a worker thread does with a task: run it here and tell the progress on the task's own line. */
export default async function runTask({ request, port }: WorkerTask): Promise<RunAnswer> {
  const tell = (told: ToldOnLine) => port.postMessage(told);
  try {
    return await inProcessRunner.run(request, { onProgress: tell });
  } finally {
    tell('end');
    port.close();
  }
}
