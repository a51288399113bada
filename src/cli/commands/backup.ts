import { backupProblem } from '../../store/backup/problemTexts.ts';
import { writeBackup } from '../../store/backup/writeBackup.ts';
import { StoreFailure } from '../../store/store.ts';
import { engine } from '../engine.ts';
import { exitCodes } from '../exit.ts';
import { endWith } from '../openInput.ts';
import { sayBackup } from '../print/backup.ts';
import { dataFolder } from '../serve/dataFolder.ts';
import { findDatabase } from '../serve/findDatabase.ts';
import type { Settings } from '../settings.ts';

/** Version of the JSON that `backup` prints. */
export const backupFormat = 'xuewei.backup/1';

export interface BackupOptions {
  readonly data?: string;
}

/**
 * `xuewei backup`: all that is kept, as it stands at one instant, in one file.
 *
 * @returns Exit code 0; 1 where there is nothing to back up, or the file cannot be written.
 */
export async function backup(
  [file = '']: readonly string[],
  { data }: BackupOptions,
  settings: Settings,
): Promise<number> {
  const folder = data ?? dataFolder(process.env, process.platform);
  try {
    const database = await findDatabase(folder, settings);
    if (database === undefined) return endWith([backupProblem('noRecords', {}, { path: folder })], settings);
    try {
      const at = new Date().toISOString();
      const summary = await writeBackup({ url: database.url, file, engine: engine(), at });
      settings.progress.end();
      sayBackup(backupFormat, file, summary, { zh: '已备份', en: 'backed up' }, settings);
      return exitCodes.done;
    } finally {
      await database.stop();
    }
  } catch (error) {
    if (error instanceof StoreFailure) return endWith([error.problem], settings);
    throw error;
  }
}
