import { type Generated, type Kysely, type Migration, sql } from 'kysely';
import type { ShardFigures } from '../../domain/sweepFigures.ts';
import type { SweepState } from '../../domain/sweeps.ts';
import { unpack } from '../../store/packing.ts';
import { packFigures } from '../packFigures.ts';
import { addWorkspaces } from './workspaceMigration.ts';

/** Schema of the sweeps, beside the service's and the queue's own. */
export const sweepSchema = 'xuewei_sweeps';

export type ShardState = 'waiting' | 'done' | 'failed';

export interface SweepTables {
  /** Files of places, deflated, by workspace and the hash of the place. */
  places: { workspace: Generated<string>; hash: string; files: Buffer };
  sweeps: {
    id: string;
    /** Empty: handed in by command. PostgreSQL fills it in, and shows a workspace its own alone. */
    workspace: Generated<string>;
    /** `keyOfSweep`; one sweep with a key at a time in a workspace, until it is cancelled. */
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
  /** Processes that take shards; `seen_at` is when each was last heard of. */
  workers: { id: string; engine: string; threads: number; seen_at: Date };
}

/** Steps of the tables, the oldest first; a step that was published is never changed. */
export const sweepSteps: Readonly<Record<string, Migration>> = {
  '001-sweeps': { up: makeSweeps },
  '002-packed-figures': { up: packFiguresAnew },
  '003-workspaces': { up: addWorkspaces },
};

/** Figures are packed in another way from here on: those that are there become what `packFigures` gives. */
async function packFiguresAnew(db: Kysely<unknown>): Promise<void> {
  const { schema } = db.withSchema(sweepSchema);
  await schema
    .alterTable('sweeps')
    .addColumn('seconds', 'integer', (column) => column.notNull().defaultTo(900))
    .addColumn('priority', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  await schema.alterTable('shards').addColumn('ended_at', 'timestamptz').execute();
  await schema.createIndex('shards_ended').on('shards').columns(['sweep', 'ended_at']).execute();
  const tables = (db as Kysely<Pick<SweepTables, 'shards'>>).withSchema(sweepSchema);
  const some = tables.selectFrom('shards').select(['sweep', 'number']).where('figures', 'is not', null);
  for (const { sweep, number } of await some.execute()) {
    const shard = tables.selectFrom('shards').select('figures').where('sweep', '=', sweep);
    const { figures } = await shard.where('number', '=', number).executeTakeFirstOrThrow();
    if (figures === null) continue;
    const packed = packFigures(flatFigures((await unpack(Buffer.from(figures))).toString('utf8')));
    const change = tables.updateTable('shards').set({ figures: packed }).where('sweep', '=', sweep);
    await change.where('number', '=', number).execute();
  }
  await sql`update ${sql.table(`${sweepSchema}.shards`)} s set ended_at = w.changed_at
    from ${sql.table(`${sweepSchema}.sweeps`)} w where w.id = s.sweep and s.state != 'waiting'`.execute(db);
}

/** Figures as the first step of the tables kept them: by part, count, year and future. */
interface NestedFigures extends Pick<ShardFigures, 'place' | 'baseYear' | 'draws'> {
  readonly parts: readonly (ShardFigures['parts'][number] & {
    readonly figures: readonly (readonly (readonly number[])[])[];
  })[];
}

function flatFigures(text: string): ShardFigures {
  const { parts, ...head } = JSON.parse(text) as NestedFigures;
  const counts = parts[0]?.figures.length ?? 0;
  return {
    ...head,
    years: parts[0]?.figures[0]?.length ?? 0,
    parts: parts.map(({ district, stage }) => ({ district, stage })),
    figures: Array.from({ length: counts }, (_, count) =>
      Int32Array.from(parts.flatMap(({ figures }) => (figures[count] ?? []).flat())),
    ),
  };
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
