import { Kysely, PostgresDialect, sql } from 'kysely';
import type { Pool } from 'pg';
import { connectionsFor } from '../../store/onConnections.ts';
import { takeRole } from '../../store/prepareRole.ts';
import type { Standing } from '../../store/store.ts';
import type { SweepQueue } from './openQueue.ts';
import { type SweepTables, sweepSchema } from './sweepTables.ts';

/**
 * The queue as one workspace of the service sees it: PostgreSQL shows its sweeps and their shards alone, and what is
 * handed in belongs to it.
 *
 * @param pool Connections of the service's own: those of the queue see every sweep.
 */
export async function queuesByStanding(
  queue: SweepQueue,
  pool: Pool,
): Promise<(standing: Standing) => SweepQueue> {
  const plain = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  const role = await takeRole(plain, async (step, name) => {
    const to = sql.id(name);
    for (const schema of [sweepSchema, 'xuewei_queue']) {
      await sql`grant usage on schema ${sql.id(schema)} to ${to}`.execute(step);
      await sql`grant select on all tables in schema ${sql.id(schema)} to ${to}`.execute(step);
    }
    await sql`grant insert, update on ${sql.table(`${sweepSchema}.sweeps`)}, ${sql.table(`${sweepSchema}.shards`)},
      ${sql.table(`${sweepSchema}.places`)}, xuewei_queue.job to ${to}`.execute(step);
  });
  const connections = connectionsFor(pool, role);
  return (standing) => {
    const dialect = new PostgresDialect({ pool: connections(standing) });
    return { ...queue, db: new Kysely<SweepTables>({ dialect }).withSchema(sweepSchema) };
  };
}
