import { cutSweep } from '../../../src/sweep/sweep.ts';
import { rounded } from '../processorTime.ts';
import { county, end, startWorker, throughQueue } from './bed.ts';
import { peakMemory } from './processTree.ts';

const shortStretch = 4;

/** Once, ten and a hundred times as many shards: what each costs, and the most memory that a worker held. */
export async function growSweep(least: number): Promise<void> {
  // Each size has new workers, so that memory is its own.
  for (const times of [1, 10, 100]) {
    const workers = [await startWorker(), await startWorker()];
    await throughQueue(county(500 + times, least * shortStretch, shortStretch));
    const sweep = county(200 + times, times * least * shortStretch, shortStretch);
    const shards = cutSweep(sweep).length;
    const { clock, processor } = await throughQueue(sweep);
    const memory = Math.max(...workers.map(({ pid = 0 }) => peakMemory(pid)));
    for (const worker of workers) await end(worker, 'SIGTERM');
    console.log(
      JSON.stringify({
        ...{ name: 'growth', shards, clock: rounded(clock), processor: rounded(processor) },
        clockMillisecondsOfShard: rounded((1000 * clock) / shards),
        processorMillisecondsOfShard: rounded((1000 * processor) / shards),
        megabytesOfWorker: rounded(memory, 0),
      }),
    );
  }
}
