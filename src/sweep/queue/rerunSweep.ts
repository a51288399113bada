import { sql } from 'kysely';
import type { SweepQueue } from './openQueue.ts';
import { batch, within } from './submitSweep.ts';

/** PostgreSQL's word for a second row where there may be one. */
const uniqueViolation = '23505';

/**
 * Run what a sweep that has ended has no figures for: shards that failed, or that were left when it was given up.
 * Figures that are there stay, since they would come out the same.
 *
 * @returns How many shards wait again; 0: every shard has its figures. undefined: there is no such sweep of this version
 *   that has ended, or it was given up and handed in anew since.
 */
export async function rerunSweep(queue: SweepQueue, id: string): Promise<number | undefined> {
  const { db, boss, engine, name } = queue;
  const work = db.transaction().execute(async (transaction) => {
    const sweep = await transaction
      .selectFrom('sweeps')
      .select(['seconds', 'priority'])
      .where('id', '=', id)
      .where('engine', '=', engine)
      .where('state', 'in', ['done', 'cancelled'])
      .forUpdate()
      .executeTakeFirst();
    if (sweep === undefined) return undefined;
    // A new job each, in the order of shards (see `submitSweep`): the one before has ended, or is in the hands of a worker that is slow.
    const left = await transaction
      .updateTable('shards')
      .set({
        state: 'waiting',
        job: sql`(lpad(to_hex(number), 8, '0') || substr(gen_random_uuid()::text, 9))::uuid`,
        problems: '[]',
        ended_at: null,
      })
      .where('sweep', '=', id)
      .where('state', '!=', 'done')
      .returning(['number', 'job'])
      .execute();
    if (left.length === 0) return 0;
    for (let from = 0; from < left.length; from += batch) {
      const jobs = left.slice(from, from + batch).map(({ number, job }) => ({
        ...{ id: job, name, priority: sweep.priority, expireInSeconds: sweep.seconds },
        data: { sweep: id, number },
      }));
      await boss.insert(jobs, { db: within(transaction) });
    }
    await transaction
      .updateTable('sweeps')
      .set({ state: 'running', failed: 0, changed_at: new Date() })
      .where('id', '=', id)
      .execute();
    return left.length;
  });
  return work.catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === uniqueViolation) return undefined;
    throw error;
  });
}
