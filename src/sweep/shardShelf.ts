import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import type { ShardFigures } from '../domain/sweepFigures.ts';
import { makeFolder } from '../store/makeFolder.ts';
import { unpackFigures } from './packFigures.ts';
import type { Shard } from './sweep.ts';

/** A folder's files cannot be written or read: it is full, or not for us. */
export class FolderFailure extends Error {
  override readonly name = 'FolderFailure';
}

/**
 * Do something with files of a folder.
 *
 * @throws {FolderFailure} It cannot be done; the system's words.
 */
export function inFolder<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new FolderFailure(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

/** A folder that keeps a sweep: what is there already need not be computed again. */
export interface ShardShelf {
  /** The figures of shards, in their order; undefined where there are none. */
  readonly read: (shards: readonly Shard[]) => Promise<readonly (ShardFigures | undefined)[]>;
  /** What `write` was given; undefined where it was not, or is damaged. */
  packed(shard: number): Uint8Array | undefined;
  has(shard: number): boolean;
  /** Keep figures as `packFigures` gave them. */
  write(shard: number, packed: Uint8Array): void;
  /** Keep a text beside the shards, whole or not at all. */
  writeText(name: string, text: string): void;
}

/**
 * Write a file so that it is there whole or as it was: a process may be killed in between.
 *
 * @throws {FolderFailure} It cannot be written.
 */
export function writeWhole(path: string, content: string | Uint8Array): void {
  const aside = `${path}.${process.pid}.part`;
  inFolder(() => {
    try {
      writeFileSync(aside, content);
      renameSync(aside, path);
    } catch (error) {
      rmSync(aside, { force: true });
      throw error;
    }
  });
}

/** Whether packed figures or answers are there whole: a power cut may leave a file empty or cut off. */
function isWhole(packed: Uint8Array): boolean {
  try {
    inflateRawSync(packed);
    return true;
  } catch {
    return false;
  }
}

/** The key that a folder's head names; undefined where the head is damaged. */
function keyIn(head: string): unknown {
  try {
    return JSON.parse(readFileSync(head, 'utf8')).key;
  } catch {
    return undefined;
  }
}

/**
 * Open a folder for a sweep.
 *
 * @param key What the sweep computes (`keyOfSweep`).
 * @returns undefined where the folder keeps another sweep.
 * @throws {FolderFailure} The folder cannot be written.
 */
export function openShelf(folder: string, key: string): ShardShelf | undefined {
  const head = join(folder, 'sweep.json');
  inFolder(() => makeFolder(join(folder, 'shards')));
  if (existsSync(head)) {
    if (keyIn(head) !== key) return undefined;
  } else writeWhole(head, `${JSON.stringify({ format: 'xuewei.sweep/1', key }, null, 2)}\n`);
  const pathOf = (shard: number) => join(folder, 'shards', `${shard}.bin`);
  /** Shards that were found whole, or written here. */
  const whole = new Set<number>();
  const packed = (shard: number) => {
    const path = pathOf(shard);
    const bytes = existsSync(path) ? inFolder(() => readFileSync(path)) : undefined;
    if (bytes === undefined || !(whole.has(shard) || isWhole(bytes))) return undefined;
    whole.add(shard);
    return bytes;
  };
  return {
    read: async (shards) =>
      shards.map(({ number }) => {
        const figures = packed(number);
        return figures && unpackFigures(figures);
      }),
    packed,
    has: (shard) => packed(shard) !== undefined,
    write(shard, packed) {
      writeWhole(pathOf(shard), packed);
      whole.add(shard);
    },
    writeText: (name, text) => writeWhole(join(folder, name), text),
  };
}
