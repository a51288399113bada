import type { Problem } from '../../domain/problem.ts';
import { datasetProblem } from '../problemTexts.ts';
import type { TableFile } from '../rawTable.ts';
import { unzip } from './unzip.ts';

/** Files with every archive among them replaced by what is in it, and archives that cannot be opened. */
export interface OpenedArchives {
  readonly files: readonly TableFile[];
  readonly problems: readonly Problem[];
}

const isArchive = (name: string) => /\.zip$/i.test(name);
/** Folders, and the shadows that macOS puts beside every file. */
const isNoFile = (name: string) => name.endsWith('/') || name.startsWith('__MACOSX/');

/**
 * Open the zip archives among a planner's files; an archive within an archive stays closed.
 *
 * @param most Bytes that all archives together may unpack to.
 */
export function openArchives(given: readonly TableFile[], most: number): OpenedArchives {
  const files: TableFile[] = [];
  const problems: Problem[] = [];
  let left = most;
  for (const file of given) {
    if (!isArchive(file.name)) {
      files.push(file);
      continue;
    }
    const opened = unzip(file.bytes, left);
    if ('failure' in opened) {
      problems.push(problemOf(file.name, opened, most));
      continue;
    }
    const inside = opened.files.filter(({ name }) => !isNoFile(name));
    left -= inside.reduce((sum, { bytes }) => sum + bytes.length, 0);
    files.push(...inside.map(({ name, bytes }) => ({ name: `${file.name}/${name}`, bytes })));
  }
  return { files, problems };
}

type Failed = Extract<ReturnType<typeof unzip>, { failure: string }>;

function problemOf(file: string, failed: Failed, most: number): Problem {
  if (!('bytes' in failed))
    return datasetProblem(failed.failure === 'locked' ? 'archiveLocked' : 'archiveDamaged', { file });
  const details = { megabytes: Math.ceil(failed.bytes / 1e6), most: Math.round(most / 1e6) };
  return datasetProblem('archiveTooLarge', { file }, details);
}
