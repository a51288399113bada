import { closeSync, ftruncateSync, openSync, readdirSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** What stands behind the cut: nothing at all, zeros, or what happened to lie on the disk. */
export const tails = ['nothing', 'zeros', 'rubbish'] as const;
export type Tail = (typeof tails)[number];

const segmentBytes = 16 * 2 ** 20;

/** The name of the segment of the first timeline that holds a position of PostgreSQL's log. */
function segmentOf(position: bigint): string {
  const number = position / BigInt(segmentBytes);
  const hex = (value: bigint) => value.toString(16).toUpperCase().padStart(8, '0');
  return `00000001${hex(number / 256n)}${hex(number % 256n)}`;
}

/** Bytes that are the same at every run, and no log. */
function rubbish(length: number): Buffer {
  const bytes = Buffer.alloc(length);
  let state = 1;
  for (let at = 0; at < length; at++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    bytes[at] = state >>> 24;
  }
  return bytes;
}

/** PostgreSQL reads its log by pages; of one that is not whole it reads nothing. The system keeps files' lengths. */
const pageBytes = 8192n;

/** Up to where what was flushed must be found after a cut. */
export function promisedUpTo(position: bigint, tail: Tail): bigint {
  return tail === 'nothing' ? position - (position % pageBytes) : position;
}

/** End PostgreSQL's log at a position: what follows it in its segment, and all later segments, is lost. */
export function cutLog(cluster: string, position: bigint, tail: Tail): void {
  const folder = join(cluster, 'pg_wal');
  const name = segmentOf(position);
  const at = Number(position % BigInt(segmentBytes));
  for (const later of readdirSync(folder))
    if (/^[0-9A-F]{24}$/.test(later) && later > name) rmSync(join(folder, later));
  const file = openSync(join(folder, name), 'r+');
  try {
    ftruncateSync(file, at);
    if (tail === 'zeros') ftruncateSync(file, segmentBytes);
    if (tail === 'rubbish') writeSync(file, rubbish(segmentBytes - at), 0, segmentBytes - at, at);
  } finally {
    closeSync(file);
  }
}
