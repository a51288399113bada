import { closeSync, constants, fstatSync, ftruncateSync, openSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { lineReason } from '../databaseReason.ts';
import { storeProblem } from '../problemTexts.ts';
import { StoreFailure } from '../store.ts';
import type { ClusterFolder } from './clusterFolder.ts';
import { notRunnable, type Programs } from './findPrograms.ts';
import { shortageIn } from './keeper.ts';
import { hasPostmaster, isPostmasterOf, knock, readPostmaster } from './postmaster.ts';
import { startProgram } from './runProgram.ts';

/** A crash may leave a minute of log to replay before the door opens; in milliseconds. */
const patience = 120_000;
const pause = 50;
const largestLog = 1_000_000;

/**
 * Reach the PostgreSQL of a folder: the one that runs already, else a new one.
 *
 * @param urlAt The address with the folder's password, by port.
 * @param say Called when one is started.
 * @param chosen Port of a new one; a free one when missing.
 * @returns Its port.
 * @throws {StoreFailure} It does not start, or the one that runs does not take the password.
 */
export async function startPostmaster(
  home: ClusterFolder,
  programs: Programs,
  urlAt: (port: number) => string,
  say: () => void,
  chosen?: number,
): Promise<number> {
  const until = performance.now() + patience;
  let [child, reason] = [undefined as Child | undefined, 'no answer'];
  while (performance.now() < until) {
    const running = readPostmaster(home.cluster);
    if (running !== undefined && isPostmasterOf(home.cluster, running.pid)) {
      // Asked only once we know who listens there: the password goes to nobody else.
      const answer = await knock(urlAt(running.port));
      if (answer.kind === 'open') return running.port;
      reason = answer.reason;
      if (answer.kind === 'refused') throw passwordRefused(home, running.pid, reason);
    } else if (child === undefined || child.ended()) {
      if (child !== undefined && !child.mayTryAgain()) throw notStarted(home, child.reason());
      // Only where PostgreSQL did not dare to start over it: another may be starting this moment.
      if (child !== undefined) forgetStale(home);
      say();
      child = await launch(home, programs, chosen ?? (await freePort()));
    }
    await new Promise((wake) => setTimeout(wake, pause));
  }
  throw notStarted(home, reason);
}

/** The port or the folder was another's meanwhile; or servants of a killed PostgreSQL are about to end. */
const passing =
  /Address already in use|lock file ".*" (already exists|is empty)|bogus data in lock file|shared memory block .* in use/i;

interface Child {
  readonly ended: () => boolean;
  /** Whether it ended of what passes. */
  readonly mayTryAgain: () => boolean;
  readonly reason: () => string;
}

async function launch(home: ClusterFolder, programs: Programs, port: number): Promise<Child> {
  const log = openLog(home);
  const before = fstatSync(log).size;
  let [ended, failed] = [false, undefined as Error | undefined];
  // Its own group and a log file: neither Ctrl-C in our terminal nor our end must touch it.
  const child = startProgram(callFor(home, programs, port), log, { detached: true });
  closeSync(log);
  child.on('error', (error) => {
    [ended, failed] = [true, error];
  });
  child.on('exit', () => {
    ended = true;
  });
  child.unref();
  const written = () => readFileSync(home.log).subarray(before).toString('utf8');
  return {
    ended: () => {
      if (failed !== undefined) throw notRunnable(failed.message);
      return ended;
    },
    mayTryAgain: () => passing.test(written()),
    reason: () =>
      written()
        .split('\n')
        .findLast((line) => line.includes('FATAL')) ?? written().slice(-300),
  };
}

function callFor({ cluster, account }: ClusterFolder, programs: Programs, port: number) {
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    max_connections: '40',
    shared_buffers: '64MB',
  };
  return {
    programs,
    account,
    name: 'postgres' as const,
    files: [cluster],
    argumentsFor: ([path = '']: readonly string[]) => [
      ...['-D', path, '-p', String(port)],
      ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
  };
}

/**
 * The file of a PostgreSQL that is gone, its number now another process's, or cut off by a power cut: PostgreSQL would
 * not dare to start.
 */
function forgetStale({ cluster }: ClusterFolder): void {
  if (hasPostmaster(cluster) !== false) return;
  rmSync(join(cluster, 'postmaster.pid'), { force: true });
}

function openLog({ log }: ClusterFolder): number {
  const { O_WRONLY, O_APPEND, O_CREAT, O_NOFOLLOW = 0 } = constants;
  const opened = openSync(log, O_WRONLY | O_APPEND | O_CREAT | O_NOFOLLOW, 0o600);
  if (fstatSync(opened).size > largestLog) ftruncateSync(opened);
  return opened;
}

function freePort(): Promise<number> {
  return new Promise((settle, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => settle(port));
    });
  });
}

function passwordRefused({ folder, passwordFile }: ClusterFolder, pid: number, reason: string): StoreFailure {
  const details = { path: folder, file: passwordFile, pid, ...lineReason(reason) };
  return new StoreFailure(storeProblem('passwordRefused', {}, details));
}

function notStarted({ folder, log }: ClusterFolder, reason: string): StoreFailure {
  const shortage = /no space left|disk quota/i.test(reason) ? shortageIn(folder) : undefined;
  if (shortage !== undefined) return new StoreFailure(shortage);
  return new StoreFailure(storeProblem('notStarted', {}, { path: folder, ...lineReason(reason), log }));
}
