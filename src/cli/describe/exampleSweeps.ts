import { setTimeout as pause } from 'node:timers/promises';
import { mainWorkspace } from '../../store/store.ts';
import { openSweepBook } from '../../sweep/queue/sweepBook.ts';
import { engine } from '../engine.ts';
import { type ExampleSweeps, exampleTime } from './recordExamples.ts';

/** Sweeps in a database of its own, at which a worker works when it is told to. */
export async function openExampleSweeps(
  url: string,
): Promise<ExampleSweeps & { readonly close: () => Promise<void> }> {
  const request = { url, engine: engine().version, now: () => exampleTime };
  const book = await openSweepBook({ ...request, threads: 0 });
  const drawer = book.drawerOf({ workspace: mainWorkspace, person: '', address: '' });
  return {
    book,
    async work() {
      const worker = await openSweepBook({ ...request, threads: 1 });
      while ((await drawer.countOpen()) > 0) await pause(200);
      await worker.close();
    },
    close: book.close,
  };
}
