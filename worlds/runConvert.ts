import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../src/domain/problem.ts';
import { type ConvertedWorld, convertWorld } from './convertWorld.ts';
import { folderSources } from './source/folderSources.ts';
import { SourceError } from './source/sources.ts';
import type { World } from './world.ts';
import { worldList } from './worldList.ts';

/** As the command line's: done, problems in what was given, command not understood. */
const exitCodes = { done: 0, problems: 1, usage: 2 } as const;

/** Where the command's words go. */
export interface Output {
  readonly print: (text: string) => void;
  readonly warn: (text: string) => void;
}

function usage({ warn }: Output): number {
  const known = worldList.map(({ id, title }) => `  ${id.padEnd(12)} ${title}`).join('\n');
  warn(`npm run worlds -- <world> <data folder> <out folder>\n${known}`);
  return exitCodes.usage;
}

const lineOf = ({ where, what, remedy }: Problem) => `  ${where}: ${what}\n      → ${remedy}`;

function refuseMissing({ files }: World, data: string, { warn }: Output): boolean {
  const missing = files.filter((file) => !existsSync(join(data, file)));
  if (missing.length === 0) return false;
  warn(`${data} does not hold:\n${missing.map((file) => `  ${file}`).join('\n')}`);
  warn('    → Name the folder that holds the sources’ folders; docs/worlds.md says what lies in them.');
  return true;
}

function countsOf({ region }: Extract<ConvertedWorld, { ok: true }>): string {
  const { schools, enrolment } = region;
  const years = new Set(enrolment.map(({ year }) => year));
  const pupils = enrolment.reduce((sum, row) => sum + (row.pupils ?? 0), 0);
  const unknown = enrolment.filter((row) => row.pupils === undefined).length;
  const more = unknown === 0 ? '' : `, ${unknown} figures suppressed`;
  return `${schools.length} schools, ${years.size} school years, ${pupils} pupils over all of them${more}`;
}

function write(world: World, data: string, out: string, { print, warn }: Output): number {
  const converted = convertWorld(world, folderSources(data));
  if (!converted.ok) {
    warn(converted.problems.map(lineOf).join('\n'));
    return exitCodes.problems;
  }
  mkdirSync(out, { recursive: true });
  for (const { name, text } of converted.files) {
    writeFileSync(join(out, name), text);
    print(join(out, name));
  }
  print(countsOf(converted));
  if (converted.notices.length > 0) warn(converted.notices.map(lineOf).join('\n'));
  return exitCodes.done;
}

/**
 * `npm run worlds -- <world> <data folder> <out folder>`: write the dataset of a real school system.
 *
 * @param args World, folder of its sources, folder to write into; files of the same names are overwritten.
 * @returns Exit code: 0 done, 1 problems in the sources, 2 command not understood.
 */
export function runConvert([id, data, out, ...more]: readonly string[], output: Output): number {
  const world = worldList.find((each) => each.id === id);
  if (world === undefined || data === undefined || out === undefined || more.length > 0) return usage(output);
  if (refuseMissing(world, data, output)) return exitCodes.problems;
  try {
    return write(world, data, out, output);
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    output.warn(`  ${error.message}\n      → ${error.remedy}`);
    return exitCodes.problems;
  }
}
