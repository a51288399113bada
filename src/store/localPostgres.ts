import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lineReason } from './databaseReason.ts';
import { holdLock, type Lock } from './holdLock.ts';
import { type ClusterFolder, clusterFolderOf } from './local/clusterFolder.ts';
import { createCluster } from './local/createCluster.ts';
import { databaseUser } from './local/databaseUser.ts';
import { findPrograms, type Programs } from './local/findPrograms.ts';
import { type Keeper, shortageIn } from './local/keeper.ts';
import { healPassword } from './local/passwordFile.ts';
import { hasPostmaster, isPostmasterOf, readPostmaster } from './local/postmaster.ts';
import { removeFolder } from './local/removeFolder.ts';
import { runProgram } from './local/runProgram.ts';
import { startPostmaster } from './local/startPostmaster.ts';
import { storeProblem } from './problemTexts.ts';
import { StoreFailure } from './store.ts';
import { systemReason } from './systemReason.ts';

/** A database that is ready. */
export interface OpenedPostgres {
  /** "postgres://user:password@host:port/database"; holds a password, so it is not for logs. */
  readonly url: string;
  /** End what was started here; nothing happens to a database that was given. May be called again. */
  readonly stop: () => Promise<void>;
  /** Looks after ours; a database that was given is its owner's to look after. */
  readonly keeper?: Keeper;
}

type Step = 'creating' | 'starting';

export interface PostgresRequest {
  /** The data folder; made where it is missing. */
  readonly folder: string;
  /** Told what takes a second or more before it is done. */
  readonly say?: (step: Step) => void;
  /** Where XUEWEI_DATABASE_URL is looked up; the process's own environment when missing. */
  readonly environment?: { readonly XUEWEI_DATABASE_URL?: string | undefined };
  /** Milliseconds for which a folder that another holds is waited for; long enough for one that was killed when missing. */
  readonly patience?: number | undefined;
}

/**
 * Open the database: the one that XUEWEI_DATABASE_URL names, else a PostgreSQL of our own in the data folder.
 *
 * Ours listens on this machine only, asks for the folder's password, and stays up when this process is killed:
 * the next start takes it over. One process at a time holds a folder.
 *
 * @throws {StoreFailure} Its problem says why there is no database and what to do.
 */
export async function openPostgres(request: PostgresRequest): Promise<OpenedPostgres> {
  const { folder, say = () => undefined, environment = fromProcess(), patience } = request;
  const given = environment.XUEWEI_DATABASE_URL?.trim();
  if (given) return { url: given, stop: async () => undefined };
  try {
    return await openOwn(folder, say, patience);
  } catch (error) {
    throw explain(folder, error);
  }
}

const fromProcess = () => ({ XUEWEI_DATABASE_URL: process.env.XUEWEI_DATABASE_URL });

async function openOwn(
  folder: string,
  say: (step: Step) => void,
  patience?: number,
): Promise<OpenedPostgres> {
  const home = clusterFolderOf(folder);
  const programs = findPrograms(home.account !== undefined);
  await createCluster(home, programs, () => say('creating'));
  await healPassword(home, programs);
  const urlAt = addressIn(home);
  const port = await startPostmaster(home, programs, urlAt, () => say('starting'));
  const url = urlAt(port);
  let lock = await holdFolder(home, url, patience);
  sweep(home);
  const revive = async () => {
    if (lock.isHeld() || stopping !== undefined) return;
    const found = await startPostmaster(home, programs, urlAt, () => undefined, port);
    lock = await holdFolder(home, urlAt(found), patience);
    if (found === port) return;
    await lock.release();
    throw folderTaken(home, '?');
  };
  let stopping: Promise<void> | undefined;
  const stop = () => {
    stopping ??= lock.release().then(() => stopPostmaster(home, programs));
    return stopping;
  };
  return { url, stop, keeper: { revive, shortage: () => shortageIn(home.folder) } };
}

async function holdFolder(home: ClusterFolder, url: string, patience?: number): Promise<Lock> {
  const lock = await holdLock(url, 'folder', patience);
  if ('holder' in lock) throw folderTaken(home, lock.holder);
  return lock;
}

function folderTaken({ folder }: ClusterFolder, holder: string): StoreFailure {
  return new StoreFailure(storeProblem('folderTaken', {}, { path: folder, holder }));
}

/** The address of a folder's PostgreSQL by its port; holds its password. */
function addressIn({ passwordFile }: ClusterFolder): (port: number) => string {
  const password = encodeURIComponent(readFileSync(passwordFile, 'utf8').trim());
  return (port) => `postgres://${databaseUser}:${password}@127.0.0.1:${port}/postgres?sslmode=disable`;
}

/**
 * The address of the database that a service has open: the one that XUEWEI_DATABASE_URL names, else the PostgreSQL that
 * runs in the data folder.
 *
 * @returns Undefined where none runs; it holds a password, so it is not for logs.
 * @throws {StoreFailure} The folder belongs to somebody else.
 */
export function runningPostgres(folder: string, environment = fromProcess()): string | undefined {
  const given = environment.XUEWEI_DATABASE_URL?.trim();
  if (given) return given;
  const home = clusterFolderOf(folder);
  const running = readPostmaster(home.cluster);
  // The password goes to nobody but the PostgreSQL of this folder.
  if (running === undefined || !isPostmasterOf(home.cluster, running.pid)) return undefined;
  return addressIn(home)(running.port);
}

/**
 * Whether a data folder holds a database.
 *
 * @throws {StoreFailure} The folder belongs to somebody else.
 */
export function holdsPostgres(folder: string): boolean {
  return existsSync(join(clusterFolderOf(folder).cluster, 'PG_VERSION'));
}

/** What the file system refuses has a code; anything else is our own defect. */
function explain(path: string, error: unknown): unknown {
  if (error instanceof StoreFailure || !(error instanceof Error && 'code' in error)) return error;
  return new StoreFailure(storeProblem('folderNotUsable', {}, { path, ...systemReason(error) }), {
    cause: error,
  });
}

/** What processes left that were killed while they made a database. */
function sweep({ folder }: ClusterFolder): void {
  for (const name of readdirSync(folder)) {
    if (/^new-\w{6}$/.test(name)) removeFolder(join(folder, name));
  }
}

async function stopPostmaster(home: ClusterFolder, programs: Programs): Promise<void> {
  const { code, output } = await runProgram({
    programs,
    account: home.account,
    name: 'pg_ctl',
    files: [home.cluster],
    argumentsFor: ([cluster = '']) => ['stop', '-D', cluster, '-m', 'fast', '-w', '-t', '60', '-s'],
  });
  const gone = readPostmaster(home.cluster) === undefined || hasPostmaster(home.cluster) === false;
  if (code === 0 || gone) return;
  const reason = lineReason(output.split('\n').at(-1) ?? '');
  throw new StoreFailure(storeProblem('notStopped', {}, { path: home.folder, ...reason, log: home.log }));
}
