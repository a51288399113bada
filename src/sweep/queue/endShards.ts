import { sql, type Transaction } from 'kysely';
import type { ShardAnswer } from '../shardAnswer.ts';
import type { ShardJob, SweepQueue } from './openQueue.ts';
import { within } from './submitSweep.ts';
import { type SweepTables, sweepSchema } from './sweepTables.ts';

/** A shard that has ended, and how. */
export interface EndedShard {
  readonly job: { readonly id: string; readonly data: ShardJob };
  readonly answer: ShardAnswer;
  /** The queue that its job lies in. */
  readonly queue: string;
}

interface Counted {
  readonly sweep: string;
  readonly done: number;
  readonly failed: number;
}

/** Write down how shards ended; those that have ended already stay as they are. */
async function writeDown(
  transaction: Transaction<SweepTables>,
  ended: readonly EndedShard[],
): Promise<Counted[]> {
  const rows = ended.map(({ job: { data }, answer }) => {
    const told = answer.ok
      ? { state: 'done', figures: answer.figures, problems: [] }
      : { state: 'failed', figures: null, problems: answer.problems };
    return sql`(${data.sweep}::uuid, ${data.number}::integer, ${told.state}, ${told.figures}::bytea, ${JSON.stringify(told.problems)})`;
  });
  const shards = sql.table(`${sweepSchema}.shards`);
  const { rows: counted } = await sql<Counted>`
    with written as (
      update ${shards} as shard
      set state = ended.state, figures = ended.figures, problems = ended.problems, ended_at = now()
      from (values ${sql.join(rows)}) as ended (sweep, number, state, figures, problems)
      where shard.sweep = ended.sweep and shard.number = ended.number and shard.state = 'waiting'
      returning shard.sweep, shard.state
    )
    select sweep,
      count(*) filter (where state = 'done')::integer as done,
      count(*) filter (where state = 'failed')::integer as failed
    from written group by sweep order by sweep`.execute(transaction);
  return counted;
}

/** Count them in their sweep; the last one ends it. */
async function countIn(transaction: Transaction<SweepTables>, { sweep, done, failed }: Counted) {
  await transaction
    .updateTable('sweeps')
    .set((column) => ({
      done: column('done', '+', done),
      failed: column('failed', '+', failed),
      changed_at: new Date(),
      // Also where it was paused meanwhile: nothing would be left that could end it later.
      state: sql`case when state in ('running', 'paused') and "of" = done + failed + ${done + failed} then 'done' else state end`,
    }))
    .where('id', '=', sweep)
    .execute();
}

/**
 * Store how shards ended and end their jobs, all in one transaction: a result and the end of its job are there both or
 * neither. One commit for many shards is what makes short shards cheap.
 */
export async function endShards({ db, boss }: SweepQueue, ended: readonly EndedShard[]): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const counted = await writeDown(transaction, ended);
    for (const queue of new Set(ended.map((each) => each.queue))) {
      const jobs = ended.filter((each) => each.queue === queue).map(({ job }) => job.id);
      // Its declared types know many jobs only without a transaction; what it does, it does with one too.
      await boss.complete(queue, jobs as unknown as string, {}, { db: within(transaction) });
    }
    // At the very end, and in one order: these rows are what workers wait for one another at.
    for (const each of counted) await countIn(transaction, each);
  });
}
