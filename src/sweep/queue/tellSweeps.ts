import { sql } from 'kysely';
import type { ListedSweep, SweepWorkers, ToldSweep } from '../../domain/sweeps.ts';
import type { SweepQueue } from './openQueue.ts';
import { readDescribed } from './packSweep.ts';

const told = [
  'id',
  'title',
  'engine',
  'state',
  'of',
  'done',
  'failed',
  'submitted_at',
  'changed_at',
] as const;

/** Seconds over which the rate of a sweep is taken. */
const lately = 30;

/** Seconds after which a worker that was not heard of counts as gone: several times as long as it keeps silent. */
const silent = 20;

/**
 * Sweeps that a connection sees, the newest first.
 *
 * @param page At most so many; only what was handed in before the sweep with this id.
 */
export async function listTold(
  { db }: SweepQueue,
  { before, limit }: { readonly before?: string; readonly limit: number },
): Promise<ListedSweep[]> {
  const length = <N extends 'places' | 'scenarios'>(name: N) =>
    sql<number>`coalesce(json_array_length(request::json -> ${sql.lit(name)}), 0)`.as(name);
  let query = db
    .selectFrom('sweeps')
    .select(told)
    .select(length('places'))
    .select(length('scenarios'))
    .select(sql<number>`coalesce((request::json ->> 'draws')::integer, 0)`.as('draws'))
    .orderBy('submitted_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit);
  if (before !== undefined)
    query = query.where(
      sql<boolean>`(submitted_at, id) < (select submitted_at, id from ${sql.table('xuewei_sweeps.sweeps')} where id = ${before})`,
    );
  return (await query.execute()).map(({ submitted_at, changed_at, ...sweep }) => ({
    ...sweep,
    ...{ submittedAt: submitted_at.toISOString(), changedAt: changed_at.toISOString() },
  }));
}

/** Shards that ended in a second: over the last half minute, or since it was handed in. */
async function rateOf({ db }: SweepQueue, id: string): Promise<number> {
  const since = sql`greatest(now() - make_interval(secs => ${lately}), sweeps.submitted_at)`;
  const { rows } = await sql<{ rate: number }>`
    select (select count(*) from ${sql.table('xuewei_sweeps.shards')} shards
            where shards.sweep = sweeps.id and shards.ended_at > ${since})::float8
           / greatest(1, extract(epoch from now() - ${since})::float8) as rate
    from ${sql.table('xuewei_sweeps.sweeps')} sweeps where sweeps.id = ${id}`.execute(db);
  return rows[0]?.rate ?? 0;
}

/** A sweep with all that it goes over; undefined where the connection sees none with this id. */
export async function tellSweep(queue: SweepQueue, id: string): Promise<ToldSweep | undefined> {
  const query = queue.db
    .selectFrom('sweeps')
    .select([...told, 'request'])
    .where('id', '=', id);
  const row = await query.executeTakeFirst();
  if (row === undefined) return undefined;
  const { request, submitted_at, changed_at, ...sweep } = row;
  const { places, scenarios, groups, draws, seed, threshold } = readDescribed(request);
  return {
    ...{ ...sweep, groups, draws, seed, threshold },
    places: places.map(({ name }) => name),
    scenarios: scenarios.map((each) => each?.name ?? ''),
    rate: sweep.state === 'running' ? await rateOf(queue, id) : 0,
    ...{ submittedAt: submitted_at.toISOString(), changedAt: changed_at.toISOString() },
  };
}

/** How many sweeps that a connection sees run or are paused. */
export async function countOpen({ db }: SweepQueue): Promise<number> {
  const { count } = await db
    .selectFrom('sweeps')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('state', 'in', ['running', 'paused'])
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Who takes shards of this version now. */
export async function countWorkers({ db, engine }: SweepQueue): Promise<Omit<SweepWorkers, 'own'>> {
  const { processes, threads } = await db
    .selectFrom('workers')
    .select(({ fn }) => [fn.countAll<string>().as('processes'), fn.sum<string>('threads').as('threads')])
    .where('engine', '=', engine)
    .where('seen_at', '>', sql<Date>`now() - make_interval(secs => ${silent})`)
    .executeTakeFirstOrThrow();
  return { processes: Number(processes), threads: Number(threads ?? 0) };
}
