import { type Kysely, type Migration, Migrator } from 'kysely';
import { failureOf } from './failureOf.ts';
import { schemaName } from './migrations.ts';
import { storeProblem } from './problemTexts.ts';
import { StoreFailure } from './store.ts';

/**
 * Bring a database to the newest step, all steps in one transaction and under PostgreSQL's lock.
 *
 * @param inSchema Where the steps taken are written down.
 * @param options Whether the connection is in a transaction already, which is then the caller's to end.
 * @throws {StoreFailure} A newer program wrote it; then nothing is changed.
 */
export async function migrate<T>(
  db: Kysely<T>,
  steps: Readonly<Record<string, Migration>>,
  inSchema = schemaName,
  { inTransaction = false }: { readonly inTransaction?: boolean } = {},
): Promise<void> {
  await refuseNewer(db, steps, inSchema);
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => ({ ...steps }) },
    migrationTableSchema: inSchema,
    migrationTableName: 'steps',
    migrationLockTableName: 'steps_lock',
    disableTransactions: inTransaction,
  });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw failureOf(error);
}

async function refuseNewer<T>(
  db: Kysely<T>,
  steps: Readonly<Record<string, Migration>>,
  inSchema: string,
): Promise<void> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ schema, name }) => schema === inSchema && name === 'steps')) return;
  const taken = await (db as unknown as Kysely<{ steps: { name: string } }>)
    .withSchema(inSchema)
    .selectFrom('steps')
    .select('name')
    .orderBy('name')
    .execute();
  const unknown = taken.map(({ name }) => name).filter((name) => !Object.hasOwn(steps, name));
  if (unknown.length === 0) return;
  throw new StoreFailure(storeProblem('databaseNewer', {}, { steps: unknown.join(', ') }));
}
