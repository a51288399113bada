import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

function makeOne(folder: string, mode: number | undefined): void {
  try {
    mkdirSync(folder, mode);
  } catch (error) {
    // Somebody else was quicker.
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
}

/**
 * Make a folder and those above it, where they are missing. (Node's own way of doing so never ends where the system
 * refuses a folder by saying that it is not there, as below /proc.)
 *
 * @param mode Permissions of each folder that is made.
 * @throws {Error} With the system's `code`: a folder cannot be made, or what is there is none.
 */
export function makeFolder(folder: string, mode?: number): void {
  const missing: string[] = [];
  let above = resolve(folder);
  while (!existsSync(above) && dirname(above) !== above) {
    missing.unshift(above);
    above = dirname(above);
  }
  for (const each of missing) makeOne(each, mode);
  if (!statSync(folder).isDirectory())
    throw Object.assign(new Error(`ENOTDIR: not a directory, "${folder}"`), { code: 'ENOTDIR' });
}
