import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import { StoreFailure } from '../store.ts';
import { type SystemReason, systemReason } from '../systemReason.ts';
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
    const [kind, reason] = /^E[A-Z]+$/.test(code)
      ? (['backupNotReadable', systemReason(error)] as const)
      : (['backupDamaged', error instanceof Damage ? error.reason : damages.other] as const);
    throw new StoreFailure(backupProblem(kind, {}, { path, ...reason }), { cause: error });
  }
}

/** How a file shows that it is no whole backup; `other` where unpacking it or reading a line fails. */
const damages = {
  other: { reason: 'what it holds cannot be read', reasonZh: '其中的内容无法读出' },
  goesOn: { reason: 'something follows its last line', reasonZh: '最后一行之后还有内容' },
  misfit: { reason: 'a row fits no table', reasonZh: '有一行不属于任何数据表' },
  checksum: { reason: 'its checksum does not hold', reasonZh: '校验和不符' },
  missing: { reason: 'rows are missing', reasonZh: '缺少若干行' },
  table: { reason: 'it holds a table that is not known', reasonZh: '含有不认识的数据表' },
  endless: { reason: 'its end is missing', reasonZh: '缺少结尾' },
  start: { reason: 'it does not begin as a backup does', reasonZh: '开头不是备份的开头' },
  longLine: { reason: 'a line is too long', reasonZh: '有一行太长' },
  cutOff: { reason: 'its last line is cut off', reasonZh: '最后一行不完整' },
} as const satisfies Record<string, SystemReason>;

class Damage extends Error {
  readonly reason: SystemReason;

  constructor(kind: keyof typeof damages) {
    super(damages[kind].reason);
    this.reason = damages[kind];
  }
}

async function* partsOf(path: string): AsyncGenerator<BackupPart> {
  // A pipe is waited for, and cannot be read twice.
  const found = await stat(path);
  if (!found.isFile() && !found.isDirectory())
    throw new StoreFailure(backupProblem('backupNoFile', {}, { path }));
  const hash = createHash('sha256');
  const rows: Record<string, number> = {};
  let group: BackupGroup | undefined;
  let headRead = false;
  let end: BackupEnd | undefined;
  for await (const line of linesOf(path)) {
    if (end !== undefined) throw new Damage('goesOn');
    const given: unknown = JSON.parse(line.toString('utf8'));
    if (!headRead) {
      yield { kind: 'head', head: readHead(path, given) };
      headRead = true;
    } else if (Array.isArray(given)) {
      const row = rowLine.parse(given);
      if (group === undefined || row.length !== group.columns.length) throw new Damage('misfit');
      rows[group.table] = (rows[group.table] ?? 0) + 1;
      yield { kind: 'row', row };
    } else if (isEnd(given)) {
      end = endLine.parse(given);
      if (end.sha256 !== hash.digest('hex')) throw new Damage('checksum');
      if (!sameCounts(end.rows, rows)) throw new Damage('missing');
    } else {
      group = groupLine.parse(given);
      const { table } = group;
      if (!backupTables.some((known) => known === table)) throw new Damage('table');
      rows[table] ??= 0;
      yield { kind: 'group', group };
    }
    if (end === undefined) hash.update(line).update('\n');
  }
  if (end === undefined) throw new Damage('endless');
  // Only now: what packs it has a checksum of its own, which comes after the last line.
  yield { kind: 'end', end };
}

const isEnd = (given: unknown) => typeof given === 'object' && given !== null && 'sha256' in given;

function readHead(path: string, given: unknown): BackupHead {
  const format = typeof given === 'object' && given !== null && 'format' in given ? String(given.format) : '';
  if (format !== backupFormat && /^xuewei\.records\/\d+$/.test(format))
    throw new StoreFailure(backupProblem('backupNewer', {}, { path, unknown: format }));
  const head = headLine.safeParse(given);
  if (!head.success) throw new Damage('start');
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
    if (length > longest) throw new Damage('longLine');
  }
  if (length > 0) throw new Damage('cutOff');
}
