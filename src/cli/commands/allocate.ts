import { basename } from 'node:path';
import { levelWords } from '../../domain/glossary.ts';
import { hashPlace } from '../../store/hashPlace.ts';
import type { AllocatedProblem, AllocationOrder } from '../../study/allocateProblem.ts';
import { runAllocation } from '../allocation/runAllocation.ts';
import { engine } from '../engine.ts';
import { exitCodes } from '../exit.ts';
import { printAllocation } from '../print/allocation.ts';
import { sayNumber } from '../print/number.ts';
import { printProblems } from '../print/problems.ts';
import { readJson } from '../readJson.ts';
import type { Settings } from '../settings.ts';

/** Version of the JSON that `allocate` prints. */
export const allocateFormat = 'xuewei.allocate/1';

/** What `allocate` may be asked for. */
export interface AllocateOptions {
  readonly time?: number;
  readonly work?: number;
  readonly seed?: number;
  readonly polish?: true;
  readonly workers: number;
  readonly exact?: true;
  readonly fractional?: true;
}

function orderOf({ work, seed, polish, exact, fractional, time }: AllocateOptions): AllocationOrder {
  const wholePupils = fractional !== true;
  return {
    ...(work === undefined ? {} : { work }),
    ...(seed === undefined ? {} : { seed }),
    ...(polish === undefined ? {} : { polish }),
    ...(exact === undefined
      ? {}
      : { exact: { wholePupils, ...(time === undefined ? {} : { seconds: time }) } }),
  };
}

/** Run in a thread of its own; Ctrl-C ends it with the best plan so far, a second one ends the program. */
async function run(
  input: unknown,
  options: AllocateOptions,
  { progress, language }: Settings,
): Promise<AllocatedProblem> {
  const stopping = new AbortController();
  const stop = () => stopping.abort();
  process.once('SIGINT', stop);
  try {
    return await runAllocation({
      input,
      order: orderOf(options),
      ...(options.time === undefined || options.exact === true ? {} : { seconds: options.time }),
      workers: options.workers,
      signal: stopping.signal,
      onProgress: ({ phase, vector }) => {
        const levels = (['unplaced', 'oversizeClasses', 'cost'] as const).map(
          (level) => `${levelWords[level][language]} ${sayNumber(vector[level], language, 0)}`,
        );
        progress.say(`${phase}: ${levels.join(', ')}`);
      },
    });
  } finally {
    process.off('SIGINT', stop);
    progress.end();
  }
}

function printJson(
  allocated: Exclude<AllocatedProblem, { status: 'unreadable' }>,
  provenance: object,
  print: Settings['print'],
): void {
  const planned = allocated.status === 'planned' ? allocated : undefined;
  const conflict = allocated.status === 'planned' ? undefined : allocated.conflict;
  const answer = {
    format: allocateFormat,
    provenance,
    status: allocated.status,
    problem: allocated.problem,
    plan: planned?.plan ?? null,
    vector: planned?.vector ?? null,
    certificate: planned?.certificate ?? null,
    shortage: planned?.shortage ?? null,
    conflict: conflict ?? null,
  };
  print(JSON.stringify(answer, null, 2));
}

/**
 * `xuewei allocate`: plan an allocation problem by local search with a certificate, or exactly; tell what stays short.
 *
 * @returns Exit code 0 with a plan, 3 without one.
 */
export async function allocate(
  [path = '']: readonly string[],
  options: AllocateOptions,
  settings: Settings,
): Promise<number> {
  const { input, bytes } = readJson(path, settings);
  const allocated = await run(input, options, settings);
  if (allocated.status === 'unreadable') {
    printProblems(allocated.problems, [], settings);
    return exitCodes.problems;
  }
  if (settings.json) {
    const problem = { name: basename(path), sha256: hashPlace([{ name: basename(path), bytes }]) };
    printJson(allocated, { engine: engine(), problem, seed: options.seed ?? 1 }, settings.print);
  } else printAllocation(allocated, settings);
  return allocated.status === 'planned' ? exitCodes.done : exitCodes.missed;
}
