import { accessSync, constants, existsSync, readdirSync, rmdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { clusterFolderOf } from '../../store/local/clusterFolder.ts';
import { findPrograms } from '../../store/local/findPrograms.ts';
import { freeBytes, leastRoom } from '../../store/local/keeper.ts';
import { holdsPostgres } from '../../store/localPostgres.ts';
import { makeFolder } from '../../store/makeFolder.ts';
import { StoreFailure } from '../../store/store.ts';
import { systemReason } from '../../store/systemReason.ts';
import { doorProblem } from '../problemTexts.ts';
import { amiss, type Finding, fine } from './finding.ts';
import { doctorProblem } from './problemTexts.ts';

/** Megabytes: under the first the service takes no changes, under the second it soon will be. */
const space = { wrong: leastRoom / 2 ** 20, note: 1024 };

/**
 * Whether this Node is new enough.
 *
 * @param found "20.20.2".
 * @param asked As package.json has it: ">=20.19.0".
 */
export function checkNode(found: string, asked: string): Finding {
  const needed = asked.replace(/^[^\d]*/, '');
  const [have, need] = [found, needed].map((text) => text.split('.').map(Number));
  const at = [0, 1, 2].find((part) => have?.[part] !== need?.[part]);
  const older = at !== undefined && (have?.[at] ?? 0) < (need?.[at] ?? 0);
  return older
    ? amiss('node', found, doctorProblem('nodeTooOld', {}, { found, needed }))
    : fine('node', found);
}

/** Whether the built page and its fonts are in a folder. */
export function checkPage(path: string): Finding {
  const assets = join(path, 'assets');
  const fonts = existsSync(assets) ? readdirSync(assets).filter((name) => name.endsWith('.woff2')).length : 0;
  if (existsSync(join(path, 'index.html')) && fonts > 0) return fine('page', path);
  return amiss('page', path, doctorProblem('pageMissing', {}, { path }), 'note');
}

/** Whether there are PostgreSQL programs for a database in the data folder. */
export function checkPrograms(folder: string): Finding {
  try {
    return fine('programs', findPrograms(clusterFolderOf(folder).account !== undefined).version);
  } catch (error) {
    if (error instanceof StoreFailure) return amiss('programs', process.platform, error.problem);
    throw error;
  }
}

/** The folder itself, or the first above it that is there. */
function thereOf(folder: string): string {
  return existsSync(folder) || dirname(folder) === folder ? folder : thereOf(dirname(folder));
}

/** Make the folder and those above that are missing, and take away again what was made: asking does not tell everywhere. */
function tryFolder(folder: string): void {
  const above = thereOf(folder);
  try {
    makeFolder(folder, 0o700);
    accessSync(folder, constants.W_OK | constants.X_OK);
  } finally {
    for (let made = folder; made !== above && existsSync(made); made = dirname(made)) rmdirSync(made);
  }
}

/** Tables of a place in a folder that is meant for records. */
const tablesIn = (folder: string) =>
  existsSync(folder)
    ? readdirSync(folder).filter((name) => /\.(csv|xlsx|xlsm|xls|ods)$/i.test(name)).length
    : 0;

/** Whether the data folder is ours and can be written, or made; noted where it holds the tables of a place instead. */
export function checkFolder(folder: string): Finding {
  try {
    clusterFolderOf(folder);
    tryFolder(resolve(folder));
    const tables = holdsPostgres(folder) ? 0 : tablesIn(folder);
    if (tables === 0) return fine('folder', folder);
    return amiss('folder', folder, doctorProblem('folderOfTables', {}, { path: folder, tables }), 'note');
  } catch (error) {
    if (error instanceof StoreFailure) return amiss('folder', folder, error.problem);
    return amiss(
      'folder',
      folder,
      doctorProblem('folderLocked', {}, { path: folder, ...systemReason(error) }),
    );
  }
}

/**
 * Whether the disk of the data folder has space left.
 *
 * @param measure Free bytes at a path.
 */
export function checkSpace(folder: string, measure = freeBytes): Finding {
  const path = thereOf(resolve(folder));
  const megabytes = Math.floor(measure(path) / 2 ** 20);
  const told = Number.isFinite(megabytes) ? `${megabytes} MB` : '–';
  if (megabytes >= space.note) return fine('space', told);
  const problem = doctorProblem('spaceLow', {}, { path, megabytes, needed: space.note });
  return amiss('space', told, problem, megabytes < space.wrong ? 'wrong' : 'note');
}

/** Whether the port is free, or used by the service that has the database open. */
export async function checkPort(port: number, serving: boolean): Promise<Finding> {
  const host = '127.0.0.1';
  const told = `${host}:${port}`;
  const error = await new Promise<NodeJS.ErrnoException | undefined>((done) => {
    const server = createServer().once('error', done);
    server.listen({ host, port, exclusive: true }, () => server.close(() => done(undefined)));
  });
  if (error === undefined) return fine('port', told);
  if (error.code === 'EADDRINUSE')
    return amiss('port', told, doorProblem('portTaken', {}, { host, port }), serving ? 'note' : 'wrong');
  return amiss('port', told, doorProblem('cannotListen', {}, { host, port, ...systemReason(error) }));
}
