import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { StoreFailure } from '../store.ts';
import {
  type BackupEnd,
  type BackupGroup,
  type BackupHead,
  type BackupRow,
  backupFormat,
  endLine,
  groupLine,
  headLine,
  rowLine,
} from './backupLines.ts';
import { backupTables } from './backupTables.ts';
import { backupProblem } from './problemTexts.ts';

/** What a backup holds, part by part; `end` comes last, after all was checked against it. */
export type BackupPart =
  | { readonly kind: 'head'; readonly head: BackupHead }
  | { readonly kind: 'group'; readonly group: BackupGroup }
  | { readonly kind: 'row'; readonly row: BackupRow }
  | { readonly kind: 'end'; readonly end: BackupEnd };

/** No line of ours is as long: a row holds one file of a place or one result. */
const longest = 400 * 1024 * 1024;

/**
 * Read a backup part by part.
 *
 * @throws {StoreFailure} It cannot be read, was cut off or damaged, or a newer program wrote it. Parts that came before
 *   are then nothing to rely on.
 */
export async function* readBackup(path: string): AsyncGenerator<BackupPart> {
  try {
    yield* partsOf(path);
  } catch (error) {
    if (error instanceof StoreFailure) throw error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const reason = error instanceof Error ? error.message : String(error);
    const kind = /^E[A-Z]+$/.test(code) ? 'backupNotReadable' : 'backupDamaged';
    throw new StoreFailure(backupProblem(kind, {}, { path, reason }), { cause: error });
  }
}

async function* partsOf(path: string): AsyncGenerator<BackupPart> {
  const hash = createHash('sha256');
  const rows: Record<string, number> = {};
  let group: BackupGroup | undefined;
  let headRead = false;
  let end: BackupEnd | undefined;
  for await (const line of linesOf(path)) {
    if (end !== undefined) throw new Error('something follows its last line');
    const given: unknown = JSON.parse(line.toString('utf8'));
    if (!headRead) {
      yield { kind: 'head', head: readHead(path, given) };
      headRead = true;
    } else if (Array.isArray(given)) {
      const row = rowLine.parse(given);
      if (group === undefined || row.length !== group.columns.length) throw new Error('a row fits no table');
      rows[group.table] = (rows[group.table] ?? 0) + 1;
      yield { kind: 'row', row };
    } else if (isEnd(given)) {
      end = endLine.parse(given);
      if (end.sha256 !== hash.digest('hex')) throw new Error('its checksum does not hold');
      if (!sameCounts(end.rows, rows)) throw new Error('rows are missing');
    } else {
      group = groupLine.parse(given);
      const { table } = group;
      if (!backupTables.some((known) => known === table)) throw new Error(`no table "${table}" is known`);
      rows[table] ??= 0;
      yield { kind: 'group', group };
    }
    if (end === undefined) hash.update(line).update('\n');
  }
  if (end === undefined) throw new Error('its end is missing');
  // Only now: what packs it has a checksum of its own, which comes after the last line.
  yield { kind: 'end', end };
}

const isEnd = (given: unknown) => typeof given === 'object' && given !== null && 'sha256' in given;

function readHead(path: string, given: unknown): BackupHead {
  const format = typeof given === 'object' && given !== null && 'format' in given ? String(given.format) : '';
  if (format !== backupFormat && /^xuewei\.records\/\d+$/.test(format))
    throw new StoreFailure(backupProblem('backupNewer', {}, { path, unknown: format }));
  const head = headLine.safeParse(given);
  if (!head.success) throw new Error('it does not begin as a backup does');
  return head.data;
}

function sameCounts(
  left: Readonly<Record<string, number>>,
  right: Readonly<Record<string, number>>,
): boolean {
  const names = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...names].every((name) => (left[name] ?? 0) === (right[name] ?? 0));
}

async function* linesOf(path: string): AsyncGenerator<Buffer> {
  const [file, unpacked] = [createReadStream(path), createGunzip()];
  file.on('error', (error) => unpacked.destroy(error));
  file.pipe(unpacked);
  let [held, length]: [Buffer[], number] = [[], 0];
  for await (const chunk of unpacked as AsyncIterable<Buffer>) {
    let from = 0;
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
      yield Buffer.concat([...held, chunk.subarray(from, at)]);
      [held, length, from] = [[], 0, at + 1];
    }
    held.push(chunk.subarray(from));
    length += chunk.length - from;
    if (length > longest) throw new Error('a line is too long');
  }
  if (length > 0) throw new Error('its last line is cut off');
}
