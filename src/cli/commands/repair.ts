import {
  type RepairedAllocation,
  type RepairedPart,
  repairAllocation,
} from '../../study/repair/repairAllocation.ts';
import { exitCodes } from '../exit.ts';
import { problemIn } from '../print/problemIn.ts';
import { printProblems } from '../print/problems.ts';
import { printRepair } from '../print/repair.ts';
import { readJson } from '../readJson.ts';
import type { Settings } from '../settings.ts';

/** Version of the JSON that `repair` prints. */
export const repairFormat = 'xuewei.repair/1';

/** What `repair` may be asked for. */
export interface RepairOptions {
  readonly problem?: string;
  readonly work?: number;
  readonly seed?: number;
}

/**
 * `xuewei repair`: the least change that makes a plan hold, with the reason of each change. What it prints as JSON can
 * be given to `verify`.
 *
 * @returns Exit code 0 with a plan, 3 where a part has none, 1 when plan or problem cannot be read.
 */
export async function repair(
  [path = '']: readonly string[],
  options: RepairOptions,
  settings: Settings,
): Promise<number> {
  const { input } = readJson(path, settings);
  const { problem } = options;
  const given = problem === undefined ? undefined : readJson(problem, settings).input;
  const repaired = await run(input, given, options, settings);
  if (!repaired.ok) {
    printProblems(repaired.problems, [], settings);
    return exitCodes.problems;
  }
  const { parts } = repaired;
  if (settings.json) {
    const told = parts.map((part) => tellPart(part, settings));
    settings.print(JSON.stringify({ format: repairFormat, parts: told }, null, 2));
  } else printRepair(parts, settings);
  return parts.every(({ status }) => status !== 'impossible') ? exitCodes.done : exitCodes.missed;
}

/** Ctrl-C ends the search with the best repairs so far, a second one ends the program. */
async function run(
  input: unknown,
  given: unknown,
  { work, seed }: RepairOptions,
  { progress }: Settings,
): Promise<RepairedAllocation> {
  let stopped = false;
  const stop = () => {
    stopped = true;
  };
  process.once('SIGINT', stop);
  try {
    const onPart = (name: string) => progress.say(name);
    return await repairAllocation(input, given, { work, seed, shouldStop: () => stopped, onPart });
  } finally {
    process.off('SIGINT', stop);
    progress.end();
  }
}

function tellPart(part: RepairedPart, { language }: Settings): object {
  const { name, status, problem, before } = part;
  const given = {
    vector: before.vector,
    findings: before.findings.map((finding) => problemIn(finding, language)),
  };
  if (part.status === 'impossible')
    return { name, status, problem, plan: null, vector: null, before: given, changes: [] };
  const changes = part.changes.map(({ breaks, ...change }) => ({
    ...change,
    ...(breaks === undefined ? {} : { breaks: problemIn(breaks, language) }),
  }));
  return { name, status, problem, plan: part.plan, vector: part.vector, before: given, changes };
}
