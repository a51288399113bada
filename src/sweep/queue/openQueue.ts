import { Kysely, PostgresDialect } from 'kysely';
import { Pool } from 'pg';
import PgBoss from 'pg-boss';
import { failureOf } from '../../store/failureOf.ts';
import { migrate } from '../../store/migrate.ts';
import { type SweepTables, sweepSchema, sweepSteps } from './sweepTables.ts';

/** A shard as the queue hands it out. */
export interface ShardJob {
  readonly sweep: string;
  readonly number: number;
}

/** The queue of one version of the program, and the tables of its sweeps. */
export interface SweepQueue {
  readonly boss: PgBoss;
  readonly db: Kysely<SweepTables>;
  /** Version of the program: workers of another have a queue of their own. */
  readonly engine: string;
  /** Name of the queue, and of the one in which shards end whose workers broke down too often. */
  readonly name: string;
  readonly dead: string;
  close(): Promise<void>;
}

export interface QueueRequest {
  /** Of the database: postgres://user:password@host:port/database. */
  readonly url: string;
  readonly engine: string;
  /** Seconds until a shard is tried again, doubled each time; 1 when missing. */
  readonly retrySeconds?: number;
  /** Told what goes wrong behind the scenes; the queue goes on. */
  readonly onError?: (error: Error) => void;
}

const queueSchema = 'xuewei_queue';

/** How often a shard is tried again after its first time. */
const retryLimit = 3;

/**
 * Open the queue in a database, its tables made or brought to the newest step. Any number of processes may hold it.
 *
 * @throws {StoreFailure} The database is out of reach, or newer than this program.
 */
export async function openQueue({
  url,
  engine,
  retrySeconds = 1,
  onError = () => {},
}: QueueRequest): Promise<SweepQueue> {
  const pool = new Pool({ connectionString: url, max: 6, application_name: `xuewei sweep ${process.pid}` });
  pool.on('error', onError);
  // A connection that breaks while a transaction holds it would end the process; the transaction fails by itself.
  pool.on('connect', (client) => {
    client.on('error', onError);
    // Before anything else on this connection: commands and workers see the sweeps of every workspace.
    client.query(`select set_config('xuewei.every_sweep', 'on', false)`).catch(onError);
  });
  const plain = new Kysely<SweepTables>({ dialect: new PostgresDialect({ pool }) });
  const boss = new PgBoss({
    connectionString: url,
    schema: queueSchema,
    max: 3,
    application_name: `xuewei queue ${process.pid}`,
    ...{ schedule: false, supervise: false },
  });
  boss.on('error', onError);
  const close = async () => {
    await boss.stop({ graceful: false, wait: true }).catch(onError);
    await plain.destroy();
  };
  const name = `shards-${engine}`;
  const dead = `${name}-dead`;
  try {
    await migrate(plain, sweepSteps, sweepSchema);
    await boss.start();
    await boss.createQueue(dead);
    await boss.createQueue(name, {
      name,
      retryLimit,
      retryDelay: retrySeconds,
      retryBackoff: retrySeconds > 0,
      deadLetter: dead,
    });
  } catch (error) {
    await close();
    throw failureOf(error);
  }
  return { boss, db: plain.withSchema(sweepSchema), engine, name, dead, close };
}
