import { setTimeout as pause } from 'node:timers/promises';
import type { QueuedSweep, Sweep } from '../../domain/sweeps.ts';
import type { SweepOptions, SweptShards } from '../runSweep.ts';
import type { ShardShelf } from '../shardShelf.ts';
import { cutSweep } from '../sweep.ts';
import type { SweepQueue } from './openQueue.ts';
import { readFailures, readPacked, readQueued } from './watchSweep.ts';

/** Least and most milliseconds between two looks. */
const [soonest, latest] = [50, 1000];

/**
 * Milliseconds until the next look: a third of what is left at the pace so far, so that looks are few and the end is
 * seen soon; a tenth of what has gone where nothing has ended yet.
 */
function untilNextLook(elapsed: number, stands: QueuedSweep | undefined): number {
  const { of = 0, done = 0, failed = 0 } = stands ?? {};
  const ended = done + failed;
  const wait = ended === 0 ? elapsed / 10 : ((elapsed / ended) * (of - ended)) / 3;
  return Math.min(latest, Math.max(soonest, wait));
}

/** Times that a question is asked while the database is out of reach: about a minute. */
const patience = 60;

/** Ask again while the database is out of reach; its last error is thrown, at once to whoever watches no longer. */
async function untilReached<T>(ask: () => Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  for (let time = 1; ; time += 1)
    try {
      return await ask();
    } catch (error) {
      if (time === patience || signal?.aborted === true) throw error;
      await pause(Math.min(1000, 50 * time));
    }
}

/**
 * Follow a sweep in the queue until it has ended or is stopped, then bring its figures into a folder. A database that
 * is out of reach for a while is waited for.
 *
 * @param signal Ends the watching, not the sweep: workers go on.
 */
export async function followSweep(
  queue: SweepQueue,
  id: string,
  sweep: Sweep,
  shelf: ShardShelf,
  { signal, onProgress = () => {} }: SweepOptions = {},
): Promise<SweptShards> {
  const shards = cutSweep(sweep);
  const began = performance.now();
  let stands: QueuedSweep | undefined;
  for (let ended = false; !ended && signal?.aborted !== true; ) {
    stands = await readQueued(queue, id).catch(() => stands);
    if (stands !== undefined) onProgress({ ...stands, paused: stands.state === 'paused' });
    ended = stands?.state === 'done' || stands?.state === 'cancelled';
    if (!ended)
      await pause(untilNextLook(performance.now() - began, stands), undefined, {
        signal: signal ?? AbortSignal.any([]),
      }).catch(() => {});
  }
  await untilReached(async () => {
    const missing = shards.map(({ number }) => number).filter((number) => !shelf.has(number));
    for await (const [number, packed] of readPacked(queue, id, missing)) shelf.write(number, packed);
  }, signal);
  const { done = 0, failed = 0 } = stands ?? {};
  const failures = await untilReached(() => readFailures(queue, id, sweep), signal);
  const told = { of: shards.length, done, failed, shards, failures };
  return { ...told, stopped: done + failed < shards.length, cancelled: stands?.state === 'cancelled' };
}
