import { statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { globSync } from 'tinyglobby';

/** Whether a path means all that fit. */
export const hasStar = (path: string): boolean => /[*?]/.test(path);

/** What stands in a folder for other reasons is not meant: a star takes folders and workbooks, or scenarios. */
const meant = (kind: 'places' | 'scenarios', path: string) =>
  !basename(path).startsWith('~$') &&
  ((statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false)
    ? kind === 'places'
    : (kind === 'places' ? /\.(xlsx|xlsm|xls|ods)$/i : /\.ya?ml$/i).test(path));

/**
 * The places or scenarios that a path in a file means: itself, or all that fit where it has stars and question marks
 * (`counties/*`, `2026/*.xlsx`, `*\/tables`), in the order of names. Other signs stand for themselves.
 *
 * @param folder Of the file.
 */
export function namedPaths(kind: 'places' | 'scenarios', folder: string, path: string): string[] {
  if (!hasStar(path)) return [resolve(folder, path)];
  const pattern = path.replace(/[()[\]{}!+@]/g, '\\$&');
  const options = { absolute: true, onlyFiles: false, expandDirectories: false, caseSensitiveMatch: false };
  const found = globSync(pattern, { cwd: folder, ...options }).map((one) => resolve(one));
  return found.sort().filter((one) => meant(kind, one));
}
