import { Kysely, PostgresDialect, type PostgresPool, type PostgresPoolClient } from 'kysely';
import { Client } from 'pg';
import { required } from '../../domain/invariant.ts';
import { failureOf } from '../failureOf.ts';
import { holdRecords } from '../holdLock.ts';
import { migrate } from '../migrate.ts';
import { migrations, schemaName } from '../migrations.ts';
import { mainWorkspace, StoreFailure } from '../store.ts';
import type { BackupHead, BackupSummary } from './backupLines.ts';
import { loadRows } from './loadRows.ts';
import { backupProblem } from './problemTexts.ts';
import { readBackup } from './readBackup.ts';
import { readTables, standIn, workspacesFor } from './readTables.ts';

export interface RestoreRequest {
  /** Of the database, as `openPostgres` gives it. */
  readonly url: string;
  readonly file: string;
  /** Whether the backup takes the place of what is there; otherwise the database must hold nothing. */
  readonly replace?: boolean;
  /** Whom the record of changes is to name. */
  readonly person: string;
}

/**
 * Read a backup to its end and check it; nothing is changed.
 *
 * @throws {StoreFailure} It cannot be read, is damaged, or a newer program wrote it.
 */
export async function checkBackup(file: string): Promise<BackupSummary> {
  let head: BackupHead | undefined;
  for await (const part of readBackup(file)) {
    if (part.kind === 'head') {
      head = part.head;
      refuseNewer(file, head);
    }
    if (part.kind === 'end') return { ...required(head, 'a backup begins with its head'), ...part.end };
  }
  throw new Error('a backup that was read without failing has an end');
}

/**
 * Put a backup into a database, all of it or nothing, and bring it to the newest step. While this goes on nobody else
 * may hold the records.
 *
 * @throws {StoreFailure} The backup does not hold, the database is held by somebody, out of reach, or not empty.
 */
export async function restoreBackup(request: RestoreRequest): Promise<BackupSummary> {
  const summary = await checkBackup(request.file);
  const lock = await holdRecords(request.url);
  const client = new Client({
    connectionString: request.url,
    application_name: `xuewei restore ${process.pid}`,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    // What is not committed is gone when the connection ends.
    await client.query('begin');
    await fillDatabase(client, request, summary);
    await client.query('commit');
    return summary;
  } catch (error) {
    throw failureOf(error);
  } finally {
    await client.end().catch(() => undefined);
    await lock.release();
  }
}

async function fillDatabase(
  client: Client,
  { file, replace = false, person }: RestoreRequest,
  summary: BackupSummary,
): Promise<void> {
  const full = await tablesWithRows(client);
  if (full.length > 0 && !replace)
    throw new StoreFailure(backupProblem('notEmpty', {}, { tables: full.join(', ') }));
  await client.query('drop schema if exists xuewei cascade');
  const taken = Object.entries(migrations).filter(([name]) => summary.steps.includes(name));
  await migrateOn(client, Object.fromEntries(taken));
  const sum = await loadRows(client, readBackup(file));
  if (sum !== summary.sha256) throw changedMeanwhile(file);
  await migrateOn(client, migrations);
  await client.query(`select set_config('xuewei.person', $1, true)`, [person]);
  await client.query(`select xuewei.note(null, 'records.restored', $1)`, [`${summary.at} ${summary.sha256}`]);
}

function changedMeanwhile(path: string): StoreFailure {
  const reason = 'it changed while it was read';
  return new StoreFailure(backupProblem('backupDamaged', {}, { path, reason }));
}

/** Migrations in the transaction that the connection is in. */
function migrateOn(client: Client, steps: typeof migrations): Promise<void> {
  const lent = {
    query: client.query.bind(client) as PostgresPoolClient['query'],
    release: () => undefined,
  };
  const pool: PostgresPool = { connect: async () => lent, end: async () => undefined };
  return migrate(new Kysely({ dialect: new PostgresDialect({ pool }) }), steps, schemaName, {
    inTransaction: true,
  });
}

/** The tables that hold something that somebody gave; a database that was only just made holds nothing. */
async function tablesWithRows(client: Client): Promise<readonly string[]> {
  const full: string[] = [];
  for (const found of await readTables(client)) {
    const given = found.table === 'workspaces' ? `where id <> '${mainWorkspace}'` : '';
    for (const workspace of await workspacesFor(client, found)) {
      await standIn(client, workspace);
      const { rows } = await client.query(`select from xuewei.${found.table} ${given} limit 1`);
      if (rows.length > 0 && !full.includes(found.table)) full.push(found.table);
    }
  }
  return full;
}

function refuseNewer(path: string, { steps }: BackupHead): void {
  const unknown = steps.filter((name) => !Object.hasOwn(migrations, name));
  if (unknown.length > 0)
    throw new StoreFailure(backupProblem('backupNewer', {}, { path, unknown: unknown.join(', ') }));
}
