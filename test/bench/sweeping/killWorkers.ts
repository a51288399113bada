import { setTimeout as pause } from 'node:timers/promises';
import { randomsAfter } from '../../../src/domain/random.ts';
import { followSweep } from '../../../src/sweep/queue/followSweep.ts';
import { submitSweep } from '../../../src/sweep/queue/submitSweep.ts';
import { readQueued } from '../../../src/sweep/queue/watchSweep.ts';
import { cutSweep } from '../../../src/sweep/sweep.ts';
import { county, end, queue, shelfFor, startWorker } from './bed.ts';

/** Workers are killed at random while shards run; every shard must have exactly one result in the end. */
export async function killWorkers(rounds: number): Promise<void> {
  const random = randomsAfter(1, 1);
  let [killed, asked, done] = [0, 0, 0];
  for (let round = 1; round <= rounds; round += 1) {
    const sweep = county(100 + round, 240, 4);
    const shards = cutSweep(sweep).length;
    const id = await submitSweep(queue, sweep, { now: new Date(), seconds: 4, priority: 0 });
    const workers = await Promise.all([startWorker(), startWorker(), startWorker()]);
    let ended = false;
    const following = followSweep(queue, id, sweep, shelfFor(sweep)).then((swept) => {
      ended = true;
      return swept;
    });
    for (let kills = 0; kills < 3 && !ended; kills += 1) {
      await pause(200 + 1500 * random());
      const at = Math.floor(random() * workers.length);
      await end(workers[at] as (typeof workers)[number], 'SIGKILL');
      killed += 1;
      workers[at] = await startWorker();
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
}
