import { createHash } from 'node:crypto';
import { createWriteStream, existsSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { Client } from 'pg';
import { failureOf } from '../failureOf.ts';
import { StoreFailure } from '../store.ts';
import { systemReason } from '../systemReason.ts';
import { type BackupEnd, type BackupHead, type BackupSummary, backupFormat } from './backupLines.ts';
import { backupProblem } from './problemTexts.ts';
import { type FoundTable, readSteps, readTables, standIn, workspacesFor } from './readTables.ts';

export interface BackupRequest {
  /** Of the database, as `openPostgres` gives it. */
  readonly url: string;
  /** The file to be written; must not be there. */
  readonly file: string;
  readonly engine: BackupHead['engine'];
  /** The time now, ISO 8601. */
  readonly at: string;
}

/** Rows that are read at a time. */
const stride = 50;

/**
 * Write all that is kept into one file, as it stands at one instant: whoever writes meanwhile is neither waited for nor
 * held up. The file is there whole and safe on the disk, or not at all.
 *
 * @throws {StoreFailure} The database is out of reach or holds nothing; the file is there already or cannot be written.
 */
export async function writeBackup(request: BackupRequest): Promise<BackupSummary> {
  const file = resolve(request.file);
  if (existsSync(file)) throw new StoreFailure(backupProblem('backupThere', {}, { path: request.file }));
  // Every value as PostgreSQL writes it: no type of JavaScript's comes between.
  const client = new Client({
    connectionString: request.url,
    application_name: `xuewei backup ${process.pid}`,
    connectionTimeoutMillis: 10_000,
    types: { getTypeParser: () => (text: string) => text },
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query(`begin isolation level repeatable read read only`);
    await client.query(`set local timezone = 'UTC'; set local datestyle = 'ISO'; set local bytea_output = 'hex';
                        set local extra_float_digits = 1`);
    const steps = await readSteps(client);
    if (steps.length === 0)
      throw new StoreFailure(backupProblem('noRecords', {}, { path: shown(request.url) }));
    const head: BackupHead = {
      format: backupFormat,
      engine: request.engine,
      at: request.at,
      steps: [...steps],
    };
    const end = await writeWhole(file, request.file, (keep) => linesFrom(client, head, keep));
    return { ...head, ...end };
  } catch (error) {
    throw failureOf(error);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** A database by its address without the password. */
function shown(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}

async function* linesFrom(
  client: Client,
  head: BackupHead,
  keep: (end: BackupEnd) => void,
): AsyncGenerator<string> {
  const hash = createHash('sha256');
  const rows: Record<string, number> = {};
  const written = (value: object) => {
    const line = `${JSON.stringify(value)}\n`;
    hash.update(line);
    return line;
  };
  yield written(head);
  for (const found of await readTables(client)) {
    const { table, columns } = found;
    rows[table] = 0;
    for (const workspace of await workspacesFor(client, found)) {
      yield written({ table, workspace, columns });
      for await (const row of rowsOf(client, found, workspace)) {
        rows[table] += 1;
        yield written(row);
      }
    }
  }
  const end: BackupEnd = { rows, sha256: hash.digest('hex') };
  keep(end);
  yield `${JSON.stringify(end)}\n`;
}

/** The rows of a table that belong to a workspace, in the order of their keys. */
async function* rowsOf(
  client: Client,
  { table, columns, key, byWorkspace }: FoundTable,
  workspace: string | null,
): AsyncGenerator<(string | null)[]> {
  const named = (names: readonly string[]) => names.map((name) => `"${name}"`).join(', ');
  // Who stands above the policies sees the rows of all workspaces.
  const where = byWorkspace
    ? `where workspace is not distinct from nullif(current_setting('xuewei.workspace', true), '')`
    : '';
  await standIn(client, workspace);
  await client.query(
    `declare rows no scroll cursor for select ${named(columns)} from xuewei.${table} ${where}
     order by ${named(key)}`,
  );
  for (;;) {
    const { rows } = await client.query({ text: `fetch ${stride} from rows`, rowMode: 'array' });
    yield* rows as (string | null)[][];
    if (rows.length < stride) break;
  }
  await client.query('close rows');
}

/** Write beside the file, make sure that it is on the disk, and only then give it its name. */
async function writeWhole(
  file: string,
  path: string,
  lines: (keep: (end: BackupEnd) => void) => AsyncGenerator<string>,
): Promise<BackupEnd> {
  const part = `${file}.${process.pid}.part`;
  let end: BackupEnd | undefined;
  try {
    const source = lines((told) => {
      end = told;
    });
    // It holds hashes of passwords: for its owner's eyes alone.
    await pipeline(source, createGzip(), createWriteStream(part, { flags: 'wx', mode: 0o600 }));
    await sync(part);
    if (existsSync(file)) throw new StoreFailure(backupProblem('backupThere', {}, { path }));
    await rename(part, file);
    // Where folders cannot be opened (Windows) the system keeps names by itself.
    if (process.platform !== 'win32') await sync(dirname(file), 'r');
  } catch (error) {
    await rm(part, { force: true });
    if (!(error instanceof Error && 'syscall' in error) || ownFault(error)) throw error;
    throw new StoreFailure(backupProblem('backupNotWritten', {}, { path, ...systemReason(error) }), {
      cause: error,
    });
  }
  return end as BackupEnd;
}

/** Whether an error with a system call is the network's, not the file's. */
function ownFault(error: Error & { readonly syscall?: unknown }): boolean {
  return ['connect', 'read ECONNRESET', 'getaddrinfo'].includes(String(error.syscall)) || 'address' in error;
}

async function sync(path: string, flags = 'r+'): Promise<void> {
  const handle = await open(path, flags);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
