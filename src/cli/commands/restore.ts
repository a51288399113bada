import { checkBackup, restoreBackup } from '../../store/backup/restoreBackup.ts';
import { openPostgres } from '../../store/localPostgres.ts';
import { StoreFailure } from '../../store/store.ts';
import { exitCodes } from '../exit.ts';
import { endWith } from '../openInput.ts';
import { sayBackup } from '../print/backup.ts';
import { dataFolder } from '../serve/dataFolder.ts';
import { sayStep } from '../serve/openRecords.ts';
import type { Settings } from '../settings.ts';
import { atTerminal } from '../team/openPeople.ts';

/** Version of the JSON that `restore` prints. */
export const restoreFormat = 'xuewei.restore/1';

export interface RestoreOptions {
  readonly data?: string;
  readonly replace?: boolean;
}

/**
 * `xuewei restore`: a backup into an empty database, all of it or nothing.
 *
 * @returns Exit code 0; 1 where the backup is damaged, or the database is in use or holds something.
 */
export async function restore(
  [file = '']: readonly string[],
  { data, replace = false }: RestoreOptions,
  settings: Settings,
): Promise<number> {
  try {
    // Before a database is made or started for it.
    await checkBackup(file);
    const folder = data ?? dataFolder(process.env, process.platform);
    const postgres = await openPostgres({ folder, say: sayStep(settings) });
    try {
      const summary = await restoreBackup({ url: postgres.url, file, replace, person: atTerminal() });
      settings.progress.end();
      sayBackup(restoreFormat, file, summary, { zh: '已恢复', en: 'restored' }, settings);
      return exitCodes.done;
    } finally {
      await postgres.stop();
    }
  } catch (error) {
    if (error instanceof StoreFailure) return endWith([error.problem], settings);
    throw error;
  }
}
