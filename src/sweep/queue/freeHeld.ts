import { sql } from 'kysely';
import type { SweepQueue } from './openQueue.ts';

/**
 * Give back every shard that somebody took and did not end, so that it waits again without its time running out first.
 * Only for a database at which nobody else works: whoever holds a shard is then a process that was killed.
 *
 * @returns How many there were.
 */
export async function freeHeld({ boss, db, name }: SweepQueue): Promise<number> {
  const held = await sql<{ readonly id: string }>`
    select id from xuewei_queue.job where name = ${name} and state = 'active'`.execute(db);
  const ids = held.rows.map(({ id }) => id);
  if (ids.length > 0) await boss.fail(name, ids);
  return ids.length;
}
