import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { compiledFile } from '../../server/compiledFile.ts';
import type { DrawCrew } from '../../study/draws/drawCrew.ts';
import { helperOn } from '../../study/draws/helperLine.ts';

/**
 * The threads that a command draws with, its own among them.
 *
 * @param threads As many as are named; left out, as many as the machine runs side by side, where they are worth their start.
 */
export function drawingCrew(threads?: number): DrawCrew {
  const hired: Worker[] = [];
  return {
    most: (threads ?? availableParallelism()) - 1,
    always: threads !== undefined,
    hire(setup) {
      const worker = new Worker(compiledFile('cli/drawing/drawWorker.js'));
      hired.push(worker);
      return helperOn(
        {
          post: (message) => worker.postMessage(message),
          listen: (hear, fail) => worker.on('message', hear).on('error', fail),
        },
        setup,
      );
    },
    breathe: () => setImmediate(),
    dismiss() {
      for (const worker of hired.splice(0)) void worker.terminate();
    },
  };
}
