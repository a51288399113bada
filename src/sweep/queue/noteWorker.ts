import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { SweepQueue } from './openQueue.ts';

/** Milliseconds between two words of a worker. */
const between = 5000;

/**
 * Let others know that a process takes shards, until it no longer does.
 *
 * @param onTrouble Told where the database does not answer; the next word is said all the same.
 * @returns Says that it is over.
 */
export function noteWorker(
  { db, engine }: SweepQueue,
  threads: number,
  onTrouble: (error: unknown) => void,
): () => Promise<void> {
  const id = randomUUID();
  const say = () =>
    db
      .insertInto('workers')
      .values({ id, engine, threads, seen_at: sql<Date>`now()` })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ seen_at: sql<Date>`now()` }))
      .execute()
      .then(() => undefined, onTrouble);
  let saying = say();
  const timer = setInterval(() => {
    saying = saying.then(say);
  }, between);
  return async () => {
    clearInterval(timer);
    await saying;
    // Those that ended without a word go with it.
    const long = sql<Date>`now() - interval '1 hour'`;
    const gone = db
      .deleteFrom('workers')
      .where((row) => row.or([row('id', '=', id), row('seen_at', '<', long)]));
    await gone.execute().then(() => undefined, onTrouble);
  };
}
