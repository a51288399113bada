import { basename } from 'node:path';
import { systemReason } from '../../store/systemReason.ts';
import { FolderFailure } from '../../sweep/shardShelf.ts';
import { endWith } from '../openInput.ts';
import { doorProblem } from '../problemTexts.ts';
import type { Settings } from '../settings.ts';

/**
 * Do work that keeps its figures in a folder, and say so where they cannot be written there: what is there stays, and the
 * same command goes on.
 *
 * @throws {CommandEnd} The folder cannot be written; the problem has been printed.
 */
export async function orUnwritable<T>(out: string, settings: Settings, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof FolderFailure)) throw error;
    settings.progress.end();
    const details = { path: out, ...systemReason(error.cause) };
    return endWith([doorProblem('notWritable', { file: basename(out) }, details)], settings);
  }
}
