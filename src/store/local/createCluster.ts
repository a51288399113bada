import { chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { databaseReason, lineReason } from '../databaseReason.ts';
import { storeProblem } from '../problemTexts.ts';
import { StoreFailure } from '../store.ts';
import type { SystemReason } from '../systemReason.ts';
import type { ClusterFolder } from './clusterFolder.ts';
import { databaseUser } from './databaseUser.ts';
import { notRunnable, type Programs } from './findPrograms.ts';
import { newPassword, syncFolder, writeSynced } from './passwordFile.ts';
import { removeFolder } from './removeFolder.ts';
import { runProgram } from './runProgram.ts';

/**
 * Make the database's files in the data folder, once: with a random password, checksums, and no door without it.
 *
 * @param say Called when they are not there yet.
 * @throws {StoreFailure} The folder cannot be written, or what stands there is of another PostgreSQL.
 */
export async function createCluster(home: ClusterFolder, programs: Programs, say: () => void): Promise<void> {
  const written = join(home.cluster, 'PG_VERSION');
  if (existsSync(written))
    return refuseOtherMajor(home, readFileSync(written, 'utf8').trim(), programs.version);
  say();
  const fresh = tryPrepare(home);
  const failure = await fill(fresh, home, programs);
  // Another process may have made it at the same time and swept ours away; who may keep it is decided when both want
  // to hold it.
  if (failure !== undefined && !existsSync(written)) throw failure;
}

/** Make the files in a folder of their own and move it where it belongs; says what went wrong. */
async function fill(
  fresh: string,
  home: ClusterFolder,
  programs: Programs,
): Promise<StoreFailure | undefined> {
  try {
    const { code, output } = await initialise(fresh, home, programs);
    // "not found" of a file that is there means its loader: a system without glibc.
    if (code === undefined) return notRunnable(output);
    if (code !== 0) return notCreated(home, output);
    renameSync(fresh, home.root);
    syncFolder(home.folder);
  } catch (error) {
    return notCreated(home, error);
  } finally {
    removeFolder(fresh);
  }
  return undefined;
}

function refuseOtherMajor({ cluster }: ClusterFolder, found: string, version: string): void {
  const expected = version.split('.')[0] ?? '';
  if (found !== expected)
    throw new StoreFailure(storeProblem('otherMajor', {}, { path: cluster, found, expected }));
}

/** Folder by folder: asked for all at once, Node tries for ever where the system refuses a name (as below /proc). */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  const above = dirname(folder);
  if (above !== folder) makeFolder(above);
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another process may have made it just now.
    if (!existsSync(folder)) throw error;
  }
}

function prepare({ folder, account }: ClusterFolder): string {
  makeFolder(folder);
  const fresh = mkdtempSync(join(folder, 'new-'));
  const [cluster, password] = [join(fresh, 'cluster'), join(fresh, 'password')];
  mkdirSync(cluster, { mode: 0o700 });
  writeSynced(password, newPassword());
  if (account !== undefined) {
    // What is inside first: the account owns nothing that we still work in.
    for (const path of [cluster, password, fresh]) chownSync(path, account.uid, account.gid);
  }
  return fresh;
}

function tryPrepare(home: ClusterFolder): string {
  try {
    return prepare(home);
  } catch (error) {
    throw notCreated(home, error);
  }
}

function initialise(fresh: string, { account }: ClusterFolder, programs: Programs) {
  return runProgram({
    programs,
    account,
    name: 'initdb',
    files: [join(fresh, 'cluster'), join(fresh, 'password')],
    argumentsFor: ([cluster = '', password = '']) => [
      ...['-D', cluster, '-U', databaseUser, `--pwfile=${password}`],
      ...['--auth-host=scram-sha-256', '--auth-local=scram-sha-256'],
      ...['-E', 'UTF8', '--locale=C', '--data-checksums', '--no-instructions'],
    ],
  });
}

function notCreated({ folder }: ClusterFolder, cause: unknown): StoreFailure {
  return new StoreFailure(storeProblem('notCreated', {}, { path: folder, ...reasonOf(cause) }), { cause });
}

/** What the system refused, or the line of a program's output that says why it ended. */
function reasonOf(cause: unknown): SystemReason {
  if (cause instanceof Error) return databaseReason(cause);
  const said = String(cause);
  return lineReason(said.split('\n').findLast((line) => /error|fatal/i.test(line)) ?? said);
}
