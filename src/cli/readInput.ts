import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import type { Problem } from '../domain/problem.ts';
import { systemReason } from '../store/systemReason.ts';
import { doorProblem } from './problemTexts.ts';

/** The bytes of one file with the name that problems call it by. */
export interface ReadFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type ReadPath =
  | {
      readonly ok: true;
      readonly kind: 'dataset';
      readonly path: string;
      readonly files: readonly ReadFile[];
    }
  | { readonly ok: true; readonly kind: 'scenario'; readonly path: string; readonly text: string }
  | { readonly ok: false; readonly problems: readonly Problem[] };

const megabyte = 1024 * 1024;
const largestFile = 200 * megabyte;
const workbooks = ['.xlsx', '.xlsm', '.xls', '.ods'];
const scenarios = ['.yaml', '.yml'];

function readOne(path: string): ReadFile | Problem {
  const name = basename(path);
  try {
    const found = statSync(path);
    // Reading a pipe waits for whoever fills it, and a device may never end.
    if (!found.isFile() && !found.isDirectory()) return doorProblem('noFile', { file: name }, { path });
    const { size } = found;
    if (size > largestFile) {
      const details = { path, megabytes: Math.ceil(size / megabyte), limit: largestFile / megabyte };
      return doorProblem('tooLarge', { file: name }, details);
    }
    return { name, bytes: readFileSync(path) };
  } catch (error) {
    return doorProblem('notReadable', { file: name }, { path, ...systemReason(error) });
  }
}

function readAll(path: string, names: readonly string[]): ReadPath {
  const read = names.map((name) => readOne(join(path, name)));
  const problems = read.filter((each): each is Problem => 'code' in each);
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, kind: 'dataset', path, files: read.filter((each): each is ReadFile => 'bytes' in each) };
}

function readFolder(path: string): ReadPath {
  const names = readdirSync(path)
    .filter((name) => !name.startsWith('.') && !name.startsWith('~$'))
    .sort();
  const tables = names.filter((name) => ['.csv', ...workbooks].includes(extname(name).toLowerCase()));
  if (tables.length > 0) return readAll(path, tables);
  return { ok: false, problems: [doorProblem('noTablesThere', { file: basename(path) }, { path })] };
}

/** Text as UTF-8, else as GB18030; undefined where the bytes are no text. */
function textOf(bytes: Uint8Array): string | undefined {
  if (bytes.includes(0)) return undefined;
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {}
  }
  return undefined;
}

/**
 * Read what a path on the command line names: a folder of tables, a workbook, or a scenario.
 *
 * @returns The bytes or the text, or every problem met on the way; nothing is thrown for a bad path.
 */
export function readPath(path: string): ReadPath {
  const full = resolve(path);
  // An empty path would be the folder that one stands in.
  if (path.trim() === '')
    return { ok: false, problems: [doorProblem('noSuchPath', { file: path }, { path })] };
  try {
    if (statSync(full).isDirectory()) return readFolder(full);
  } catch (error) {
    const file = basename(path);
    const problem = existsSync(full)
      ? doorProblem('notReadable', { file }, { path, ...systemReason(error) })
      : doorProblem('noSuchPath', { file }, { path });
    return { ok: false, problems: [problem] };
  }
  if (scenarios.includes(extname(full).toLowerCase())) {
    const read = readText(path);
    return read.ok ? { ok: true, kind: 'scenario', path: full, text: read.text } : read;
  }
  const one = readOne(full);
  if ('code' in one) return { ok: false, problems: [one] };
  return { ok: true, kind: 'dataset', path: full, files: [one] };
}

/** Read a text in UTF-8 or GB18030, or tell what keeps it from being read; nothing is thrown for a bad path. */
export function readText(
  path: string,
):
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problems: readonly Problem[] } {
  const file = basename(path);
  if (!existsSync(path)) return { ok: false, problems: [doorProblem('noSuchPath', { file }, { path })] };
  const one = readOne(resolve(path));
  if ('code' in one) return { ok: false, problems: [one] };
  const text = textOf(one.bytes);
  return text === undefined
    ? { ok: false, problems: [doorProblem('noText', { file }, { path })] }
    : { ok: true, text };
}

/** Read files and folders of tables named one by one, or tell everything that keeps one from being read. */
export function readFiles(
  paths: readonly string[],
):
  | { readonly ok: true; readonly files: readonly ReadFile[] }
  | { readonly ok: false; readonly problems: readonly Problem[] } {
  const read = paths.map(readPath);
  const problems = read.flatMap((each) => (each.ok ? [] : each.problems));
  const wrong = read.flatMap((each) =>
    each.ok && each.kind === 'scenario'
      ? [doorProblem('scenarioOfScenario', { file: basename(each.path) }, { path: each.path })]
      : [],
  );
  if (problems.length + wrong.length > 0) return { ok: false, problems: [...problems, ...wrong] };
  return { ok: true, files: read.flatMap((each) => (each.ok && each.kind === 'dataset' ? each.files : [])) };
}

/** The dataset's path that a scenario names, relative to the scenario's own folder. */
export function datasetPath(scenarioPath: string, dataset: string): string {
  return resolve(dirname(scenarioPath), dataset);
}
