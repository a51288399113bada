import { type Kysely, type Migration, sql } from 'kysely';
import { addComments } from './commentMigration.ts';
import { addIdentities } from './identityMigration.ts';
import { addSecondFactors } from './secondFactorMigration.ts';
import { describeSessions } from './sessionMigration.ts';
import { addAnswers, addAudit, addPeople, addWorkspaces } from './teamMigrations.ts';

/** All our tables stand in a schema of their own, so that a bureau's database can hold others. */
export const schemaName = 'xuewei';

/**
 * The steps that a database went through, by name and in the order of names. A step that was published is never
 * changed: what is to be different comes as the next one.
 */
export const migrations: Readonly<Record<string, Migration>> = {
  '001-places': { up: makePlaces },
  '002-scenarios': { up: makeScenarios },
  '003-studies': { up: makeStudies },
  '004-ledger': { up: makeLedger },
  '005-responsible': { up: addResponsible },
  '006-workspaces': { up: addWorkspaces },
  '007-people': { up: addPeople },
  '008-audit': { up: addAudit },
  '009-answers': { up: addAnswers },
  '010-identities': { up: addIdentities },
  '011-comments': { up: addComments },
  '012-sessions': { up: describeSessions },
  '013-second-factor': { up: addSecondFactors },
};

async function makePlaces(db: Kysely<unknown>): Promise<void> {
  const { schema } = db.withSchema(schemaName);
  await schema
    .createTable('place_versions')
    .addColumn('id', 'uuid', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('added_at', 'timestamptz', (column) => column.notNull())
    .addColumn('files', 'integer', (column) => column.notNull())
    .addColumn('bytes', 'integer', (column) => column.notNull())
    .addColumn('position', 'bigint', (column) => column.notNull().generatedAlwaysAsIdentity())
    .addUniqueConstraint('place_versions_content', ['name', 'hash'])
    .execute();
  await schema
    .createTable('places')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('latest', 'uuid', (column) => column.notNull().references('place_versions.id'))
    .execute();
  await schema
    .createTable('place_files')
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('packed', 'bytea', (column) => column.notNull())
    .addPrimaryKeyConstraint('place_files_key', ['hash', 'name'])
    .execute();
}

async function makeScenarios(db: Kysely<unknown>): Promise<void> {
  const { schema } = db.withSchema(schemaName);
  await schema
    .createTable('scenarios')
    .addColumn('id', 'uuid', (column) => column.primaryKey())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('deleted_at', 'timestamptz')
    .execute();
  await schema
    .createTable('scenario_revisions')
    .addColumn('id', 'uuid', (column) => column.notNull().references('scenarios.id'))
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('place', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('saved_at', 'timestamptz', (column) => column.notNull())
    .addPrimaryKeyConstraint('scenario_revisions_key', ['id', 'revision'])
    .execute();
}

async function makeStudies(db: Kysely<unknown>): Promise<void> {
  const { schema } = db.withSchema(schemaName);
  await schema
    .createTable('studies')
    .addColumn('id', 'uuid', (column) => column.primaryKey())
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('place_hash', 'text', (column) => column.notNull())
    .addColumn('scenario_text', 'text')
    .addColumn('settings', 'text', (column) => column.notNull())
    .addColumn('engine', 'text', (column) => column.notNull())
    .addColumn('seed', 'double precision', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('progress', 'text', (column) => column.notNull())
    .addColumn('problems', 'text', (column) => column.notNull())
    .addColumn('result', 'bytea')
    .addColumn('created_at', 'timestamptz', (column) => column.notNull())
    .addColumn('changed_at', 'timestamptz', (column) => column.notNull())
    .addColumn('position', 'bigint', (column) => column.notNull().generatedAlwaysAsIdentity())
    .execute();
  // One study at a time with a key, until it fails or is cancelled: two requests at once get the same.
  await schema
    .createIndex('studies_one_by_key')
    .on('studies')
    .column('key')
    .unique()
    .where(sql`state`, 'in', [sql.lit('queued'), sql.lit('running'), sql.lit('done')])
    .execute();
  await schema.createIndex('studies_by_position').on('studies').column('position').unique().execute();
}

async function makeLedger(db: Kysely<unknown>): Promise<void> {
  const key = ['place', 'school', 'grade', 'year', 'number', 'revision'] as const;
  await db
    .withSchema(schemaName)
    .schema.createTable('ledger_edits')
    .addColumn('place', 'text', (column) => column.notNull())
    .addColumn('school', 'text', (column) => column.notNull())
    .addColumn('grade', 'text', (column) => column.notNull())
    .addColumn('year', 'integer', (column) => column.notNull())
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('remedy', 'text')
    .addColumn('close_term', 'text')
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('note', 'text', (column) => column.notNull())
    .addColumn('author', 'text', (column) => column.notNull())
    .addColumn('at', 'timestamptz', (column) => column.notNull())
    .addPrimaryKeyConstraint('ledger_edits_key', [...key])
    .execute();
}

/** Lines that were written before name nobody in charge. */
async function addResponsible(db: Kysely<unknown>): Promise<void> {
  await db
    .withSchema(schemaName)
    .schema.alterTable('ledger_edits')
    .addColumn('responsible', 'text', (column) => column.notNull().defaultTo(''))
    .execute();
}
