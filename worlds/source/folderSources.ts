import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SourceError, type Sources } from './sources.ts';

/**
 * Read sources from a data folder.
 *
 * @returns Reads one file as UTF-8 text.
 * @throws {SourceError} A file cannot be read.
 */
export function folderSources(folder: string): Sources {
  return (file) => {
    try {
      return readFileSync(join(folder, file), 'utf8');
    } catch (error) {
      const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
      throw new SourceError(
        join(folder, file),
        `cannot be read (${reason}).`,
        'Name the folder that holds the sources’ folders; docs/worlds.md lists the files.',
      );
    }
  };
}
