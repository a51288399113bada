import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { type SystemReason, systemReason } from '../store/systemReason.ts';
import { CommandEnd, exitCodes } from './exit.ts';
import { jsonFault } from './jsonFault.ts';
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
    return end('noJson', { ...faultOf(text) });
  }
}

/** Where a text that is no JSON goes wrong, in words for people. */
function faultOf(text: string): SystemReason {
  if (text.trim() === '') return { reason: 'the file is empty', reasonZh: '文件是空的' };
  const place = jsonFault(text);
  if (place === undefined) return { reason: 'it ends too early', reasonZh: '内容不完整，到末尾仍未结束' };
  const { line, column } = place;
  return {
    reason: `it goes wrong in line ${line} at character ${column}`,
    reasonZh: `第 ${line} 行第 ${column} 个字符起写法有误`,
  };
}
