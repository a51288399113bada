import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { sayJsonFault } from '../domain/jsonFault.ts';
import { systemReason } from '../store/systemReason.ts';
import { CommandEnd, exitCodes } from './exit.ts';
import { printProblems } from './print/problems.ts';
import { doorProblem } from './problemTexts.ts';
import type { Settings } from './settings.ts';

/** Bytes of a file with what they say. */
export interface ReadJson {
  readonly input: unknown;
  readonly bytes: Uint8Array;
}

const isMissing = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ENOENT';

/**
 * Read a JSON file, in UTF-8 with or without a byte order mark.
 *
 * @throws {CommandEnd} It is not there, cannot be read, or is no JSON; the problem has been printed.
 */
export function readJson(path: string, settings: Settings): ReadJson {
  const end = (code: 'noSuchPath' | 'notReadable' | 'noJson', details: Record<string, string>): never => {
    printProblems([doorProblem(code, { file: basename(path) }, { path, ...details })], [], settings);
    throw new CommandEnd(exitCodes.problems);
  };
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    return isMissing(error) ? end('noSuchPath', {}) : end('notReadable', { ...systemReason(error) });
  }
  const text = new TextDecoder().decode(bytes);
  try {
    return { input: JSON.parse(text), bytes };
  } catch {
    return end('noJson', { ...sayJsonFault(text) });
  }
}
