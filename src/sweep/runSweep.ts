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
  /** Whether nothing new is begun. */
  readonly paused: boolean;
}

/** How a sweep ended. */
export interface SweptShards extends Omit<SweepProgress, 'paused'> {
  readonly shards: readonly Shard[];
  readonly failures: readonly FailedShard[];
  /** Whether it was stopped before every shard had its turn; what is done stays. */
  readonly stopped: boolean;
  /** Whether it was given up, so that workers take nothing more of it. */
  readonly cancelled: boolean;
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
  for (let tried = 0; tried < tries; tried += 1) {
    const answer = await pool.run(sweep, shard).catch((error: unknown) => {
      problems.push(brokeDown(error));
    });
    if (answer === undefined) continue;
    if (!answer.ok) return answer.problems;
    shelf.write(shard.number, answer.figures);
    return [];
  }
  return problems;
}

/**
 * Run a sweep on this machine's threads. Shards whose figures are kept already are not run again; one that fails is
 * listed with its problems, and the sweep goes on.
 *
 * @throws {FolderFailure} Figures cannot be kept.
 */
export async function runSweep(
  sweep: Sweep,
  pool: ShardPool,
  shelf: ShardShelf,
  { signal, onProgress = () => {} }: SweepOptions = {},
): Promise<SweptShards> {
  const shards = cutSweep(sweep);
  const failures: FailedShard[] = [];
  const missing = shards.filter(({ number }) => !shelf.has(number));
  let [done, next] = [shards.length - missing.length, 0];
  const tell = () => ({ of: shards.length, done, failed: failures.length });
  onProgress({ ...tell(), paused: false });
  const work = async () => {
    for (; next < missing.length && signal?.aborted !== true; ) {
      const shard = missing[next] as Shard;
      next += 1;
      const problems = await runShard(sweep, shard, pool, shelf);
      if (problems.length === 0) done += 1;
      else failures.push({ number: shard.number, ...namesOf(sweep, shard), problems });
      onProgress({ ...tell(), paused: false });
    }
  };
  await Promise.all(Array.from({ length: pool.threads }, work));
  failures.sort((left, right) => left.number - right.number);
  const stopped = done + failures.length < shards.length;
  return { ...tell(), shards, failures, stopped, cancelled: false };
}

/** The names of what a shard is about. */
export function namesOf(
  { places, scenarios }: Sweep,
  { place, scenario }: Shard,
): Pick<FailedShard, 'place' | 'scenario'> {
  return { place: places[place]?.name ?? '', scenario: scenarios[scenario]?.name ?? '' };
}
