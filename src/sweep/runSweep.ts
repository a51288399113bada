import type { Problem } from '../domain/problem.ts';
import type { FailedShard, Sweep } from '../domain/sweeps.ts';
import { brokeDown } from '../store/shardProblemTexts.ts';
import type { ShardPool } from './shardPool.ts';
import type { ShardShelf } from './shardShelf.ts';
import { cutSweep, type Shard } from './sweep.ts';

/** How far a sweep is. */
export interface SweepProgress {
  readonly of: number;
  /** With figures, those that were there before among them. */
  readonly done: number;
  readonly failed: number;
}

/** How a sweep ended. */
export interface SweptShards extends SweepProgress {
  readonly shards: readonly Shard[];
  readonly failures: readonly FailedShard[];
  /** Whether it was stopped before every shard had its turn; what is done stays. */
  readonly stopped: boolean;
}

export interface SweepOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: SweepProgress) => void;
}

/** A thread that breaks down may have been unlucky in what ran beside it: a shard gets so many tries. */
const tries = 3;

/** Run one shard; a thread that breaks down is replaced by the pool. */
async function runShard(
  sweep: Sweep,
  shard: Shard,
  pool: ShardPool,
  shelf: ShardShelf,
): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  for (let tried = 0; tried < tries; tried += 1)
    try {
      const answer = await pool.run(sweep, shard);
      if (!answer.ok) return answer.problems;
      shelf.write(shard.number, answer.figures);
      return [];
    } catch (error) {
      problems.push(brokeDown(error));
    }
  return problems;
}

/**
 * Run a sweep on this machine's threads. Shards whose figures are kept already are not run again; one that fails is
 * listed with its problems, and the sweep goes on.
 */
export async function runSweep(
  sweep: Sweep,
  pool: ShardPool,
  shelf: ShardShelf,
  { signal, onProgress = () => {} }: SweepOptions = {},
): Promise<SweptShards> {
  const shards = cutSweep(sweep);
  const failures: FailedShard[] = [];
  let [done, next] = [0, 0];
  const tell = () => ({ of: shards.length, done, failed: failures.length });
  const work = async () => {
    for (; next < shards.length && signal?.aborted !== true; ) {
      const shard = shards[next] as Shard;
      next += 1;
      const problems = shelf.has(shard.number) ? [] : await runShard(sweep, shard, pool, shelf);
      if (problems.length === 0) done += 1;
      else failures.push({ number: shard.number, ...namesOf(sweep, shard), problems });
      onProgress(tell());
    }
  };
  await Promise.all(Array.from({ length: pool.threads }, work));
  failures.sort((left, right) => left.number - right.number);
  return { ...tell(), shards, failures, stopped: done + failures.length < shards.length };
}

/** The names of what a shard is about. */
export function namesOf(
  { places, scenarios }: Sweep,
  { place, scenario }: Shard,
): Pick<FailedShard, 'place' | 'scenario'> {
  return { place: places[place]?.name ?? '', scenario: scenarios[scenario]?.name ?? '' };
}
