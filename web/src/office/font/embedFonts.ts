import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { InvariantError } from '../../../../src/domain/invariant.ts';
import { officeFont } from '../officeFont.ts';
import type { FontFaceName } from './nameTable.ts';
import { readWoff } from './readWoff.ts';
import { subsetFont } from './subsetFont.ts';

/** The family that a report brings along. */
export const embeddedFont = 'Noto Sans SC';

/** Weight of a face, as style sheets number it. */
export type FontWeight = 400 | 700;

/** Fetches a face of the embedded family as a web font (WOFF 1.0). */
export type ReadFont = (weight: FontWeight) => Promise<Uint8Array>;

/** A face as a document holds it. */
interface EmbeddedFace {
  readonly weight: FontWeight;
  readonly style: FontFaceName['style'];
  readonly element: 'embedRegular' | 'embedBold';
  readonly relation: string;
  readonly key: string;
  readonly file: string;
}

/** Keys are counted, as `settleZip` counts them, so that the same report has the same bytes. */
const faces: readonly EmbeddedFace[] = [
  {
    ...{ weight: 400, style: 'Regular', element: 'embedRegular', relation: 'rId1' },
    ...{ key: '{00000001-0000-4000-8000-000000000000}', file: 'fonts/font1.odttf' },
  },
  {
    ...{ weight: 700, style: 'Bold', element: 'embedBold', relation: 'rId2' },
    ...{ key: '{00000002-0000-4000-8000-000000000000}', file: 'fonts/font2.odttf' },
  },
];

/**
 * Scramble a font as documents hold it, or bring it back: the first 32 bytes against the key, from its end, twice.
 *
 * @param key A GUID, "{00000001-0000-4000-8000-000000000000}".
 * @source ISO/IEC 29500-1:2016, 17.8.1 "Font Embedding".
 */
export function scrambleFont(font: Uint8Array, key: string): Uint8Array {
  const bytes = [...key.replace(/[^0-9A-Fa-f]/g, '').matchAll(/../g)].map(([pair]) =>
    Number.parseInt(pair, 16),
  );
  return font.map((byte, index) => (index < 32 ? byte ^ (bytes[15 - (index % 16)] ?? 0) : byte));
}

/** An element that the library left empty, with content. */
function filled(text: string, name: string, content: string): string {
  const last = text.slice(text.lastIndexOf('<'));
  if (!last.startsWith(`<${name} `) || !last.endsWith('/>'))
    throw new InvariantError(`The document has no empty element "${name}".`);
  return `${text.slice(0, text.length - 2)}>${content}</${name}>`;
}

const fontEntry = [
  `<w:font w:name="${embeddedFont}"><w:altName w:val="${officeFont}"/><w:panose1 w:val="020B0500000000000000"/>`,
  '<w:charset w:val="86"/><w:family w:val="swiss"/><w:pitch w:val="variable"/>',
  ...faces.map(({ element, relation, key }) => `<w:${element} r:id="${relation}" w:fontKey="${key}"/>`),
  '</w:font>',
].join('');

const relations = faces
  .map(
    ({ relation, file }) =>
      `<Relationship Id="${relation}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/font" Target="${file}"/>`,
  )
  .join('');

/** Fonts are kept with the file when it is saved, as much of them as is used. */
function keepFonts(settings: string): string {
  const before = '<w:displayBackgroundShape/>';
  if (!settings.includes(before)) throw new InvariantError('The document has no settings to write beneath.');
  return settings.replace(before, `${before}<w:embedTrueTypeFonts/><w:saveSubsetFonts/>`);
}

/**
 * Put the font of a report into it, cut down to the characters that stand there; other fonts stand in for those that it
 * does not have.
 *
 * @param bytes A .docx as the library wrote it.
 * @param readFont Fetches the faces.
 * @returns The .docx with regular and bold face.
 */
export async function embedFonts(bytes: Uint8Array, readFont: ReadFont): Promise<Uint8Array> {
  const parts: Record<string, Uint8Array> = unzipSync(bytes);
  const edit = (name: string, change: (text: string) => string) => {
    parts[name] = strToU8(change(strFromU8(parts[name] ?? new Uint8Array())));
  };
  const texts = Object.entries(parts).filter(([name]) =>
    /^word\/(document|header\d+|footer\d+)\.xml$/.test(name),
  );
  const characters = new Set(texts.map(([, content]) => strFromU8(content)).join(''));
  for (const { weight, style, key, file } of faces) {
    const tables = readWoff(await readFont(weight));
    const font = subsetFont(tables, characters, { family: embeddedFont, style });
    parts[`word/${file}`] = scrambleFont(font, key);
  }
  edit('word/fontTable.xml', (text) => filled(text, 'w:fonts', fontEntry));
  edit('word/_rels/fontTable.xml.rels', (text) => filled(text, 'Relationships', relations));
  edit('word/settings.xml', keepFonts);
  return zipSync(parts, { level: 0 });
}
