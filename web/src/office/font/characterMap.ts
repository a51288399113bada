import { InvariantError } from '../../../../src/domain/invariant.ts';
import { viewOf } from './readWoff.ts';

/** Where the map of Windows for the characters of the Basic Multilingual Plane begins in a "cmap" table. */
function startOf(view: DataView): number {
  for (let index = 0; index < view.getUint16(2); index++) {
    const at = 4 + 8 * index;
    const start = view.getUint32(at + 4);
    if (view.getUint16(at) === 3 && view.getUint16(at + 2) === 1 && view.getUint16(start) === 4) return start;
  }
  throw new InvariantError('The font has no map of its characters.');
}

/**
 * Read which glyph a font has for each character.
 *
 * @param table A "cmap" table with a map of format 4.
 * @returns Glyph numbers by code point; without those that have none.
 * @throws {InvariantError} It has no such map.
 * @source OpenType 1.9, "cmap", format 4.
 */
export function readCharacterMap(table: Uint8Array): Map<number, number> {
  const view = viewOf(table);
  const start = startOf(view);
  const doubled = view.getUint16(start + 6);
  const [ends, starts] = [start + 14, start + 16 + doubled];
  const [deltas, offsets] = [starts + doubled, starts + 2 * doubled];
  const glyphs = new Map<number, number>();
  for (let at = 0; at < doubled; at += 2) {
    const [first, last] = [view.getUint16(starts + at), view.getUint16(ends + at)];
    const [delta, offset] = [view.getUint16(deltas + at), view.getUint16(offsets + at)];
    for (let code = first; code <= last && code < 0xffff; code++) {
      const named = offset === 0 ? code : view.getUint16(offsets + at + offset + 2 * (code - first));
      const glyph = offset !== 0 && named === 0 ? 0 : (named + delta) & 0xffff;
      if (glyph !== 0) glyphs.set(code, glyph);
    }
  }
  return glyphs;
}

/** Runs of code points that follow each other: the first and the last one, and the glyph of the first. */
function runsOf(codes: readonly number[]): { first: number; last: number; glyph: number }[] {
  const runs: { first: number; last: number; glyph: number }[] = [];
  for (const [index, code] of codes.entries()) {
    const run = runs.at(-1);
    if (run !== undefined && run.last === code - 1) run.last = code;
    else runs.push({ first: code, last: code, glyph: index + 1 });
  }
  return runs;
}

/**
 * Write the map of a font whose glyphs from 1 on are those of the code points, in their order.
 *
 * @param codes Code points below U+FFFF, rising.
 * @returns A "cmap" table with one map, of format 4, for Windows.
 * @source OpenType 1.9, "cmap", format 4.
 */
export function writeCharacterMap(codes: readonly number[]): Uint8Array {
  const runs = [...runsOf(codes), { first: 0xffff, last: 0xffff, glyph: 0 }];
  const size = 16 + 8 * runs.length;
  const table = new Uint8Array(12 + size);
  const view = viewOf(table);
  const steps = Math.floor(Math.log2(runs.length));
  const heads = [
    ...[0, 1, 3, 1, 0, 12],
    ...[4, size, 0, 2 * runs.length, 2 * 2 ** steps, steps, 2 * (runs.length - 2 ** steps)],
  ];
  const columns = [
    ...[...runs.map(({ last }) => last), 0],
    ...runs.map(({ first }) => first),
    ...runs.map(({ first, glyph }) => (glyph - first) & 0xffff),
  ];
  for (const [index, value] of [...heads, ...columns].entries()) view.setUint16(2 * index, value);
  return table;
}
