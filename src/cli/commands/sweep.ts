import { basename } from 'node:path';
import type { Sweep, SweepRow } from '../../domain/sweeps.ts';
import { gatherSweep } from '../../sweep/gatherSweep.ts';
import { followSweep } from '../../sweep/queue/followSweep.ts';
import { rerunSweep } from '../../sweep/queue/rerunSweep.ts';
import { submitSweep } from '../../sweep/queue/submitSweep.ts';
import { runSweep, type SweepProgress, type SweptShards } from '../../sweep/runSweep.ts';
import { startShardPool } from '../../sweep/shardPool.ts';
import { openShelf, type ShardShelf } from '../../sweep/shardShelf.ts';
import { keyOfSweep } from '../../sweep/sweep.ts';
import { openFigureFiles } from '../../sweep/writeFigures.ts';
import { engine } from '../engine.ts';
import { exitCodes } from '../exit.ts';
import { endWith } from '../openInput.ts';
import { problemIn } from '../print/problemIn.ts';
import { sweepLines } from '../print/sweep.ts';
import { SweepPace } from '../print/sweepPace.ts';
import { doorProblem } from '../problemTexts.ts';
import type { Settings } from '../settings.ts';
import { openSharedQueue } from '../sweeping/openSharedQueue.ts';
import { orUnwritable } from '../sweeping/orUnwritable.ts';
import { readSweep } from '../sweeping/readSweep.ts';

/** Version of the JSON that `sweep` prints. */
export const sweepFormat = 'xuewei.swept/1';

/** What `sweep` may be asked for. */
export interface SweepCommandOptions {
  /** Folder of the results. */
  readonly out: string;
  readonly threads?: number;
  /** Let workers on other machines compute it, over the shared database. */
  readonly queue?: boolean;
  /** Run anew what failed, where the queue has ended the sweep. */
  readonly again?: boolean;
  readonly databaseUrl?: string;
  /** Longest time of a shard in the queue. */
  readonly shardSeconds: number;
  readonly priority: number;
}

/** Says at the terminal how far a sweep is. */
function sayProgress({ progress, language }: Settings, queued: boolean): (told: SweepProgress) => void {
  const pace = new SweepPace(performance.now(), queued);
  return (told) => progress.say(pace.say(told, performance.now(), language));
}

function openFolder(sweep: Sweep, out: string, settings: Settings): ShardShelf {
  const shelf = openShelf(out, keyOfSweep(sweep, engine().version));
  return shelf ?? endWith([doorProblem('sweepOther', { file: basename(out) }, { path: out })], settings);
}

/**
 * `xuewei sweep`: places × scenarios × futures as shards, on this machine's threads or by workers anywhere; what is
 * done already is not done again. Ctrl-C stops it (workers go on); the same command takes it up.
 *
 * @returns Exit code 0; 3 where not every shard has figures; 1 where nothing could be run.
 */
export async function sweep(
  [path = '']: readonly string[],
  options: SweepCommandOptions,
  settings: Settings,
  signal: AbortSignal,
): Promise<number> {
  const { out } = options;
  const read = readSweep(path);
  if (!read.ok) return endWith(read.problems, settings);
  return orUnwritable(out, settings, async () => {
    const shelf = openFolder(read.sweep, out, settings);
    const onProgress = sayProgress(settings, options.queue === true);
    const run: Running = { sweep: read.sweep, shelf, onProgress, signal };
    const swept = options.queue
      ? await runInQueue(run, options, settings)
      : await runHere(run, options.threads);
    settings.progress.end();
    const rows = await writeFigures(read.sweep, swept, shelf, out);
    shelf.writeText('failed.json', `${JSON.stringify(swept.failures, null, 2)}\n`);
    tell(read.sweep, swept, rows, out, settings);
    return swept.done < swept.of ? exitCodes.missed : exitCodes.done;
  });
}

/** Write all figures into the folder; gives back those of groups and all places, which are told. */
async function writeFigures(
  sweep: Sweep,
  { shards }: SweptShards,
  shelf: ShardShelf,
  out: string,
): Promise<SweepRow[]> {
  const files = openFigureFiles(out);
  const totals: SweepRow[] = [];
  for await (const rows of gatherSweep(sweep, shards, shelf.read)) {
    files.write(rows);
    totals.push(...rows.filter(({ level }) => level === 'all' || level === 'group'));
  }
  files.end();
  return totals;
}

interface Running {
  readonly sweep: Sweep;
  readonly shelf: ShardShelf;
  readonly onProgress: (progress: SweepProgress) => void;
  readonly signal: AbortSignal;
}

async function runHere(
  { sweep, shelf, ...options }: Running,
  threads: number | undefined,
): Promise<SweptShards> {
  const pool = startShardPool(threads);
  try {
    return await runSweep(sweep, pool, shelf, options);
  } finally {
    await pool.close();
  }
}

async function runInQueue(
  { sweep, shelf, ...options }: Running,
  { databaseUrl, shardSeconds, priority, again }: SweepCommandOptions,
  settings: Settings,
): Promise<SweptShards> {
  const queue = await openSharedQueue(databaseUrl, settings);
  try {
    const id = await submitSweep(queue, sweep, { now: new Date(), seconds: shardSeconds, priority });
    if (again) await rerunSweep(queue, id);
    return await followSweep(queue, id, sweep, shelf, options);
  } finally {
    await queue.close();
  }
}

function tell(
  sweep: Sweep,
  swept: SweptShards,
  totals: readonly SweepRow[],
  out: string,
  { json, language, print }: Settings,
): void {
  const { of, done, failed, stopped, cancelled, failures } = swept;
  if (json)
    print(
      JSON.stringify(
        {
          format: sweepFormat,
          title: sweep.title,
          folder: out,
          shards: { of, done, failed, stopped, cancelled },
          failures: failures.map((each) => ({
            ...each,
            problems: each.problems.map((problem) => problemIn(problem, language)),
          })),
          figures: totals,
        },
        null,
        2,
      ),
    );
  else for (const line of sweepLines(sweep, swept, totals, out, language)) print(line);
}
