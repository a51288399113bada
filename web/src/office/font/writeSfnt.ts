import { type FontTables, viewOf } from './readWoff.ts';

/** What all words of a font sum up to, once its head holds the difference. */
const wholeSum = 0xb1b0afba;

const padded = (length: number): number => Math.ceil(length / 4) * 4;

/** Sum of the big-endian 32-bit words, in 32 bits. */
function sumOf(bytes: Uint8Array): number {
  const whole = new Uint8Array(padded(bytes.length));
  whole.set(bytes);
  const view = viewOf(whole);
  let sum = 0;
  for (let at = 0; at < whole.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}

/**
 * Write tables as a TrueType file: a directory in the order of the tags, the tables behind it, sums over all.
 *
 * @param tables With "head", which is written into.
 * @source OpenType 1.9, "The OpenType font file".
 */
export function writeSfnt(tables: FontTables): Uint8Array {
  const sorted = [...tables].sort(([left], [right]) => (left < right ? -1 : 1));
  const start = 12 + 16 * sorted.length;
  const file = new Uint8Array(sorted.reduce((size, [, table]) => size + padded(table.length), start));
  const view = viewOf(file);
  const steps = Math.floor(Math.log2(sorted.length));
  view.setUint32(0, 0x00010000);
  view.setUint16(4, sorted.length);
  view.setUint16(6, 16 * 2 ** steps);
  view.setUint16(8, steps);
  view.setUint16(10, 16 * (sorted.length - 2 ** steps));
  let at = start;
  let head = start;
  for (const [index, [tag, table]] of sorted.entries()) {
    if (tag === 'head') {
      head = at;
      viewOf(table).setUint32(8, 0);
    }
    const entry = 12 + 16 * index;
    for (const [place, letter] of [...tag].entries()) file[entry + place] = letter.charCodeAt(0);
    view.setUint32(entry + 4, sumOf(table));
    view.setUint32(entry + 8, at);
    view.setUint32(entry + 12, table.length);
    file.set(table, at);
    at += padded(table.length);
  }
  view.setUint32(head + 8, (wholeSum - sumOf(file)) >>> 0);
  return file;
}
