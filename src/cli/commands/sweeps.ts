import type { Problem } from '../../domain/problem.ts';
import { sweepProblem } from '../../server/sweepProblemTexts.ts';
import { rerunSweep } from '../../sweep/queue/rerunSweep.ts';
import { listSweeps, steerSweep } from '../../sweep/queue/watchSweep.ts';
import { exitCodes } from '../exit.ts';
import { endWith } from '../openInput.ts';
import { sweepTable } from '../print/sweep.ts';
import { doorProblem } from '../problemTexts.ts';
import type { Settings } from '../settings.ts';
import { openSharedQueue } from '../sweeping/openSharedQueue.ts';

/** Version of the JSON that `sweeps` prints. */
export const sweepsFormat = 'xuewei.sweeps/1';

/** What `sweeps` may be asked for. */
export interface SweepsCommandOptions {
  readonly databaseUrl?: string;
  readonly pause?: string;
  readonly resume?: string;
  readonly cancel?: string;
  /** Run what it has no figures for. */
  readonly again?: string;
}

/**
 * `xuewei sweeps`: the sweeps of a database, the newest first; one of them paused, going on, given up or
 * run again. What can be done is done, whatever else is asked for.
 *
 * @returns Exit code 0; 1 where the sweep that was named is in no state for it.
 */
export async function sweeps(
  _paths: readonly string[],
  { databaseUrl, again, ...steps }: SweepsCommandOptions,
  settings: Settings,
): Promise<number> {
  const queue = await openSharedQueue(databaseUrl, settings);
  try {
    const problems: Problem[] = [];
    for (const step of ['pause', 'resume', 'cancel'] as const) {
      const id = steps[step];
      if (id !== undefined && !(await isSteered(queue, id, step)))
        problems.push(doorProblem('sweepNotSteered', { column: `--${step}` }, { id }));
    }
    if (again !== undefined) {
      const column = '--again';
      const left = uuid.test(again) ? await rerunSweep(queue, again) : undefined;
      if (left === undefined) problems.push(doorProblem('sweepNotSteered', { column }, { id: again }));
      if (left === 0) problems.push(sweepProblem('sweepNothingLeft', { column }, { id: again }));
    }
    if (problems.length > 0) return endWith(problems, settings);
    const all = await listSweeps(queue);
    if (settings.json) settings.print(JSON.stringify({ format: sweepsFormat, sweeps: all }, null, 2));
    else settings.print(sweepTable(all, settings.language));
    return exitCodes.done;
  } finally {
    await queue.close();
  }
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

async function isSteered(
  queue: Parameters<typeof steerSweep>[0],
  id: string,
  step: 'pause' | 'resume' | 'cancel',
): Promise<boolean> {
  return uuid.test(id) && (await steerSweep(queue, id, step));
}
