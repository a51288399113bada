import { setTimeout as pause } from 'node:timers/promises';
import type PgBoss from 'pg-boss';
import type { Problem } from '../../domain/problem.ts';
import type { Sweep } from '../../domain/sweeps.ts';
import { abandoned, brokeDown } from '../../store/shardProblemTexts.ts';
import type { ShardPool } from '../shardPool.ts';
import { cutSweep, type Shard } from '../sweep.ts';
import { type EndedShard, endShards } from './endShards.ts';
import { noteWorker } from './noteWorker.ts';
import type { ShardJob, SweepQueue } from './openQueue.ts';
import { restoreSweep, unpackFiles } from './packSweep.ts';

/** What a worker tells while it works. */
export type WorkerEvent =
  | { readonly kind: 'done' | 'failed'; readonly sweep: string; readonly number: number }
  /** The database cannot be reached, or something behind the scenes went wrong; the worker goes on. */
  | { readonly kind: 'trouble'; readonly error: Error };

interface WorkOptions {
  readonly pool: ShardPool;
  readonly onEvent?: (event: WorkerEvent) => void;
  /** Ends the worker when it has finished what it holds. */
  readonly signal: AbortSignal;
  /** Milliseconds between two looks into an empty queue. */
  readonly idle?: number;
}

type Job = PgBoss.JobWithMetadata<ShardJob>;

interface OpenSweep {
  readonly sweep: Sweep;
  readonly shards: readonly Shard[];
}

/** Sweeps that are kept open, so that their places are read once. */
const keptOpen = 4;

/** Shards that are held for each thread: so that none waits for the database, and few are lost with the process. */
const [leastHeld, mostHeld] = [2, 50];

/** Milliseconds for which shards that have ended wait for others, to be stored in one transaction. */
const gathered = 1000;

/** Milliseconds between two looks after shards of processes that are gone: where there is nothing else to do, and else. */
const lookedEvery = { idle: 1000, busy: 5000 };

const asError = (error: unknown) => (error instanceof Error ? error : new Error(String(error)));

/** One process's part in all sweeps of its version. */
class SweepWorker {
  readonly #queue: SweepQueue;
  readonly #options: WorkOptions;
  readonly #sweeps = new Map<string, Promise<OpenSweep>>();
  /** Shards that wait to be stored, the batch that is being stored, and the one after it. */
  #ended: EndedShard[] = [];
  #storing = Promise.resolve();
  #next: Promise<void> | undefined;
  #hurry = () => {};
  /** Shards that wait for a thread or are in one. */
  readonly #computing = new Set<Promise<void>>();
  /** When shards ended lately; milliseconds, rising. */
  readonly #lately: number[] = [];
  #looked = Number.NEGATIVE_INFINITY;

  constructor(queue: SweepQueue, options: WorkOptions) {
    this.#queue = queue;
    this.#options = options;
  }

  #tell(event: WorkerEvent): void {
    this.#options.onEvent?.(event);
  }

  /** Until it is done: a database that restarts is waited for, and what was computed is not thrown away. */
  async #insist<T>(work: () => Promise<T>): Promise<T | undefined> {
    for (;;)
      try {
        return await work();
      } catch (error) {
        this.#tell({ kind: 'trouble', error: asError(error) });
        if (this.#options.signal.aborted) return undefined;
        await pause(500);
      }
  }

  #open(id: string): Promise<OpenSweep> {
    const known = this.#sweeps.get(id);
    if (known !== undefined) return known;
    const [oldest] = this.#sweeps.keys();
    if (this.#sweeps.size >= keptOpen && oldest !== undefined) this.#sweeps.delete(oldest);
    const opening = this.#read(id);
    this.#sweeps.set(id, opening);
    opening.catch(() => this.#sweeps.delete(id));
    return opening;
  }

  async #read(id: string): Promise<OpenSweep> {
    const { db } = this.#queue;
    const { request, workspace } = await db
      .selectFrom('sweeps')
      .select(['request', 'workspace'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    const sweep = await restoreSweep(request, async (hash) => {
      const places = db.selectFrom('places').select('files').where('workspace', '=', workspace);
      const row = places.where('hash', '=', hash);
      return unpackFiles((await row.executeTakeFirstOrThrow()).files);
    });
    return { sweep, shards: cutSweep(sweep) };
  }

  /** Store how a shard ended, together with those that end soon after. */
  #end(ended: EndedShard): Promise<void> {
    this.#ended.push(ended);
    this.#next ??= this.#storeSoon();
    // Where nothing else is in hand, nothing is worth waiting for.
    if (this.#computing.size === 0) this.#hurry();
    return this.#next;
  }

  async #storeSoon(): Promise<void> {
    await new Promise<void>((go) => {
      const waiting = setTimeout(go, gathered);
      this.#hurry = () => {
        clearTimeout(waiting);
        go();
      };
    });
    await this.#storing;
    const together = this.#ended;
    this.#ended = [];
    this.#next = undefined;
    this.#storing = this.#store(together);
    await this.#storing;
  }

  async #store(together: readonly EndedShard[]): Promise<void> {
    const stored = await this.#insist(async () => {
      await endShards(this.#queue, together);
      return true;
    });
    if (stored === undefined) return;
    for (const { job, answer } of together) this.#tell({ kind: answer.ok ? 'done' : 'failed', ...job.data });
  }

  /** Shards to hold: as many as ended within the last second, so that short ones are fetched many at a time. */
  #room(): number {
    const since = performance.now() - 1000;
    while ((this.#lately[0] ?? since) < since) this.#lately.shift();
    const { threads } = this.#options.pool;
    return Math.max(leastHeld * threads, Math.min(this.#lately.length, mostHeld * threads));
  }

  async #run(job: Job, computed: () => void): Promise<void> {
    const { db, boss, name } = this.#queue;
    const { sweep: id, number } = job.data;
    try {
      const { sweep, shards } = await this.#open(id);
      const answer = await this.#options.pool.run(sweep, shards[number] as Shard);
      computed();
      this.#lately.push(performance.now());
      await this.#end({ job, answer, queue: name });
    } catch (error) {
      const { message } = asError(error);
      const problems = JSON.stringify([brokeDown(error)]);
      await this.#insist(async () => {
        await db
          .updateTable('shards')
          .set({ problems })
          .where('sweep', '=', id)
          .where('number', '=', number)
          .where('state', '=', 'waiting')
          .execute();
        await boss.fail(name, job.id, { message });
      });
    }
  }

  /** Shards whose workers broke down too often are listed as failed; the sweep goes on. */
  async #buryDead(): Promise<void> {
    const { db, boss, dead } = this.#queue;
    const jobs = await boss.fetch<ShardJob>(dead, { batchSize: 50 });
    const bury = async (job: PgBoss.Job<ShardJob>) => {
      const { sweep, number } = job.data;
      const row = await db
        .selectFrom('shards')
        .select('problems')
        .where('sweep', '=', sweep)
        .where('number', '=', number)
        .executeTakeFirst();
      const known = JSON.parse(row?.problems ?? '[]') as Problem[];
      const problems = known.length > 0 ? known : [abandoned()];
      await this.#end({ job, answer: { ok: false, problems }, queue: dead });
    };
    await Promise.all(jobs.map(bury));
  }

  /** Shards that came back from processes that are gone; those that came back too often end. */
  async #lookAfterTheLost(): Promise<void> {
    const now = performance.now();
    if (now - this.#looked < (this.#computing.size === 0 ? lookedEvery.idle : lookedEvery.busy)) return;
    this.#looked = now;
    await this.#queue.boss.expire();
    await this.#buryDead();
  }

  async work(): Promise<void> {
    const { signal, idle = 250 } = this.#options;
    const { boss, name } = this.#queue;
    const running = new Set<Promise<void>>();
    while (!signal.aborted) {
      const batchSize = this.#room() - this.#computing.size;
      const jobs =
        (await this.#insist(async () => {
          await this.#lookAfterTheLost();
          return batchSize > 0 ? boss.fetch<ShardJob>(name, { batchSize, includeMetadata: true }) : [];
        })) ?? [];
      // They come in any order; shards of one place side by side need it opened once.
      jobs.sort((left, right) => left.data.number - right.data.number);
      for (const job of jobs) {
        const run: Promise<void> = this.#begin(job).finally(() => running.delete(run));
        running.add(run);
      }
      if (jobs.length < batchSize) await this.#rest(idle);
      // Half of them, so that what comes next is many too.
      while (this.#computing.size > this.#room() / 2) await Promise.race(this.#computing);
    }
    await Promise.all(running);
  }

  /**
   * As long as told, but not longer than there is something in hand: asking at each end of a shard would be dear where
   * they are short. The pause ends with it, else thousands would pile up.
   */
  async #rest(milliseconds: number): Promise<void> {
    const over = new AbortController();
    const waiting = pause(milliseconds, undefined, { signal: over.signal }).catch(() => {});
    const inHand = this.#computing.size === 0 ? [] : [Promise.all(this.#computing)];
    await Promise.race([...inHand, waiting]);
    over.abort();
  }

  #begin(job: Job): Promise<void> {
    let computed = () => {};
    const turn: Promise<void> = new Promise((over) => {
      computed = over;
    });
    this.#computing.add(turn);
    const leave = () => {
      this.#computing.delete(turn);
      computed();
    };
    return this.#run(job, leave).finally(leave);
  }
}

/** Take shards of all sweeps of this version, one after the other, until told to stop. Any number of processes may. */
export async function workSweeps(queue: SweepQueue, options: WorkOptions): Promise<void> {
  const onTrouble = (error: unknown) => options.onEvent?.({ kind: 'trouble', error: asError(error) });
  const leave = noteWorker(queue, options.pool.threads, onTrouble);
  await new SweepWorker(queue, options).work().finally(leave);
}
