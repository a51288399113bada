import { Pool } from 'pg';
import type { ShardFigures } from '../../domain/sweepFigures.ts';
import type { Sweep, SweepRow } from '../../domain/sweeps.ts';
import { failureOf } from '../../store/failureOf.ts';
import type { Steered, SweepBook, SweepDrawer } from '../../store/sweepBook.ts';
import { gatherSweep } from '../gatherSweep.ts';
import { unpackFigures } from '../packFigures.ts';
import { cutSweep, type Shard } from '../sweep.ts';
import { openFigureFiles } from '../writeFigures.ts';
import { freeHeld } from './freeHeld.ts';
import { type HouseWorker, houseWorker } from './houseWorker.ts';
import { openQueue, type QueueRequest, type SweepQueue } from './openQueue.ts';
import { readDescribed } from './packSweep.ts';
import { queuesByStanding } from './queuesByStanding.ts';
import { rerunSweep } from './rerunSweep.ts';
import { submitSweep } from './submitSweep.ts';
import { countOpen, countWorkers, listTold, tellSweep } from './tellSweeps.ts';
import { readFailures, readPacked, steerSweep } from './watchSweep.ts';

export interface BookRequest extends QueueRequest {
  /** Threads with which this process works at sweeps itself; 0: it leaves them to workers. */
  readonly threads: number;
  /** Whether nobody else works at this database: what an earlier process held when it was killed is then free at once. */
  readonly alone?: boolean;
  readonly now: () => number;
}

/** The sweeps of a service, until it lets go of them. */
export interface OpenedBook extends SweepBook {
  /** Finish what this process has in hand, and let go of the database. */
  close(): Promise<void>;
}

/** Longest time of a shard in seconds, as `xuewei sweep` has it when it is not told otherwise. */
const shardSeconds = 900;

const steps = { running: 'resume', paused: 'pause', cancelled: 'cancel' } as const;

/** A sweep without the files of its places, which nobody needs to add figures up. */
async function readSweep({ db }: SweepQueue, id: string): Promise<Sweep | undefined> {
  const query = db.selectFrom('sweeps').select('request').where('id', '=', id);
  const row = await query.executeTakeFirst();
  if (row === undefined) return undefined;
  const { places, ...sweep } = readDescribed(row.request);
  return { ...sweep, places: places.map((place) => ({ ...place, files: [] })) };
}

async function* figuresOf(queue: SweepQueue, id: string): AsyncGenerator<readonly SweepRow[]> {
  const sweep = await told(readSweep(queue, id));
  if (sweep === undefined) return;
  const read = async (shards: readonly Shard[]) => {
    // Whoever asks for something else meanwhile is not to wait for all places.
    await new Promise((next) => setImmediate(next));
    const numbers = shards.map(({ number }) => number);
    const found = new Map<number, ShardFigures>();
    const fill = async () => {
      for await (const [number, packed] of readPacked(queue, id, numbers))
        found.set(number, unpackFigures(packed));
    };
    await told(fill());
    return numbers.map((number) => found.get(number));
  };
  yield* gatherSweep(sweep, cutSweep(sweep), read);
}

/** What the database says becomes a `StoreFailure`. */
async function told<T>(work: Promise<T>): Promise<T> {
  return work.catch((error: unknown) => {
    throw failureOf(error);
  });
}

function drawerOn(
  queue: SweepQueue,
  house: HouseWorker | undefined,
  { now, threads }: Pick<BookRequest, 'now' | 'threads'>,
): SweepDrawer {
  const order = () => ({ now: new Date(now()), seconds: shardSeconds, priority: 0 });
  const steer = async (id: string, to: keyof typeof steps): Promise<Steered> => {
    if (await steerSweep(queue, id, steps[to])) return 'steered';
    const left = to === 'running' ? await rerunSweep(queue, id) : undefined;
    return left === undefined ? 'refused' : left === 0 ? 'complete' : 'steered';
  };
  return {
    async submit(sweep) {
      const id = await told(submitSweep(queue, sweep, order()));
      house?.wake();
      return id;
    },
    list: (page) => told(listTold(queue, page)),
    read: (id) => told(tellSweep(queue, id)),
    countOpen: () => told(countOpen(queue)),
    async steer(id, to) {
      const steered = await told(steer(id, to));
      if (steered === 'steered' && to === 'running') house?.wake();
      return steered;
    },
    failures: (id, page) =>
      told(
        readSweep(queue, id).then((sweep) =>
          sweep === undefined ? [] : readFailures(queue, id, sweep, page),
        ),
      ),
    figures: (id) => figuresOf(queue, id),
    async writeFigures(id, folder) {
      const files = openFigureFiles(folder);
      for await (const rows of figuresOf(queue, id)) files.write(rows);
      files.end();
    },
    workers: async () => ({ ...(await told(countWorkers(queue))), own: threads }),
  };
}

/**
 * Open the sweeps of a service in its database, and take up those that an earlier process left running, where this one
 * works itself.
 *
 * @throws {StoreFailure} The database is out of reach, or newer than this program.
 */
export async function openSweepBook({
  threads,
  alone = false,
  now,
  ...request
}: BookRequest): Promise<OpenedBook> {
  const { url, onError = () => {} } = request;
  const queue = await openQueue(request);
  const pool = new Pool({ connectionString: url, max: 4, application_name: `xuewei sweeps ${process.pid}` });
  pool.on('error', onError);
  pool.on('connect', (client) => client.on('error', onError));
  const onTrouble = (error: unknown) => onError(error instanceof Error ? error : new Error(String(error)));
  const house = threads === 0 ? undefined : houseWorker(queue, threads, onTrouble);
  const close = async () => {
    await house?.close();
    await pool.end();
    await queue.close();
  };
  try {
    const queueOf = await queuesByStanding(queue, pool);
    if (alone) await told(freeHeld(queue));
    house?.wake();
    return { drawerOf: (standing) => drawerOn(queueOf(standing), house, { now, threads }), close };
  } catch (error) {
    await close();
    throw error;
  }
}
