import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sweep } from '../../src/domain/sweeps.ts';
import { followSweep } from '../../src/sweep/queue/followSweep.ts';
import { openQueue, type SweepQueue } from '../../src/sweep/queue/openQueue.ts';
import { rerunSweep } from '../../src/sweep/queue/rerunSweep.ts';
import { submitSweep } from '../../src/sweep/queue/submitSweep.ts';
import { openSweepBook } from '../../src/sweep/queue/sweepBook.ts';
import { listSweeps, readQueued, steerSweep } from '../../src/sweep/queue/watchSweep.ts';
import { workSweeps } from '../../src/sweep/queue/workSweeps.ts';
import { runSweep } from '../../src/sweep/runSweep.ts';
import { type ShardPool, startShardPool } from '../../src/sweep/shardPool.ts';
import { openShelf, type ShardShelf } from '../../src/sweep/shardShelf.ts';
import { keyOfSweep } from '../../src/sweep/sweep.ts';
import { csvLines } from '../../src/sweep/writeFigures.ts';
import { call } from '../cli/callCommand.ts';
import { throwawayPostgres } from '../store/throwawayPostgres.ts';
import { brokenPlace, rowsOf, smallPlace, smallSweep } from './sweeps.ts';

const { ask, freshDatabase } = throwawayPostgres();
const engine = '0.1.0';
const order = { now: new Date('2026-01-01'), seconds: 60, priority: 0 };

let url: string;
let queue: SweepQueue;
let pool: ShardPool;
beforeAll(async () => {
  url = await freshDatabase();
  queue = await openQueue({ url, engine, retrySeconds: 0 });
  pool = startShardPool(1);
});
afterAll(async () => {
  await pool.close();
  await queue.close();
});

const shelfFor = (sweep: Sweep) =>
  openShelf(mkdtempSync(join(tmpdir(), 'xuewei-sweep-')), keyOfSweep(sweep, engine)) as ShardShelf;

const bytesOf = async (sweep: Sweep, shelf: ShardShelf) => csvLines(await rowsOf(sweep, shelf));

/** Work until the sweep has ended. */
async function workUntilDone(id: string, sweep: Sweep, threads = pool) {
  const stop = new AbortController();
  const working = workSweeps(queue, { pool: threads, signal: stop.signal, idle: 20 });
  const shelf = shelfFor(sweep);
  const ended = await followSweep(queue, id, sweep, shelf);
  stop.abort();
  await working;
  return { ended, shelf };
}

describe('a sweep in the queue', () => {
  it('should come to the same bytes as on this machine, once however often it is handed in', async () => {
    const sweep = smallSweep();
    const id = await submitSweep(queue, sweep, order);
    expect(await submitSweep(queue, sweep, order)).toBe(id);
    const { ended, shelf } = await workUntilDone(id, sweep);
    expect([ended.done, ended.failed, ended.stopped]).toEqual([6, 0, false]);
    const here = shelfFor(sweep);
    await runSweep(sweep, pool, here);
    expect(await bytesOf(sweep, shelf)).toBe(await bytesOf(sweep, here));
    expect(await listSweeps(queue)).toMatchObject([{ id, state: 'done', of: 6, done: 6 }]);
  });

  it('should go on at once with what a service held that was killed, where nobody else works', async () => {
    const [own, sweep] = [await freshDatabase(), smallSweep({ seed: 77 })];
    const killed = await openQueue({ url: own, engine, retrySeconds: 0 });
    const id = await submitSweep(killed, sweep, { ...order, seconds: 900 });
    expect(await killed.boss.fetch(killed.name, { batchSize: 4 })).toHaveLength(4);
    const book = await openSweepBook({
      ...{ url: own, engine, retrySeconds: 0, threads: 1, alone: true, now: Date.now },
    });
    try {
      await expect
        .poll(async () => (await listSweeps(killed)).find((one) => one.id === id), { timeout: 30_000 })
        .toMatchObject({ state: 'done', done: 6, failed: 0 });
    } finally {
      await book.close();
      await killed.close();
    }
  });

  it('should hand shards out in their order, so that a place is opened once', async () => {
    const sweep = smallSweep({ draws: 12, stretch: 1, seed: 9 });
    const id = await submitSweep(queue, sweep, order);
    const taken: number[] = [];
    const noting: ShardPool = {
      ...pool,
      run: (asked, shard) => {
        if (asked.seed === sweep.seed) taken.push(shard.number);
        return pool.run(asked, shard);
      },
    };
    await workUntilDone(id, sweep, noting);
    expect(taken).toEqual(Array.from({ length: 24 }, (_, number) => number));
  });

  it('should list what cannot be run with its problems, and end all the same', async () => {
    const sweep = smallSweep({ places: [brokenPlace, smallPlace('east')] });
    const id = await submitSweep(queue, sweep, order);
    const { ended } = await workUntilDone(id, sweep);
    expect([ended.done, ended.failed, ended.stopped]).toEqual([3, 3, false]);
    expect(ended.failures[0]).toMatchObject({ place: 'broken' });
    expect(JSON.stringify(ended.failures[0]?.problems)).toContain('schools.csv');
  });

  it('should give a shard up whose thread breaks down every time', async () => {
    const sweep = smallSweep({ draws: 2, seed: 3 });
    const breaking: ShardPool = {
      ...pool,
      run: (asked, shard) =>
        shard.place === 0 ? Promise.reject(new Error('the thread ended')) : pool.run(asked, shard),
    };
    const id = await submitSweep(queue, sweep, order);
    const { ended } = await workUntilDone(id, sweep, breaking);
    expect([ended.done, ended.failed]).toEqual([1, 1]);
    expect(ended.failures[0]).toMatchObject({
      place: 'east',
      problems: [{ code: 'shardBroke', details: { reason: 'the thread ended' } }],
    });
    // Run again with threads that hold, it is done as a whole; what was done is not done again.
    expect(await submitSweep(queue, sweep, order)).toBe(id);
    expect(await rerunSweep(queue, id)).toBe(1);
    expect(await rerunSweep(queue, id)).toBeUndefined();
    const again = await workUntilDone(id, sweep);
    expect([again.ended.done, again.ended.failed, again.ended.failures]).toEqual([2, 0, []]);
    expect(await rerunSweep(queue, id)).toBe(0);
  }, 150_000);

  it('should pause, go on and be given up', async () => {
    const sweep = smallSweep({ seed: 4 });
    const id = await submitSweep(queue, sweep, order);
    expect(await steerSweep(queue, id, 'resume')).toBe(false);
    expect(await steerSweep(queue, id, 'pause')).toBe(true);
    const stop = new AbortController();
    const working = workSweeps(queue, { pool, signal: stop.signal, idle: 20 });
    await pause(300);
    expect(await readQueued(queue, id)).toMatchObject({ state: 'paused', done: 0 });
    expect(await steerSweep(queue, id, 'resume')).toBe(true);
    expect(await followSweep(queue, id, sweep, shelfFor(sweep))).toMatchObject({ done: 6 });
    stop.abort();
    await working;
    expect(await steerSweep(queue, id, 'cancel')).toBe(false);
    const other = await submitSweep(queue, smallSweep({ seed: 2 }), order);
    expect(await steerSweep(queue, other, 'cancel')).toBe(true);
    const again = await submitSweep(queue, smallSweep({ seed: 2 }), order);
    expect(again).not.toBe(other);
    // Handed in anew since, it is given up for good.
    expect(await rerunSweep(queue, other)).toBeUndefined();
    expect(await steerSweep(queue, again, 'cancel')).toBe(true);
    expect(await rerunSweep(queue, other)).toBe(6);
    expect(await readQueued(queue, other)).toMatchObject({ state: 'running', done: 0, failed: 0 });
    expect(await steerSweep(queue, other, 'cancel')).toBe(true);
  });

  it('should be steered by the command, which does all that it is asked for and can, and tells the rest', async () => {
    const [one, other] = [
      await submitSweep(queue, smallSweep({ seed: 31 }), order),
      await submitSweep(queue, smallSweep({ seed: 32 }), order),
    ];
    await steerSweep(queue, other, 'pause');
    const asked = ['sweeps', '--database-url', url];
    const both = await call([...asked, '--pause', one, '--resume', other]);
    expect([both.code, both.told]).toEqual([0, '']);
    expect(await readQueued(queue, one)).toMatchObject({ state: 'paused' });
    expect(await readQueued(queue, other)).toMatchObject({ state: 'running' });
    const partly = await call([...asked, '--pause', 'gone', '--resume', one, '--again', 'lost']);
    expect(partly.code).toBe(1);
    expect(partly.told).toContain('2 problems:');
    expect(partly.told).toContain('There is no sweep "gone"');
    expect(partly.told).toContain('There is no sweep "lost"');
    expect(await readQueued(queue, one)).toMatchObject({ state: 'running' });
    for (const id of [one, other]) await steerSweep(queue, id, 'cancel');
  });

  it('should end a sweep whose last shard was being run when it was paused', async () => {
    const sweep = smallSweep({ draws: 2, seed: 5, places: [smallPlace('east')] });
    const id = await submitSweep(queue, sweep, order);
    const slow: ShardPool = {
      ...pool,
      run: async (asked, shard) => {
        if (asked.seed === sweep.seed) await steerSweep(queue, id, 'pause');
        return pool.run(asked, shard);
      },
    };
    const { ended } = await workUntilDone(id, sweep, slow);
    expect([ended.done, ended.failed, ended.of]).toEqual([1, 0, 1]);
    expect(await readQueued(queue, id)).toMatchObject({ state: 'done' });
  });

  it('should lose nothing and do nothing twice when a worker is killed', async () => {
    // More than can end before the first ones are stored, which is after a second.
    const sweep = smallSweep({ draws: 600, stretch: 1 });
    const of = 1200;
    const id = await submitSweep(queue, sweep, { ...order, seconds: 4 });
    const startWorker = () =>
      spawn(process.execPath, [resolve('dist/src/cli/main.js'), 'worker', '--threads', '1', '--lang', 'en'], {
        env: { ...process.env, XUEWEI_DATABASE_URL: url },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
    const first = startWorker();
    await once(first.stdout, 'data');
    for (let waited = 0; waited < 200 && ((await readQueued(queue, id))?.done ?? 0) < 3; waited += 1)
      await pause(25);
    first.kill('SIGKILL');
    await once(first, 'exit');
    expect((await readQueued(queue, id))?.done).toBeLessThan(of);
    const second = startWorker();
    const shelf = shelfFor(sweep);
    const ended = await followSweep(queue, id, sweep, shelf);
    second.kill('SIGTERM');
    const [code] = await once(second, 'exit');
    expect(code).toBe(0);
    expect([ended.done, ended.failed]).toEqual([of, 0]);
    const [counted] = await ask(
      `select count(*)::int as all, count(distinct number)::int as different, count(figures)::int as kept from xuewei_sweeps.shards where sweep = '${id}'`,
      url,
    );
    expect(counted).toEqual({ all: of, different: of, kept: of });
  }, 150_000);

  it('should go on when the database forgets all its connections', async () => {
    const sweep = smallSweep({ draws: 30, stretch: 1, seed: 5 });
    const id = await submitSweep(queue, sweep, order);
    const stop = new AbortController();
    const working = workSweeps(queue, { pool, signal: stop.signal, idle: 20 });
    const following = followSweep(queue, id, sweep, shelfFor(sweep));
    for (let time = 0; time < 3; time += 1) {
      await pause(100);
      await ask(
        "select pg_terminate_backend(pid) from pg_stat_activity where application_name like 'xuewei%' and datname = current_database()",
        url,
      );
    }
    expect(await following).toMatchObject({ done: 60, failed: 0 });
    stop.abort();
    await working;
  }, 150_000);
});
