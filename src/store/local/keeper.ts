import { type StatsFs, statfsSync } from 'node:fs';
import type { Problem } from '../../domain/problem.ts';
import { storeProblem } from '../problemTexts.ts';

/** Looks after a PostgreSQL of our own, for the store in it. */
export interface Keeper {
  /**
   * Start it again where it ended, at the same address; does nothing while it runs.
   *
   * @throws {StoreFailure} It does not start, or another process has its folder now.
   */
  readonly revive: () => Promise<void>;
  /** Why changes cannot be kept now; undefined while there is room. */
  readonly shortage: () => Problem | undefined;
}

/**
 * Bytes that must be left on the disk of a data folder for changes to be taken. PostgreSQL that cannot extend its log
 * breaks off, and starts again only with room for a segment of it (16 MB); this covers what many write at once.
 */
export const leastRoom = 200 * 2 ** 20;

/**
 * Free bytes at a path, for those who are not root; infinitely many where the file system does not tell them, by which
 * no change must be refused.
 */
export function freeBytes(path: string, ask: (path: string) => Told = statfsSync): number {
  try {
    const { blocks, bavail, bsize } = ask(path);
    return blocks > 0 ? bavail * bsize : Number.POSITIVE_INFINITY;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}

/** What a file system says of its blocks; some of the network, and of programs, say none of them. */
type Told = Pick<StatsFs, 'blocks' | 'bavail' | 'bsize'>;

/**
 * Why a data folder takes no more changes.
 *
 * @param measure Free bytes at a path.
 */
export function shortageIn(folder: string, measure = freeBytes): Problem | undefined {
  const left = measure(folder);
  if (left >= leastRoom) return undefined;
  const [megabytes, needed] = [Math.floor(left / 2 ** 20), leastRoom / 2 ** 20];
  return storeProblem('folderFull', { file: folder }, { path: folder, megabytes, needed });
}
