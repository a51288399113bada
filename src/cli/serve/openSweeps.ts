import type { OpenedPostgres } from '../../store/localPostgres.ts';
import { StoreFailure } from '../../store/store.ts';
import type { SweepBook } from '../../store/sweepBook.ts';
import { type OpenedBook, openSweepBook } from '../../sweep/queue/sweepBook.ts';
import { engine } from '../engine.ts';

/** The sweeps of a service, opened when they are first asked for. */
export interface ServedSweeps {
  readonly open: () => Promise<SweepBook>;
  readonly close: () => Promise<void>;
}

/**
 * The sweeps in the service's database.
 *
 * @param threads Threads with which the service works at sweeps itself; 0: it leaves them to workers.
 * @param onError Told what goes wrong behind the scenes.
 */
export function openSweeps(
  { url, keeper }: OpenedPostgres,
  threads: number,
  onError: (error: unknown) => void,
): ServedSweeps {
  let opened: Promise<OpenedBook> | undefined;
  const request = {
    url,
    engine: engine().version,
    threads,
    alone: keeper !== undefined,
    now: Date.now,
    onError,
  };
  const open = async () => {
    opened ??= openSweepBook(request);
    // A database that was away is asked again with the next request.
    const book = await opened.catch((error: unknown) => {
      opened = undefined;
      throw error;
    });
    return {
      drawerOf: (standing: Parameters<SweepBook['drawerOf']>[0]) => {
        const drawer = book.drawerOf(standing);
        const submit: typeof drawer.submit = async (sweep) => {
          const shortage = keeper?.shortage();
          if (shortage !== undefined) throw new StoreFailure(shortage);
          return drawer.submit(sweep);
        };
        return { ...drawer, submit };
      },
    };
  };
  return { open, close: async () => (await opened?.catch(() => undefined))?.close() };
}
