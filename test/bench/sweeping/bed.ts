import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { sql } from 'kysely';
import type { Sweep } from '../../../src/domain/sweeps.ts';
import { hashPlace } from '../../../src/store/hashPlace.ts';
import { openPostgres } from '../../../src/store/localPostgres.ts';
import { followSweep } from '../../../src/sweep/queue/followSweep.ts';
import { openQueue } from '../../../src/sweep/queue/openQueue.ts';
import { submitSweep } from '../../../src/sweep/queue/submitSweep.ts';
import { openShelf, type ShardShelf } from '../../../src/sweep/shardShelf.ts';
import { cutSweep, keyOfSweep } from '../../../src/sweep/sweep.ts';
import { parentOf, processorSecondsBelow } from './processTree.ts';

const engine = JSON.parse(readFileSync('package.json', 'utf8')).version as string;
const folder = mkdtempSync(join(tmpdir(), 'xuewei-bench-'));
const { url, stop } = await openPostgres({ folder: join(folder, 'data'), environment: {} });

/** The queue that sweeps are measured in. */
export const queue = await openQueue({ url, engine, retrySeconds: 0 });

const { rows } = await sql<{ id: number }>`select pg_backend_pid() as id`.execute(queue.db);
const postmaster = parentOf(rows[0]?.id ?? 0);

/** A county of 110 schools. */
export function county(seed: number, draws: number, stretch: number): Sweep {
  const home = resolve('seeds/pingyin');
  const files = readdirSync(home)
    .filter((name) => name.endsWith('.csv'))
    .map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(home, name))) }));
  const places = [{ name: 'pingyin', hash: hashPlace(files), files }];
  return { title: 'bench', places, scenarios: [null], draws, stretch, seed, threshold: 56, groups: {} };
}

/** A new folder for a sweep's shards. */
export const shelfFor = (sweep: Sweep) =>
  openShelf(mkdtempSync(join(folder, 'shelf-')), keyOfSweep(sweep, engine)) as ShardShelf;

/** A worker process with so many threads, ready. */
export async function startWorker(threads = 1): Promise<ChildProcess> {
  const words = ['dist/src/cli/main.js', 'worker', '--threads', String(threads), '--lang', 'en'];
  const worker = spawn(process.execPath, words, {
    env: { ...process.env, XUEWEI_DATABASE_URL: url },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(worker.stdout as NodeJS.ReadableStream, 'data');
  return worker;
}

/** End a worker and wait until it is gone. */
export async function end(worker: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (worker.exitCode !== null || worker.signalCode !== null) return;
  worker.kill(signal);
  await once(worker, 'exit');
}

/** What a sweep took: on the clock, and of processors in all processes that had a part in it. Seconds. */
export interface Taken {
  readonly clock: number;
  readonly processor: number;
}

/** Run a sweep through the queue, its figures brought home. */
export async function throughQueue(sweep: Sweep): Promise<Taken> {
  const everybody = () => processorSecondsBelow([process.pid, postmaster]);
  const [clock, processor] = [performance.now(), everybody()];
  const id = await submitSweep(queue, sweep, { now: new Date(), seconds: 300, priority: 0 });
  const { done } = await followSweep(queue, id, sweep, shelfFor(sweep));
  if (done !== cutSweep(sweep).length) throw new Error('Shards are missing.');
  return { clock: (performance.now() - clock) / 1000, processor: everybody() - processor };
}

/** Close everything and remove what was written. */
export async function close(): Promise<void> {
  await queue.close();
  await stop();
  rmSync(folder, { recursive: true, force: true });
}
