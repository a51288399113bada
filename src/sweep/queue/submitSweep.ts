import { randomUUID } from 'node:crypto';
import { CompiledQuery, type Kysely, sql, type Transaction } from 'kysely';
import type PgBoss from 'pg-boss';
import { required } from '../../domain/invariant.ts';
import type { Sweep } from '../../domain/sweeps.ts';
import { cutSweep, keyOfSweep } from '../sweep.ts';
import type { SweepQueue } from './openQueue.ts';
import { describeSweep, packFiles } from './packSweep.ts';
import type { SweepTables } from './sweepTables.ts';

/** Let the queue's own statements run in a transaction of ours: both happen or neither. */
export function within(transaction: Transaction<SweepTables>): PgBoss.Db {
  return {
    async executeSql(text, values) {
      const { rows } = await transaction.executeQuery(CompiledQuery.raw(text, values));
      return { rows: rows as unknown[] };
    },
  };
}

/**
 * Name a shard's job so that jobs come in the order of shards: of jobs that were handed in together the queue gives out
 * the least name first, and a thread that stays at a place need not open the next one for each shard.
 */
function jobName(number: number): string {
  return `${number.toString(16).padStart(8, '0')}${randomUUID().slice(8)}`;
}

/** Shards that go to the queue in one statement. */
export const batch = 5_000;

/**
 * Rows of the workspace that the connection is set to, of those handed in by command where it is set to none: a
 * connection that sees every sweep must not take another's for its own.
 */
function own<T extends 'places' | 'sweeps'>(db: Kysely<SweepTables>, table: T) {
  return db
    .selectFrom<'places' | 'sweeps'>(table)
    .where('workspace', '=', sql<string>`coalesce(current_setting('xuewei.workspace', true), '')`);
}

async function keepPlaces(db: Kysely<SweepTables>, { places }: Sweep): Promise<void> {
  for (const { hash, files } of places) {
    const known = await own(db, 'places').select('hash').where('hash', '=', hash).executeTakeFirst();
    if (known !== undefined) continue;
    const row = { hash, files: await packFiles(files) };
    await db
      .insertInto('places')
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

/**
 * Hand a sweep to the queue. The same sweep again (places, scenarios, futures, version) is the one that is there,
 * whatever has become of it, unless it was cancelled.
 *
 * @param seconds Longest time of a shard; a worker that says nothing for so long is taken for dead.
 * @param priority Higher comes first.
 * @returns The sweep's identifier.
 */
export async function submitSweep(
  queue: SweepQueue,
  sweep: Sweep,
  { now, seconds, priority }: { readonly now: Date; readonly seconds: number; readonly priority: number },
): Promise<string> {
  const { db, boss, engine, name } = queue;
  const key = keyOfSweep(sweep, engine);
  await keepPlaces(db, sweep);
  const shards = cutSweep(sweep).map(({ number }) => ({ number, job: jobName(number) }));
  return db.transaction().execute(async (transaction) => {
    const row = {
      ...{ id: randomUUID(), key, title: sweep.title, engine, request: describeSweep(sweep) },
      ...{
        of: shards.length,
        done: 0,
        failed: 0,
        state: 'running' as const,
        ...{ seconds, priority },
        submitted_at: now,
        changed_at: now,
      },
    };
    const made = await transaction
      .insertInto('sweeps')
      .values(row)
      .onConflict((conflict) =>
        conflict.columns(['workspace', 'key']).where('state', '!=', sql.lit('cancelled')).doNothing(),
      )
      .returning('id')
      .executeTakeFirst();
    if (made === undefined) {
      const there = own(transaction, 'sweeps').select('id').where('key', '=', key);
      return required(
        await there.where('state', '!=', 'cancelled').executeTakeFirst(),
        'a sweep with this key',
      ).id;
    }
    const { id } = made;
    for (let from = 0; from < shards.length; from += batch) {
      const part = shards.slice(from, from + batch);
      const waiting = { sweep: id, state: 'waiting' as const, figures: null, problems: '[]' };
      await transaction
        .insertInto('shards')
        .values(part.map((shard) => ({ ...waiting, ...shard })))
        .execute();
      const jobs = part.map(({ number, job }) => ({
        ...{ id: job, name, priority, expireInSeconds: seconds },
        data: { sweep: id, number },
      }));
      await boss.insert(jobs, { db: within(transaction) });
    }
    return id;
  });
}
