import { type Kysely, type Migration, sql } from 'kysely';

/** Schema of the sweeps, beside the service's and the queue's own. */
export const sweepSchema = 'xuewei_sweeps';

export type SweepState = 'running' | 'paused' | 'cancelled' | 'done';
export type ShardState = 'waiting' | 'done' | 'failed';

export interface SweepTables {
  /** Files of places, deflated, by the hash of the place. */
  places: { hash: string; files: Buffer };
  sweeps: {
    id: string;
    /** `keyOfSweep`; one sweep with a key at a time, until it is cancelled. */
    key: string;
    title: string;
    engine: string;
    /** The sweep without the files of its places, as JSON. */
    request: string;
    of: number;
    done: number;
    failed: number;
    state: SweepState;
    /** Longest time of a shard in seconds, and the priority that it was handed in with. */
    seconds: number;
    priority: number;
    submitted_at: Date;
    changed_at: Date;
  };
  shards: {
    sweep: string;
    number: number;
    /** The queue's job. */
    job: string;
    state: ShardState;
    /** Figures as `packFigures` gave them. */
    figures: Uint8Array | null;
    /** When it was done, or listed as failed; null: it waits. */
    ended_at: Date | null;
    /** Why it failed, or what went wrong when it was last tried; JSON. */
    problems: string;
  };
}

/** Steps of the tables, the oldest first; a step that was published is never changed. */
export const sweepSteps: Readonly<Record<string, Migration>> = {
  '001-sweeps': { up: makeSweeps },
  '002-packed-figures': { up: packFiguresAnew },
};

/** Figures are packed in another way from here on: sweeps of before are given up, their figures dropped. */
async function packFiguresAnew(db: Kysely<unknown>): Promise<void> {
  const { schema } = db.withSchema(sweepSchema);
  await schema
    .alterTable('sweeps')
    .addColumn('seconds', 'integer', (column) => column.notNull().defaultTo(900))
    .addColumn('priority', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  await schema.alterTable('shards').addColumn('ended_at', 'timestamptz').execute();
  await schema.createIndex('shards_ended').on('shards').columns(['sweep', 'ended_at']).execute();
  await sql`update ${sql.table(`${sweepSchema}.shards`)} set figures = null, state = 'waiting'`.execute(db);
  await sql`update ${sql.table(`${sweepSchema}.sweeps`)} set state = 'cancelled', done = 0, failed = 0`.execute(
    db,
  );
}

async function makeSweeps(db: Kysely<unknown>): Promise<void> {
  const { schema } = db.withSchema(sweepSchema);
  await schema
    .createTable('places')
    .addColumn('hash', 'text', (column) => column.primaryKey())
    .addColumn('files', 'bytea', (column) => column.notNull())
    .execute();
  await schema
    .createTable('sweeps')
    .addColumn('id', 'uuid', (column) => column.primaryKey())
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('engine', 'text', (column) => column.notNull())
    .addColumn('request', 'text', (column) => column.notNull())
    .addColumn('of', 'integer', (column) => column.notNull())
    .addColumn('done', 'integer', (column) => column.notNull())
    .addColumn('failed', 'integer', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('submitted_at', 'timestamptz', (column) => column.notNull())
    .addColumn('changed_at', 'timestamptz', (column) => column.notNull())
    .execute();
  await schema
    .createIndex('sweeps_one_by_key')
    .on('sweeps')
    .column('key')
    .unique()
    .where(sql<boolean>`state != 'cancelled'`)
    .execute();
  await schema
    .createTable('shards')
    .addColumn('sweep', 'uuid', (column) => column.notNull().references('sweeps.id'))
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('job', 'uuid', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('figures', 'bytea')
    .addColumn('problems', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('shards_key', ['sweep', 'number'])
    .execute();
}
