import { type Kysely, type Migration, Migrator } from 'kysely';
import { failureOf } from './failureOf.ts';
import { schemaName } from './migrations.ts';
import { storeProblem } from './problemTexts.ts';
import { StoreFailure } from './store.ts';

/**
 * Bring a database to the newest step, all steps in one transaction and under PostgreSQL's lock.
 *
 * @throws {StoreFailure} A newer program wrote it; then nothing is changed.
 */
export async function migrate<T>(db: Kysely<T>, steps: Readonly<Record<string, Migration>>): Promise<void> {
  await refuseNewer(db, steps);
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => ({ ...steps }) },
    migrationTableSchema: schemaName,
    migrationTableName: 'steps',
    migrationLockTableName: 'steps_lock',
  });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw failureOf(error);
}

async function refuseNewer<T>(db: Kysely<T>, steps: Readonly<Record<string, Migration>>): Promise<void> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ schema, name }) => schema === schemaName && name === 'steps')) return;
  const taken = await (db as unknown as Kysely<{ steps: { name: string } }>)
    .withSchema(schemaName)
    .selectFrom('steps')
    .select('name')
    .orderBy('name')
    .execute();
  const unknown = taken.map(({ name }) => name).filter((name) => !Object.hasOwn(steps, name));
  if (unknown.length === 0) return;
  throw new StoreFailure(storeProblem('databaseNewer', {}, { steps: unknown.join(', ') }));
}
