import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import type { Sweep, SweepFile } from '../domain/sweeps.ts';
import type { ShardAnswer } from './shardAnswer.ts';
import type { ShardTask } from './shardWorker.ts';
import type { Shard } from './sweep.ts';

/** Threads that run shards of sweeps. */
export interface ShardPool {
  readonly threads: number;
  /**
   * Run a shard.
   *
   * @throws (rejected promise) Error: the thread broke down or ran out of memory.
   */
  run(sweep: Sweep, shard: Shard): Promise<ShardAnswer>;
  close(): Promise<void>;
}

/** Worker threads of Node 20 start compiled files alone, also where a test runs the sources. */
const workerFile = fileURLToPath(
  new URL(
    import.meta.url.endsWith('.ts') ? '../../dist/src/sweep/shardWorker.js' : './shardWorker.js',
    import.meta.url,
  ),
);

const megabytes = 4096;

function inSharedMemory({ name, bytes }: SweepFile): SweepFile {
  const shared = new Uint8Array(new SharedArrayBuffer(bytes.byteLength));
  shared.set(bytes);
  return { name, bytes: shared };
}

/** Start threads for shards: as many as the machine runs side by side when no number is given. */
export function startShardPool(threads = availableParallelism()): ShardPool {
  const pool = new Piscina<ShardTask, ShardAnswer>({
    filename: workerFile,
    minThreads: threads,
    maxThreads: threads,
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  });
  const shared = new WeakMap<readonly SweepFile[], readonly SweepFile[]>();
  const filesOf = (files: readonly SweepFile[]) => {
    const known = shared.get(files) ?? files.map(inSharedMemory);
    shared.set(files, known);
    return known;
  };
  return {
    threads,
    run({ places, scenarios, seed, threshold, orders }, shard) {
      const place = places[shard.place];
      const scenario = scenarios[shard.scenario] ?? null;
      const key = JSON.stringify([place?.hash, scenario?.text ?? null, seed, threshold]);
      const order = orders?.[shard.place];
      const asked = order === undefined ? {} : { order };
      const files = filesOf(place?.files ?? []);
      return pool.run({ ...{ key, scenario, shard, seed, threshold }, ...asked, files });
    },
    close: () => pool.destroy(),
  };
}
