import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ShardFigures } from '../domain/sweepFigures.ts';
import { makeFolder } from '../store/makeFolder.ts';
import { unpackFigures } from './packFigures.ts';
import type { Shard } from './sweep.ts';

/** A folder that keeps a sweep: what is there already need not be computed again. */
export interface ShardShelf {
  /** The figures of shards, in their order; undefined where there are none. */
  readonly read: (shards: readonly Shard[]) => Promise<readonly (ShardFigures | undefined)[]>;
  /** What `write` was given. */
  packed(shard: number): Uint8Array | undefined;
  has(shard: number): boolean;
  /** Keep figures as `packFigures` gave them. */
  write(shard: number, packed: Uint8Array): void;
  /** Keep a text beside the shards, whole or not at all. */
  writeText(name: string, text: string): void;
}

/** Write a file so that it is there whole or as it was: a process may be killed in between. */
export function writeWhole(path: string, content: string | Uint8Array): void {
  const aside = `${path}.${process.pid}.part`;
  writeFileSync(aside, content);
  renameSync(aside, path);
}

/**
 * Open a folder for a sweep.
 *
 * @param key What the sweep computes (`keyOfSweep`).
 * @returns undefined where the folder keeps another sweep.
 * @throws {Error} The folder cannot be written.
 */
export function openShelf(folder: string, key: string): ShardShelf | undefined {
  const head = join(folder, 'sweep.json');
  makeFolder(join(folder, 'shards'));
  if (existsSync(head)) {
    if (JSON.parse(readFileSync(head, 'utf8')).key !== key) return undefined;
  } else writeWhole(head, `${JSON.stringify({ format: 'xuewei.sweep/1', key }, null, 2)}\n`);
  const pathOf = (shard: number) => join(folder, 'shards', `${shard}.bin`);
  const packed = (shard: number) => {
    const path = pathOf(shard);
    return existsSync(path) ? readFileSync(path) : undefined;
  };
  return {
    read: async (shards) =>
      shards.map(({ number }) => {
        const figures = packed(number);
        return figures && unpackFigures(figures);
      }),
    packed,
    has: (shard) => existsSync(pathOf(shard)),
    write: (shard, packed) => writeWhole(pathOf(shard), packed),
    writeText: (name, text) => writeWhole(join(folder, name), text),
  };
}
