import { viewOf } from './readWoff.ts';

/** The face of a family that a font is. */
export interface FontFaceName {
  readonly family: string;
  readonly style: 'Regular' | 'Bold';
}

/** English (United States), as Windows numbers languages. */
const english = 0x0409;

const licence = {
  copyright: "(c) 2014-2021 Adobe (http://www.adobe.com/), with Reserved Font Name 'Source'.",
  text: 'This Font Software is licensed under the SIL Open Font License, Version 1.1.',
  address: 'http://scripts.sil.org/OFL',
} as const;

/**
 * Write what a font is called, and on which licence it is. Word finds an embedded font by its family.
 *
 * @returns A "name" table for Windows.
 * @source OpenType 1.9, "name".
 */
export function writeNames({ family, style }: FontFaceName): Uint8Array {
  const post = `${family.replaceAll(' ', '')}-${style}`;
  const names = [
    ...([[0, licence.copyright] as const, [1, family], [2, style]] as const),
    ...([[3, `${post} subset`] as const, [4, style === 'Regular' ? family : `${family} ${style}`]] as const),
    ...([[5, 'Version 2.004'] as const, [6, post], [13, licence.text], [14, licence.address]] as const),
  ] as const;
  const start = 6 + 12 * names.length;
  const table = new Uint8Array(start + names.reduce((sum, [, text]) => sum + 2 * text.length, 0));
  const view = viewOf(table);
  view.setUint16(2, names.length);
  view.setUint16(4, start);
  let at = 0;
  for (const [index, [id, text]] of names.entries()) {
    const record = [3, 1, english, id, 2 * text.length, at];
    for (const [place, value] of record.entries()) view.setUint16(6 + 12 * index + 2 * place, value);
    for (let place = 0; place < text.length; place++)
      view.setUint16(start + at + 2 * place, text.charCodeAt(place));
    at += 2 * text.length;
  }
  return table;
}
