import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { ShardFigures } from '../domain/sweepFigures.ts';

/** Most bytes of a figure. */
const widest = 5;

/** Bytes that tell how long the head is. */
const lengthBytes = 4;

/** Write each figure by its distance from the one before it, seven bits to a byte, the sign in the lowest one. */
function writeDistances(figures: readonly Int32Array[], into: Uint8Array): number {
  let at = 0;
  let before = 0;
  for (const list of figures)
    for (const figure of list) {
      const distance = (figure - before) | 0;
      before = figure;
      let rest = ((distance << 1) ^ (distance >> 31)) >>> 0;
      for (; rest > 127; rest >>>= 7) {
        into[at] = (rest & 127) | 128;
        at += 1;
      }
      into[at] = rest;
      at += 1;
    }
  return at;
}

function readDistances(bytes: Uint8Array, lists: readonly Int32Array[]): void {
  let at = 0;
  let before = 0;
  for (const list of lists)
    for (let index = 0; index < list.length; index += 1) {
      let [rest, shift, byte] = [0, 0, 128];
      for (; byte > 127; shift += 7) {
        byte = bytes[at] as number;
        at += 1;
        rest |= (byte & 127) << shift;
      }
      before = (before + ((rest >>> 1) ^ -(rest & 1))) | 0;
      list[index] = before;
    }
}

/**
 * Write the figures of a shard as few bytes, which is cheaper than the text they would be: neighbouring futures differ
 * by little. The same figures give the same bytes.
 */
export function packFigures({ figures, ...head }: ShardFigures): Uint8Array {
  const told = new TextEncoder().encode(JSON.stringify({ ...head, counts: figures.length }));
  const numbers = figures.reduce((sum, { length }) => sum + length, 0);
  const bytes = new Uint8Array(lengthBytes + told.length + widest * numbers);
  new DataView(bytes.buffer).setUint32(0, told.length);
  bytes.set(told, lengthBytes);
  const start = lengthBytes + told.length;
  const length = writeDistances(figures, bytes.subarray(start));
  return deflateRawSync(bytes.subarray(0, start + length), { level: 1 });
}

/** The figures that `packFigures` was given. */
export function unpackFigures(packed: Uint8Array): ShardFigures {
  const bytes = inflateRawSync(packed);
  const start = lengthBytes + bytes.readUInt32BE(0);
  const { counts, ...head } = JSON.parse(bytes.toString('utf8', lengthBytes, start)) as Omit<
    ShardFigures,
    'figures'
  > & { readonly counts: number };
  const each = head.parts.length * head.years * head.draws;
  const figures = Array.from({ length: counts }, () => new Int32Array(each));
  readDistances(bytes.subarray(start), figures);
  return { ...head, figures };
}
