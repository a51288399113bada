import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { randomsAfter } from '../../src/domain/random.ts';
import { hashPlace } from '../../src/store/hashPlace.ts';
import { openPostgres } from '../../src/store/localPostgres.ts';
import { followSweep } from '../../src/sweep/queue/followSweep.ts';
import { openQueue } from '../../src/sweep/queue/openQueue.ts';
import { submitSweep } from '../../src/sweep/queue/submitSweep.ts';
import { readQueued } from '../../src/sweep/queue/watchSweep.ts';
import { runSweep } from '../../src/sweep/runSweep.ts';
import { startShardPool } from '../../src/sweep/shardPool.ts';
import { openShelf, type ShardShelf } from '../../src/sweep/shardShelf.ts';
import { cutSweep, keyOfSweep, type Sweep } from '../../src/sweep/sweep.ts';
import { median, rounded } from './processorTime.ts';

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '5' }, rounds: { type: 'string', default: '0' } },
});
const why = 'thousands of counties, scenarios and futures on more than one machine';
const engine = JSON.parse(readFileSync('package.json', 'utf8')).version as string;
const folder = mkdtempSync(join(tmpdir(), 'xuewei-bench-'));

/** A county of 110 schools, 4,000 futures in shards of about a tenth of a second. */
function county(seed: number, more: Partial<Sweep> = {}): Sweep {
  const home = resolve('seeds/pingyin');
  const files = readdirSync(home)
    .filter((name) => name.endsWith('.csv'))
    .map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(home, name))) }));
  const places = [{ name: 'pingyin', hash: hashPlace(files), files }];
  const usual = {
    title: 'bench',
    places,
    scenarios: [null],
    draws: 8000,
    stretch: 40,
    threshold: 56,
    groups: {},
  };
  return { ...usual, seed, ...more };
}

const shelfFor = (sweep: Sweep) =>
  openShelf(mkdtempSync(join(folder, 'shelf-')), keyOfSweep(sweep, engine)) as ShardShelf;

const { url, stop } = await openPostgres({ folder: join(folder, 'data'), environment: {} });
const queue = await openQueue({ url, engine, retrySeconds: 0 });

async function startWorker(threads: number): Promise<ChildProcess> {
  const words = ['dist/src/cli/main.js', 'worker', '--threads', String(threads), '--lang', 'en'];
  const worker = spawn(process.execPath, words, {
    env: { ...process.env, XUEWEI_DATABASE_URL: url },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(worker.stdout as NodeJS.ReadableStream, 'data');
  return worker;
}

async function end(worker: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (worker.exitCode !== null || worker.signalCode !== null) return;
  worker.kill(signal);
  await once(worker, 'exit');
}

/** Clock seconds of a sweep through the queue. */
async function throughQueue(sweep: Sweep): Promise<number> {
  const began = performance.now();
  const id = await submitSweep(queue, sweep, { now: new Date(), seconds: 300, priority: 0 });
  const { done } = await followSweep(queue, id, sweep, shelfFor(sweep));
  if (done !== cutSweep(sweep).length) throw new Error('Shards are missing.');
  return (performance.now() - began) / 1000;
}

const runs = Number(values.runs);
if (runs > 0) {
  const pool = startShardPool(2);
  const workers = [await startWorker(1), await startWorker(1)];
  const plain: number[] = [];
  const queued: number[] = [];
  for (let run = 0; run <= runs; run += 1) {
    const sweep = county(run + 1);
    const began = performance.now();
    await runSweep(sweep, pool, shelfFor(sweep));
    const clock = (performance.now() - began) / 1000;
    const inQueue = await throughQueue(sweep);
    // The first run warms threads and workers up.
    if (run > 0) {
      plain.push(clock);
      queued.push(inQueue);
    }
  }
  for (const worker of workers) await end(worker, 'SIGTERM');
  await pool.close();
  const [ours, theirs] = [median(queued) ?? 0, median(plain) ?? 0];
  const shards = cutSweep(county(1)).length;
  console.log(
    JSON.stringify({
      ...{ name: 'sweep', why, peer: 'plain pool of two threads', shards, samples: runs },
      clock: { queue: rounded(ours), pool: rounded(theirs) },
      millisecondsOfShard: rounded((2000 * theirs) / shards),
      overheadMilliseconds: rounded((2000 * (ours - theirs)) / shards),
      efficiency: rounded(theirs / ours, 3),
    }),
  );
}

/** Workers are killed at random while shards run; every shard must have exactly one result in the end. */
const rounds = Number(values.rounds);
const random = randomsAfter(1, 1);
let [killed, asked, done] = [0, 0, 0];
for (let round = 1; round <= rounds; round += 1) {
  const sweep = county(100 + round, { draws: 240, stretch: 4 });
  const shards = cutSweep(sweep).length;
  const id = await submitSweep(queue, sweep, { now: new Date(), seconds: 4, priority: 0 });
  const workers = await Promise.all([startWorker(1), startWorker(1), startWorker(1)]);
  let ended = false;
  const following = followSweep(queue, id, sweep, shelfFor(sweep)).then((swept) => {
    ended = true;
    return swept;
  });
  for (let kills = 0; kills < 3 && !ended; kills += 1) {
    await pause(200 + 1500 * random());
    const at = Math.floor(random() * workers.length);
    await end(workers[at] as ChildProcess, 'SIGKILL');
    killed += 1;
    workers[at] = await startWorker(1);
  }
  const swept = await following;
  const stands = await readQueued(queue, id);
  for (const worker of workers) await end(worker, 'SIGKILL');
  asked += shards;
  done += stands?.done ?? 0;
  if (swept.done !== shards || swept.failed !== 0 || stands?.done !== shards)
    throw new Error(`Round ${round}: ${swept.done} of ${shards} done, ${swept.failed} failed.`);
}
if (rounds > 0) console.log(JSON.stringify({ name: 'kill', rounds, killed, shards: asked, done }));
await queue.close();
await stop();
rmSync(folder, { recursive: true, force: true });
