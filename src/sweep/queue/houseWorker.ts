import { setTimeout as pause } from 'node:timers/promises';
import { startShardPool } from '../shardPool.ts';
import type { SweepQueue } from './openQueue.ts';
import { workSweeps } from './workSweeps.ts';

/** Milliseconds between two looks whether anything is left to do. */
const between = 1000;

/** A worker inside of the service: it has threads only while sweeps run. */
export interface HouseWorker {
  /** Begin where a sweep runs and nobody here works at it yet. */
  wake(): void;
  /** Finish what is in hand, and take no more. */
  close(): Promise<void>;
}

/**
 * Let this process work at sweeps as `xuewei worker` does, with so many threads, which it starts when a sweep runs and
 * ends when none does any more.
 *
 * @param onTrouble Told what goes wrong; work goes on.
 */
export function houseWorker(
  queue: SweepQueue,
  threads: number,
  onTrouble: (error: unknown) => void,
): HouseWorker {
  const closing = new AbortController();
  let working: Promise<void> | undefined;
  let isAsked = false;

  async function anyRuns(): Promise<boolean> {
    const rows = queue.db.selectFrom('sweeps').select('id').where('engine', '=', queue.engine);
    return (await rows.where('state', '=', 'running').limit(1).executeTakeFirst()) !== undefined;
  }

  async function workWhileAnyRuns(): Promise<void> {
    const idle = new AbortController();
    const signal = AbortSignal.any([idle.signal, closing.signal]);
    const pool = startShardPool(threads);
    const onEvent = (event: { readonly kind: string; readonly error?: Error }) => {
      if (event.kind === 'trouble') onTrouble(event.error);
    };
    const done = workSweeps(queue, { pool, signal, onEvent });
    while (!signal.aborted) {
      await pause(between, undefined, { signal: closing.signal }).catch(() => {});
      if (!(await anyRuns().catch(() => true))) idle.abort();
    }
    await done;
    await pool.close();
  }

  async function work(): Promise<void> {
    while (isAsked && !closing.signal.aborted) {
      isAsked = false;
      if (await anyRuns()) await workWhileAnyRuns();
    }
  }

  const wake = () => {
    isAsked = true;
    working ??= work()
      .catch(onTrouble)
      .finally(() => {
        working = undefined;
      });
  };
  return {
    wake,
    async close() {
      closing.abort();
      await working;
    },
  };
}
