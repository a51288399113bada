import { InvariantError } from '../../../../src/domain/invariant.ts';
import { readCharacterMap, writeCharacterMap } from './characterMap.ts';
import { type FontFaceName, writeNames } from './nameTable.ts';
import { type FontTables, viewOf } from './readWoff.ts';
import { writeSfnt } from './writeSfnt.ts';

function tableOf(tables: FontTables, tag: string): Uint8Array {
  const table = tables.get(tag);
  if (table === undefined) throw new InvariantError(`The font has no table "${tag}".`);
  return table;
}

/** A table with some of its fields set anew: [offset in bytes, value of 16 bits]. */
function patched(
  tables: FontTables,
  tag: string,
  fields: readonly (readonly [number, number])[] = [],
): Uint8Array {
  const table = tableOf(tables, tag).slice();
  for (const [at, value] of fields) viewOf(table).setUint16(at, value);
  return table;
}

/** Reads the outline of a glyph: its bytes in "glyf", none where it is blank. */
function outlinesOf(tables: FontTables): (glyph: number) => Uint8Array {
  const [outlines, places] = [tableOf(tables, 'glyf'), viewOf(tableOf(tables, 'loca'))];
  const long = viewOf(tableOf(tables, 'head')).getInt16(50) === 1;
  const startOf = (glyph: number) => (long ? places.getUint32(4 * glyph) : 2 * places.getUint16(2 * glyph));
  return (glyph) => {
    const outline = outlines.subarray(startOf(glyph), startOf(glyph + 1));
    if (outline.length > 0 && viewOf(outline).getInt16(0) < 0)
      throw new InvariantError('A glyph that is put together of others cannot be taken by itself.');
    return outline;
  };
}

/** Tables "glyf" and "loca" of outlines one behind the other, each from a word's start. */
function writeOutlines(outlines: readonly Uint8Array[]): readonly [Uint8Array, Uint8Array] {
  const loca = new Uint8Array(4 * (outlines.length + 1));
  const places = viewOf(loca);
  let size = 0;
  for (const [index, { length }] of outlines.entries()) {
    size += Math.ceil(length / 4) * 4;
    places.setUint32(4 * (index + 1), size);
  }
  const glyf = new Uint8Array(size);
  for (const [index, outline] of outlines.entries()) glyf.set(outline, places.getUint32(4 * index));
  return [glyf, loca];
}

/** Table "hmtx": width and left bearing of each glyph; glyphs behind the last width share it. */
function writeWidths(tables: FontTables, glyphs: readonly number[]): Uint8Array {
  const from = viewOf(tableOf(tables, 'hmtx'));
  const widths = viewOf(tableOf(tables, 'hhea')).getUint16(34);
  const table = new Uint8Array(4 * glyphs.length);
  const view = viewOf(table);
  for (const [index, glyph] of glyphs.entries()) {
    view.setUint16(4 * index, from.getUint16(4 * Math.min(glyph, widths - 1)));
    view.setInt16(
      4 * index + 2,
      from.getInt16(glyph < widths ? 4 * glyph + 2 : 4 * widths + 2 * (glyph - widths)),
    );
  }
  return table;
}

/**
 * Cut a font down to some characters.
 *
 * @param tables A TrueType font whose glyphs are not put together of others, and which may be embedded in documents.
 * @param characters The characters that are needed; those that the font does not have are left out.
 * @param name What the cut font is called.
 * @returns A TrueType file, unhinted, without layout rules; the same characters give the same bytes.
 * @throws {InvariantError} The font lacks a table, or a glyph consists of others.
 * @source OpenType 1.9, "The OpenType font file".
 */
export function subsetFont(tables: FontTables, characters: Iterable<string>, name: FontFaceName): Uint8Array {
  const known = readCharacterMap(tableOf(tables, 'cmap'));
  const wanted = new Set([...characters].map((character) => character.codePointAt(0) ?? 0));
  const codes = [...wanted].filter((code) => known.has(code)).sort((left, right) => left - right);
  // Glyph 0 is the one for characters that are missing.
  const glyphs = [0, ...codes.map((code) => known.get(code) ?? 0)];
  const [glyf, loca] = writeOutlines(glyphs.map(outlinesOf(tables)));
  return writeSfnt(
    new Map([
      [
        'OS/2',
        patched(tables, 'OS/2', [...([[64, codes[0] ?? 0] as const, [66, codes.at(-1) ?? 0]] as const)]),
      ],
      ['cmap', writeCharacterMap(codes)],
      ['gasp', patched(tables, 'gasp')],
      ['glyf', glyf],
      ['head', patched(tables, 'head', [[50, 1]])],
      ['hhea', patched(tables, 'hhea', [[34, glyphs.length]])],
      ['hmtx', writeWidths(tables, glyphs)],
      ['loca', loca],
      ['maxp', patched(tables, 'maxp', [[4, glyphs.length]])],
      ['name', writeNames(name)],
      ['post', patched(tables, 'post')],
    ]),
  );
}
