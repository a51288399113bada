import type { DrawCrew } from '../../../src/study/draws/drawCrew.ts';
import { helperOn } from '../../../src/study/draws/helperLine.ts';
import { breathe } from './breathe.ts';

/** Each thread holds the place once more; beyond these it is memory that runs short. */
const mostThreads = 8;

/**
 * Further Web Workers that draw for the worker which asks; they end with it.
 *
 * @param threads As many as are named, its own among them; left out, as many as the machine has, where they are worth
 *   their start.
 */
export function drawingCrew(threads?: number): DrawCrew {
  const hired: Worker[] = [];
  // A browser whose workers cannot start others draws in one.
  const canHire = typeof Worker !== 'undefined';
  return {
    most: canHire ? (threads ?? Math.min(mostThreads, navigator.hardwareConcurrency)) - 1 : 0,
    always: threads !== undefined,
    hire(setup) {
      const worker = new Worker(new URL('./drawWorker.ts', import.meta.url), {
        type: 'module',
        name: 'helper',
      });
      hired.push(worker);
      return helperOn(
        {
          post: (message) => worker.postMessage(message),
          listen: (hear, fail) => {
            worker.addEventListener('message', ({ data }) => hear(data));
            worker.addEventListener('error', ({ message }) => fail(new Error(message)));
          },
        },
        setup,
      );
    },
    breathe,
    dismiss() {
      for (const worker of hired.splice(0)) worker.terminate();
    },
  };
}
