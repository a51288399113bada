import { parseArgs } from 'node:util';
import { runSweep } from '../../src/sweep/runSweep.ts';
import { startShardPool } from '../../src/sweep/shardPool.ts';
import { cutSweep } from '../../src/sweep/sweep.ts';
import { median, processorSeconds, rounded } from './processorTime.ts';
import { close, county, end, shelfFor, startWorker, type Taken, throughQueue } from './sweeping/bed.ts';
import { growSweep } from './sweeping/growSweep.ts';
import { killWorkers } from './sweeping/killWorkers.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '5' },
    rounds: { type: 'string', default: '0' },
    /** Shards of the least of three sweeps, the others ten and a hundred times as large; 0: none. */
    growth: { type: 'string', default: '0' },
  },
});
const runs = Number(values.runs);
const why = 'thousands of counties, scenarios and futures on more than one machine';

/** Futures of a shard, and shards: of a hundredth of a second, and of a tenth, on a processor that has nothing else. */
const sizes = [
  { stretch: 4, shards: 400 },
  { stretch: 40, shards: 100 },
];

const middle = (taken: readonly Taken[], what: keyof Taken) => median(taken.map((each) => each[what])) ?? 0;

/** Two workers over the queue beside two threads of a plain pool, in turns. */
async function compare({ stretch, shards }: (typeof sizes)[number]): Promise<void> {
  const pool = startShardPool(2);
  const workers = [await startWorker(), await startWorker()];
  const [plain, queued]: [Taken[], Taken[]] = [[], []];
  for (let run = 0; run <= runs; run += 1) {
    const sweep = county(run + 1, shards * stretch, stretch);
    const [clock, processor] = [performance.now(), processorSeconds()];
    await runSweep(sweep, pool, shelfFor(sweep));
    const own = { clock: (performance.now() - clock) / 1000, processor: processorSeconds() - processor };
    const through = await throughQueue(sweep);
    // The first run warms threads and workers up.
    if (run === 0) continue;
    plain.push(own);
    queued.push(through);
  }
  for (const worker of workers) await end(worker, 'SIGTERM');
  await pool.close();
  const ofShard = (taken: readonly Taken[]) =>
    rounded((1000 * middle(taken, 'processor')) / cutSweep(county(1, shards * stretch, stretch)).length);
  const ratios = plain.map((own, at) => own.clock / (queued[at] as Taken).clock);
  const shared = plain.map((own, at) => own.processor / (queued[at] as Taken).processor);
  console.log(
    JSON.stringify({
      ...{ name: 'sweep', why, peer: 'plain pool of two threads', shards, samples: runs },
      clock: { queue: rounded(middle(queued, 'clock')), pool: rounded(middle(plain, 'clock')) },
      processorMillisecondsOfShard: { queue: ofShard(queued), pool: ofShard(plain) },
      overheadMilliseconds: rounded(ofShard(queued) - ofShard(plain)),
      efficiency: { clock: rounded(median(ratios) ?? 0, 3), processor: rounded(median(shared) ?? 0, 3) },
    }),
  );
}

if (runs > 0) for (const size of sizes) await compare(size);
if (Number(values.growth) > 0) await growSweep(Number(values.growth));
await killWorkers(Number(values.rounds));
await close();
