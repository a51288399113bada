import { randomBytes } from 'node:crypto';
import {
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { lineReason } from '../databaseReason.ts';
import { storeProblem } from '../problemTexts.ts';
import { StoreFailure } from '../store.ts';
import type { ClusterFolder } from './clusterFolder.ts';
import { databaseUser } from './databaseUser.ts';
import type { Programs } from './findPrograms.ts';
import { hasPostmaster, readPostmaster } from './postmaster.ts';
import { runProgram } from './runProgram.ts';

/** A password of 192 random bits: 32 characters of letters, digits, "-" and "_". */
export function newPassword(): string {
  return randomBytes(24).toString('base64url');
}

const whole = /^[\w-]{32}$/;

/** Write a new file for its owner's eyes alone, and bring it to the disk. */
export function writeSynced(path: string, text: string): void {
  const file = openSync(path, 'wx', 0o600);
  try {
    writeSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Bring the names of a folder to the disk; where folders cannot be opened (Windows) the system does so by itself. */
export function syncFolder(path: string): void {
  if (process.platform === 'win32') return;
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

/**
 * Give the database a new password where the file of the old one is missing or was cut off, as a power cut may leave it:
 * whoever may write in the folder could do so anyway. A file that is whole is left as it is, whatever it says.
 *
 * @throws {StoreFailure} The database runs, or takes no new password.
 */
export async function healPassword(home: ClusterFolder, programs: Programs): Promise<void> {
  const { passwordFile, account, root, folder, cluster } = home;
  const held = existsSync(passwordFile) ? readFileSync(passwordFile, 'utf8').trim() : '';
  if (whole.test(held)) return;
  const running = readPostmaster(cluster);
  if (running !== undefined && hasPostmaster(cluster) !== false) {
    const cut = { reason: 'the file is cut off', reasonZh: '文件不完整' };
    const details = { path: folder, file: passwordFile, pid: running.pid, ...cut };
    throw new StoreFailure(storeProblem('passwordRefused', {}, details));
  }
  const password = newPassword();
  await setPassword(home, programs, password);
  const fresh = join(root, 'password.new');
  rmSync(fresh, { force: true });
  writeSynced(fresh, password);
  if (account !== undefined) chownSync(fresh, account.uid, account.gid);
  renameSync(fresh, passwordFile);
  syncFolder(dirname(passwordFile));
}

/** PostgreSQL without a door, for one sentence: it asks for no password then. */
async function setPassword(home: ClusterFolder, programs: Programs, password: string): Promise<void> {
  const { folder, cluster, account, log } = home;
  // PostgreSQL that is alone does not start over another's traces either.
  if (hasPostmaster(cluster) === false) rmSync(join(cluster, 'postmaster.pid'), { force: true });
  const sentence = join(folder, `new-${randomBytes(3).toString('hex')}`);
  writeSynced(sentence, `alter role ${databaseUser} password '${password}'\n`);
  const input = openSync(sentence, 'r');
  rmSync(sentence);
  try {
    const { code, output } = await runProgram({
      ...{ programs, account, input, name: 'postgres', files: [cluster] },
      argumentsFor: ([path = '']) => ['--single', '-D', path, 'postgres'],
    });
    const failed = output.split('\n').find((line) => /ERROR|FATAL|PANIC/.test(line));
    if (code === 0 && failed === undefined) return;
    const reason = lineReason(failed ?? output.slice(-300));
    throw new StoreFailure(storeProblem('notStarted', {}, { path: folder, ...reason, log }));
  } finally {
    closeSync(input);
  }
}
