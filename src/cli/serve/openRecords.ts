import type { Problem } from '../../domain/problem.ts';
import { sealingKey } from '../../store/local/sealingKey.ts';
import { type OpenedPostgres, openPostgres } from '../../store/localPostgres.ts';
import { type OpenedStore, openStore } from '../../store/openStore.ts';
import { StoreFailure } from '../../store/store.ts';
import type { Settings } from '../settings.ts';

export type OpenedRecords =
  | {
      readonly ok: true;
      readonly store: OpenedStore;
      readonly postgres: OpenedPostgres;
      readonly close: () => Promise<void>;
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

const steps = {
  creating: { zh: '正在建立数据库（仅首次）', en: 'making the database (once)' },
  starting: { zh: '正在启动数据库', en: 'starting the database' },
} as const;

/** Tells on the terminal what opening a database takes its time for. */
export function sayStep({ progress, language }: Settings): (step: keyof typeof steps) => void {
  return (step) => progress.say(steps[step][language]);
}

/**
 * Open the database of a data folder, or the one that XUEWEI_DATABASE_URL names, and the store in it.
 *
 * @param sealing Whether second factors are to be begun and taken, for which the folder holds a key.
 */
export async function openRecords(
  folder: string,
  settings: Settings,
  sealing = false,
): Promise<OpenedRecords> {
  try {
    const postgres = await openPostgres({ folder, say: sayStep(settings) });
    try {
      const { url, keeper } = postgres;
      const key = sealing ? sealingKey(folder) : undefined;
      const store = await openStore({ url, keeper, key, now: () => new Date().toISOString() });
      const close = () => store.close().finally(postgres.stop);
      return { ok: true, store, postgres, close };
    } catch (error) {
      await postgres.stop();
      throw error;
    }
  } catch (error) {
    if (error instanceof StoreFailure) return { ok: false, problems: [error.problem] };
    throw error;
  }
}
