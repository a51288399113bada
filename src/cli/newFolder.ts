import { readdirSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { makeFolder } from '../store/makeFolder.ts';
import { systemReason } from '../store/systemReason.ts';
import { endWith } from './openInput.ts';
import { doorProblem } from './problemTexts.ts';
import type { Settings } from './settings.ts';

/** A file to be written, as text. */
interface WrittenFile {
  readonly name: string;
  readonly text: string;
}

/**
 * Claim a new or empty folder for a command's files: nothing that is there already is written over.
 *
 * @returns Writes files into the folder and gives their names.
 * @throws {CommandEnd} The folder holds files or cannot be written; the problem has been printed.
 */
export function claimFolder(
  out: string,
  settings: Settings,
): (files: readonly WrittenFile[]) => readonly string[] {
  const folder = resolve(out);
  const at = { file: basename(folder) };
  const attempt = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      return endWith([doorProblem('notWritable', at, { path: out, ...systemReason(error) })], settings);
    }
  };
  const there = attempt(() => {
    makeFolder(folder);
    return readdirSync(folder);
  });
  if (there.length > 0) return endWith([doorProblem('folderNotEmpty', at, { path: out })], settings);
  return (files) =>
    attempt(() => {
      for (const { name, text } of files) writeFileSync(join(folder, name), text);
      return files.map(({ name }) => name);
    });
}
