import type {
  RunAnswer,
  RunOptions,
  RunProgress,
  RunRequest,
  StudyRunner,
} from '../../../src/study/runner.ts';
import { canShareMemory } from './planClient.ts';

/** What the worker is asked. */
export interface ToStudyWorker {
  readonly request: RunRequest;
  /** One Int32 that turns 1 when a search is to end with the best so far; the worker only looks. */
  readonly finish: SharedArrayBuffer | undefined;
  /** Threads that draw futures, by name; as many as are worth while when left out. */
  readonly threads: number | undefined;
}

/** What the worker tells: progress, then one of the others. */
export type FromStudyWorker =
  | { readonly kind: 'progress'; readonly progress: RunProgress }
  | { readonly kind: 'answer'; readonly answer: RunAnswer }
  | { readonly kind: 'failure'; readonly message: string };

function shareFinish(finish: AbortSignal | undefined): SharedArrayBuffer | undefined {
  if (finish === undefined || !canShareMemory()) return undefined;
  const shared = new SharedArrayBuffer(4);
  const end = () => Atomics.store(new Int32Array(shared), 0, 1);
  if (finish.aborted) end();
  finish.addEventListener('abort', end, { once: true });
  return shared;
}

/**
 * Runs each study in a Web Worker of its own, so that the page stays free and cancelling ends the work at once.
 *
 * @param start Starts `studyWorker.ts`.
 * @throws From `run`: an Error with what broke the worker.
 */
export function webWorkerRunner(start: () => Worker): StudyRunner {
  return {
    async run(
      request: RunRequest,
      { signal, finish, onProgress, threads }: RunOptions = {},
    ): Promise<RunAnswer> {
      if (signal?.aborted) return { status: 'cancelled' };
      const worker = start();
      try {
        return await new Promise<RunAnswer>((settle, fail) => {
          signal?.addEventListener('abort', () => settle({ status: 'cancelled' }), { once: true });
          worker.addEventListener('error', ({ message }) => fail(new Error(message)));
          worker.addEventListener('message', ({ data }: MessageEvent<FromStudyWorker>) => {
            if (signal?.aborted) return;
            if (data.kind === 'progress') onProgress?.(data.progress);
            else if (data.kind === 'answer') settle(data.answer);
            else fail(new Error(data.message));
          });
          const message: ToStudyWorker = { request, finish: shareFinish(finish), threads };
          worker.postMessage(message);
        });
      } finally {
        worker.terminate();
      }
    },
  };
}
