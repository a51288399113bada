import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/** What a path means: itself, or each thing in a folder where it ends in a star; in the order of names. */
function pathsOf(folder: string, path: string): string[] {
  if (basename(path) !== '*') return [resolve(folder, path)];
  const parent = resolve(folder, dirname(path));
  try {
    const names = readdirSync(parent).filter((name) => !name.startsWith('.') && !name.startsWith('~$'));
    return names.sort().map((name) => join(parent, name));
  } catch {
    return [];
  }
}

/** What stands beside tables in a folder of places is not meant: a star takes folders and workbooks, or scenarios. */
const meant = (kind: 'places' | 'scenarios', path: string) =>
  (statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false)
    ? kind === 'places'
    : (kind === 'places' ? /\.(xlsx|xls|ods)$/i : /\.ya?ml$/i).test(path);

/**
 * The places or scenarios that a path in a file means: itself, or each of those in a folder where it ends in a star.
 *
 * @param folder Of the file.
 */
export function namedPaths(kind: 'places' | 'scenarios', folder: string, path: string): string[] {
  const found = pathsOf(folder, path);
  return basename(path) === '*' ? found.filter((one) => meant(kind, one)) : found;
}
