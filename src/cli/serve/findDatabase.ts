import { areRecordsHeld } from '../../store/holdLock.ts';
import {
  holdsPostgres,
  type OpenedPostgres,
  openPostgres,
  runningPostgres,
} from '../../store/localPostgres.ts';
import type { Settings } from '../settings.ts';
import { sayStep } from './openRecords.ts';

/**
 * The database of a data folder, or the one that XUEWEI_DATABASE_URL names, also where a service has it open; without
 * holding its records or changing what it holds.
 *
 * @returns Undefined where the folder holds none.
 * @throws {StoreFailure} The folder or the database cannot be used.
 */
export async function findDatabase(folder: string, settings: Settings): Promise<OpenedPostgres | undefined> {
  const url = runningPostgres(folder);
  if (url !== undefined && (await areRecordsHeld(url))) return { url, stop: async () => undefined };
  if (url === undefined && !holdsPostgres(folder)) return undefined;
  return openPostgres({ folder, say: sayStep(settings) });
}
