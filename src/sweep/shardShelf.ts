import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../domain/problem.ts';
import type { ShardFigures } from '../domain/sweepFigures.ts';

/** Why a shard has no figures. */
export interface FailedShard {
  readonly number: number;
  readonly place: string;
  readonly scenario: string;
  readonly problems: readonly Problem[];
}

/** A folder that keeps a sweep: what is there already need not be computed again. */
export interface ShardShelf {
  read(shard: number): Promise<ShardFigures | undefined>;
  write(shard: number, figures: ShardFigures): void;
  /** Keep a text beside the shards, whole or not at all. */
  writeText(name: string, text: string): void;
}

/** Write a file so that it is there whole or as it was: a process may be killed in between. */
function writeWhole(path: string, text: string): void {
  const aside = `${path}.${process.pid}.part`;
  writeFileSync(aside, text);
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
  mkdirSync(join(folder, 'shards'), { recursive: true });
  if (existsSync(head)) {
    if (JSON.parse(readFileSync(head, 'utf8')).key !== key) return undefined;
  } else writeWhole(head, `${JSON.stringify({ format: 'xuewei.sweep/1', key }, null, 2)}\n`);
  const pathOf = (shard: number) => join(folder, 'shards', `${shard}.json`);
  return {
    async read(shard) {
      const path = pathOf(shard);
      return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
    },
    write: (shard, figures) => writeWhole(pathOf(shard), JSON.stringify(figures)),
    writeText: (name, text) => writeWhole(join(folder, name), text),
  };
}
