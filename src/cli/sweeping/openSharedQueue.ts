import { StoreFailure } from '../../store/store.ts';
import { openQueue, type SweepQueue } from '../../sweep/queue/openQueue.ts';
import { engine } from '../engine.ts';
import { endWith } from '../openInput.ts';
import { doorProblem } from '../problemTexts.ts';
import type { Settings } from '../settings.ts';
import { tellTrouble } from './tellTrouble.ts';

/**
 * Open the queue in the database that is shared by machines: as the option says, else as XUEWEI_DATABASE_URL.
 *
 * @throws {CommandEnd} There is no such database or it cannot be used; the problem has been printed.
 */
export async function openSharedQueue(
  databaseUrl: string | undefined,
  settings: Settings,
): Promise<SweepQueue> {
  const url = databaseUrl ?? process.env.XUEWEI_DATABASE_URL?.trim();
  if (url === undefined || url === '')
    return endWith([doorProblem('noSharedDatabase', { column: '--database-url' })], settings);
  try {
    return await openQueue({
      url,
      engine: engine().version,
      onError: tellTrouble(settings),
    });
  } catch (error) {
    if (error instanceof StoreFailure) return endWith([error.problem], settings);
    throw error;
  }
}
