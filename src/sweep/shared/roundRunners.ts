import { join } from 'node:path';
import { required } from '../../domain/invariant.ts';
import type { Sweep } from '../../domain/sweeps.ts';
import { followSweep } from '../queue/followSweep.ts';
import type { SweepQueue } from '../queue/openQueue.ts';
import { rerunSweep } from '../queue/rerunSweep.ts';
import { submitSweep } from '../queue/submitSweep.ts';
import { runSweep, type SweptShards } from '../runSweep.ts';
import type { ShardPool } from '../shardPool.ts';
import { openShelf, type ShardShelf } from '../shardShelf.ts';
import { keyOfSweep } from '../sweep.ts';
import type { RoundEnd, RunRound } from './planProvince.ts';

interface Rounds {
  /** Keeps the answers of each round, so that the same rounds need not be run again. */
  readonly folder: string;
  /** Version of the program. */
  readonly engine: string;
  /** Ends rounds that may be left unfinished. */
  readonly signal: AbortSignal;
}

/** Signs of a round's key that its folder bears: rounds of another question lie beside it. */
const signs = 12;

function shelfOf({ folder, engine }: Rounds, sweep: Sweep, round: number): ShardShelf {
  const key = keyOfSweep(sweep, engine);
  const place = join(folder, `${String(round).padStart(2, '0')}-${key.slice(0, signs)}`);
  return required(openShelf(place, key), 'a folder bears the key of its round');
}

function endOf({ shards, failures }: SweptShards, shelf: ShardShelf): RoundEnd {
  return { answers: shards.map(({ number }) => shelf.packed(number)), failures };
}

/** Run rounds on this machine's threads. */
export function roundsHere(rounds: Rounds, pool: ShardPool): RunRound {
  return async (sweep, { round, toItsEnd }) => {
    const shelf = shelfOf(rounds, sweep, round);
    const asked = toItsEnd ? {} : { signal: rounds.signal };
    return endOf(await runSweep(sweep, pool, shelf, asked), shelf);
  };
}

/**
 * Run rounds over the queue, each a sweep of its own that any number of workers share. A round that was handed in before
 * is the one that is there; what failed in it is run again.
 *
 * @param afterStop Runs what is to be run to its end when this has been stopped: workers may be gone.
 */
export function roundsInQueue(
  rounds: Rounds,
  queue: SweepQueue,
  {
    seconds,
    priority,
    now,
    afterStop,
  }: {
    readonly seconds: number;
    readonly priority: number;
    readonly now: () => Date;
    readonly afterStop: RunRound;
  },
): RunRound {
  const { signal } = rounds;
  return async (sweep, asked) => {
    if (signal.aborted) return afterStop(sweep, asked);
    const shelf = shelfOf(rounds, sweep, asked.round);
    const id = await submitSweep(queue, sweep, { now: now(), seconds, priority });
    await rerunSweep(queue, id);
    return endOf(await followSweep(queue, id, sweep, shelf, { signal }), shelf);
  };
}
