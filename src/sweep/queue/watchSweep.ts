import type { FailedShard, QueuedSweep, Sweep, SweepState } from '../../domain/sweeps.ts';
import { namesOf } from '../runSweep.ts';
import { cutSweep } from '../sweep.ts';
import type { SweepQueue } from './openQueue.ts';

const told = ['id', 'title', 'engine', 'state', 'of', 'done', 'failed'] as const;

/** All sweeps, the newest first. */
export async function listSweeps({ db }: SweepQueue): Promise<QueuedSweep[]> {
  return db.selectFrom('sweeps').select(told).orderBy('submitted_at', 'desc').execute();
}

/** A sweep; undefined where there is none. */
export async function readQueued({ db }: SweepQueue, id: string): Promise<QueuedSweep | undefined> {
  return db.selectFrom('sweeps').select(told).where('id', '=', id).executeTakeFirst();
}

/** Shards whose figures are read in one statement. */
const shardsAtOnce = 64;

/**
 * The figures of shards, also while the sweep is under way; shards that are not done are left out.
 *
 * @param wanted Numbers of shards, rising.
 * @returns Number and packed figures (`packFigures`), some at a time, in the order of numbers.
 */
export async function* readPacked(
  { db }: SweepQueue,
  sweep: string,
  wanted: readonly number[],
): AsyncGenerator<readonly [number, Uint8Array]> {
  for (let from = 0; from < wanted.length; from += shardsAtOnce) {
    const rows = db
      .selectFrom('shards')
      .select(['number', 'figures'])
      .where('sweep', '=', sweep)
      .where('number', 'in', wanted.slice(from, from + shardsAtOnce))
      .where('state', '=', 'done')
      .orderBy('number');
    for (const { number, figures } of await rows.execute()) if (figures !== null) yield [number, figures];
  }
}

/**
 * Shards that failed, with their problems.
 *
 * @param page At most so many, after a shard's number; all where nothing is said.
 */
export async function readFailures(
  { db }: SweepQueue,
  id: string,
  sweep: Sweep,
  { after = -1, limit }: { readonly after?: number; readonly limit?: number } = {},
): Promise<FailedShard[]> {
  const rows = await db
    .selectFrom('shards')
    .select(['number', 'problems'])
    .where('sweep', '=', id)
    .where('state', '=', 'failed')
    .where('number', '>', after)
    .orderBy('number')
    .$if(limit !== undefined, (query) => query.limit(limit ?? 0))
    .execute();
  const shards = cutSweep(sweep);
  return rows.flatMap(({ number, problems }) => {
    const shard = shards[number];
    return shard === undefined ? [] : [{ number, ...namesOf(sweep, shard), problems: JSON.parse(problems) }];
  });
}

const jobsAtOnce = 5_000;

/** The queue's jobs of shards that have not ended. */
async function openJobs({ db }: SweepQueue, id: string): Promise<string[]> {
  const rows = db.selectFrom('shards').select('job').where('sweep', '=', id).where('state', '=', 'waiting');
  return (await rows.execute()).map(({ job }) => job);
}

/**
 * Pause a sweep (what runs ends, nothing new is begun), let it go on, or give it up for good; what is done stays.
 *
 * @returns Whether there was such a sweep in a state that allows it.
 */
export async function steerSweep(
  queue: SweepQueue,
  id: string,
  to: 'pause' | 'resume' | 'cancel',
): Promise<boolean> {
  const { db, boss, name } = queue;
  const from: readonly SweepState[] =
    to === 'pause' ? ['running'] : to === 'resume' ? ['paused'] : ['running', 'paused'];
  const state = { pause: 'paused', resume: 'running', cancel: 'cancelled' } as const;
  const { numUpdatedRows } = await db
    .updateTable('sweeps')
    .set({ state: state[to], changed_at: new Date() })
    .where('id', '=', id)
    .where('state', 'in', [...from])
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  const jobs = await openJobs(queue, id);
  for (let at = 0; at < jobs.length; at += jobsAtOnce) {
    const part = jobs.slice(at, at + jobsAtOnce);
    await (to === 'resume' ? boss.resume(name, part) : boss.cancel(name, part));
  }
  return true;
}
