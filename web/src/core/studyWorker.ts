import { answerHere } from '../../../src/study/inProcessRunner.ts';
import { drawingCrew } from './drawingCrew.ts';
import type { FromStudyWorker, ToStudyWorker } from './webWorkerRunner.ts';

const post = (message: FromStudyWorker) => self.postMessage(message);

// One request in the worker's life: whoever asked ends it afterwards, which frees the solver's memory too.
self.addEventListener('message', async ({ data }: MessageEvent<ToStudyWorker>) => {
  const finish = data.finish && new Int32Array(data.finish);
  try {
    const answer = await answerHere(data.request, {
      tell: (progress) => post({ kind: 'progress', progress }),
      shouldStop: () => finish !== undefined && Atomics.load(finish, 0) === 1,
      crew: drawingCrew(data.threads),
    });
    post({ kind: 'answer', answer });
  } catch (error) {
    post({ kind: 'failure', message: error instanceof Error ? error.message : String(error) });
  }
});
