import { userInfo } from 'node:os';
import type { Problem } from '../../domain/problem.ts';
import { areRecordsHeld } from '../../store/holdLock.ts';
import { runningPostgres } from '../../store/localPostgres.ts';
import { joinPeople, type OpenedStore } from '../../store/openStore.ts';
import { StoreFailure } from '../../store/store.ts';
import { openRecords } from '../serve/openRecords.ts';
import type { Settings } from '../settings.ts';

export type OpenedPeople =
  | {
      readonly ok: true;
      readonly peopleFor: OpenedStore['peopleFor'];
      readonly close: () => Promise<void>;
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Open the people of a data folder, or of the database that XUEWEI_DATABASE_URL names; beside a running service too. */
export async function openPeople(folder: string, settings: Settings): Promise<OpenedPeople> {
  try {
    const url = runningPostgres(folder);
    if (url !== undefined && (await areRecordsHeld(url)))
      return { ok: true, ...(await joinPeople({ url, now: () => new Date().toISOString() })) };
  } catch (error) {
    if (error instanceof StoreFailure) return { ok: false, problems: [error.problem] };
    throw error;
  }
  const records = await openRecords(folder, settings);
  settings.progress.end();
  return records.ok ? { ok: true, peopleFor: records.store.peopleFor, close: records.close } : records;
}

/** How the record of changes calls who works at the command line. */
export function atTerminal(): string {
  return `os:${userInfo().username}`;
}
