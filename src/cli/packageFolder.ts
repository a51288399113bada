import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The folder of this program: where its package.json, seeds and scenarios lie, for sources and compiled files alike. */
export function packageFolder(): string {
  const folders = [resolve(import.meta.dirname, '../..'), resolve(import.meta.dirname, '../../..')];
  return folders.find((folder) => existsSync(join(folder, 'package.json'))) ?? '.';
}
