import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../src/domain/problem.ts';
import { convertWorld } from './convertWorld.ts';
import { folderSources } from './source/folderSources.ts';
import { SourceError } from './source/sources.ts';
import type { World } from './world.ts';
import { worldList } from './worldList.ts';

const exitCodes = { done: 0, problems: 1, usage: 2 } as const;

const say = (text: string) => process.stdout.write(`${text}\n`);
const warn = (text: string) => process.stderr.write(`${text}\n`);

function usage(): number {
  const known = worldList.map(({ id, title }) => `  ${id.padEnd(12)} ${title}`).join('\n');
  warn(`npm run worlds -- <world> <data folder> <out folder>\n${known}`);
  return exitCodes.usage;
}

function tell(problems: readonly Problem[]): void {
  for (const { where, what, remedy } of problems) warn(`  ${where}: ${what}\n      → ${remedy}`);
}

/** Write the dataset of a world, and say what it holds. */
function write(world: World, data: string, out: string): number {
  const converted = convertWorld(world, folderSources(data));
  if (!converted.ok) {
    tell(converted.problems);
    return exitCodes.problems;
  }
  mkdirSync(out, { recursive: true });
  for (const { name, text } of converted.files) {
    writeFileSync(join(out, name), text);
    say(join(out, name));
  }
  const { schools, enrolment } = converted.region;
  const years = new Set(enrolment.map(({ year }) => year));
  const pupils = enrolment.reduce((sum, row) => sum + (row.pupils ?? 0), 0);
  say(`${schools.length} schools, ${years.size} school years, ${pupils} pupils counted over all of them`);
  tell(converted.notices);
  return exitCodes.done;
}

function convert([id, data, out, ...more]: readonly string[]): number {
  const world = worldList.find((each) => each.id === id);
  if (world === undefined || data === undefined || out === undefined || more.length > 0) return usage();
  try {
    return write(world, data, out);
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    warn(`${error.message}\n    → ${error.remedy}`);
    return exitCodes.problems;
  }
}

process.exitCode = convert(process.argv.slice(2));
