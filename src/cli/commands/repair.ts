import {
  type RepairedAllocation,
  type RepairProgress,
  repairAllocation,
} from '../../study/repair/repairAllocation.ts';
import { tellRepair } from '../../study/repair/tellRepair.ts';
import { exitCodes } from '../exit.ts';
import { problemIn } from '../print/problemIn.ts';
import { printProblems } from '../print/problems.ts';
import { printRepair } from '../print/repair.ts';
import { readJson } from '../readJson.ts';
import type { Settings } from '../settings.ts';

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
    const told = tellRepair(parts, (finding) => problemIn(finding, settings.language));
    settings.print(JSON.stringify(told, null, 2));
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
    const onProgress = ({ name }: RepairProgress) => progress.say(name);
    return await repairAllocation(input, given, { work, seed, shouldStop: () => stopped, onProgress });
  } finally {
    process.off('SIGINT', stop);
    progress.end();
  }
}
