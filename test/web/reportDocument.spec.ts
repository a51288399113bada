import { strFromU8, unzipSync } from 'fflate';
import { create } from 'fontkitten';
import { beforeAll, describe, expect, it } from 'vitest';
import { required } from '../../src/domain/invariant.ts';
import { deckOf } from '../../web/src/deck/deckOf.ts';
import type { WorkbookSources } from '../../web/src/deck/deckSources.ts';
import { reportBlocks } from '../../web/src/deck/report/reportBlocks.ts';
import { reportTables } from '../../web/src/deck/report/reportTables.ts';
import { scrambleFont } from '../../web/src/office/font/embedFonts.ts';
import { readWoff } from '../../web/src/office/font/readWoff.ts';
import { subsetFont } from '../../web/src/office/font/subsetFont.ts';
import { officeFile } from '../../web/src/office/officeFile.ts';
import { readerOf } from '../../web/src/say.ts';
import { crowdedRegion } from '../study/crowdedRegion.ts';
import { deckSourcesOf, proposeFor } from './deckSources.ts';
import { readFont } from './readFont.ts';

let sources: WorkbookSources;

beforeAll(async () => {
  const region = crowdedRegion();
  sources = deckSourcesOf(region, await proposeFor(region));
}, 60_000);

describe.each(['zh', 'en'] as const)('the report in Word (%s)', (language) => {
  let parts: Record<string, Uint8Array>;
  let document: string;
  const textOf = (name: string) => strFromU8(required(parts[name], name));

  beforeAll(async () => {
    parts = unzipSync(await officeFile({ kind: 'docx', sources }, language, readFont));
    document = textOf('word/document.xml');
  });

  it('should bring its font along, regular and bold, with a glyph for each of its Chinese characters', () => {
    const wanted = new Set([...document.matchAll(/\p{Script=Han}/gu)].map(([character]) => character));
    expect(wanted.size).toBeGreaterThan(language === 'zh' ? 200 : 0);
    for (const style of ['Regular', 'Bold'] as const) {
      const font = fontIn(parts, style);
      expect([font.familyName, font.subfamilyName]).toEqual(['Noto Sans SC', style]);
      const missing = [...wanted].filter((each) => !font.hasGlyphForCodePoint(codeOf(each)));
      expect(missing).toEqual([]);
      for (const character of [...wanted, 'A', '0', '，', '班'].filter((each) =>
        font.hasGlyphForCodePoint(codeOf(each)),
      ))
        expect(font.glyphForCodePoint(codeOf(character)).path.commands.length, character).toBeGreaterThan(3);
    }
  });

  it('should draw its characters as the whole font does, bold ones heavier', async () => {
    const whole = create(Buffer.from(await readFont(400)));
    if (whole.isCollection) throw new Error('it is one font');
    const [regular, bold] = [fontIn(parts, 'Regular'), fontIn(parts, 'Bold')];
    for (const character of 'Ae07,') {
      const [own, other] = [regular, whole].map((font) => font.glyphForCodePoint(codeOf(character)));
      expect([own?.path.toSVG(), own?.advanceWidth]).toEqual([other?.path.toSVG(), other?.advanceWidth]);
      expect(bold.glyphForCodePoint(codeOf(character)).path.toSVG()).not.toBe(own?.path.toSVG());
    }
    expect(regular.numGlyphs).toBeLessThan(whole.numGlyphs / 4);
  });

  it('should name that font for every text, with one of Windows in its place, and keep it when saved', () => {
    expect(textOf('word/styles.xml')).toContain('<w:rFonts w:ascii="Noto Sans SC"');
    expect(document).not.toContain('YaHei');
    expect(textOf('word/fontTable.xml')).toContain('<w:altName w:val="Microsoft YaHei"/>');
    expect(textOf('word/settings.xml')).toContain('<w:embedTrueTypeFonts/><w:saveSubsetFonts/>');
    expect(textOf('[Content_Types].xml')).toContain('obfuscatedFont" Extension="odttf"');
  });

  it('should have the report’s headings as headings and its tables as tables, in their order', () => {
    const reader = readerOf(language);
    const blocks = reportBlocks(deckOf(sources, reader, 'report'), reportTables(sources, reader), reader);
    const styles = { title: 'Title', part: 'Heading1', section: 'Heading2' } as const;
    const meant = blocks.flatMap((block) => {
      if (block.kind === 'table') return [`table of ${block.columns.length} × ${block.rows.length + 1}`];
      if (block.kind === 'title' || block.kind === 'part' || block.kind === 'section')
        return [`${styles[block.kind]}: ${block.text}`];
      return [];
    });
    expect(meant.length).toBeGreaterThan(20);
    expect(outlineOf(document)).toEqual(meant);
  });

  it('should say which languages it is in, and repeat the head of each table', () => {
    expect(textOf('word/styles.xml')).toContain('<w:lang w:val="en-GB" w:eastAsia="zh-CN"/>');
    const tables = document.match(/<w:tbl>/g) ?? [];
    expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(tables.length);
    if (language === 'zh') expect(textsIn(document).match(/[A-Za-z]{8,}/g)).toBeNull();
    else expect(textsIn(document)).toContain('How it is computed');
  });

  it('should have place, scenario and what is assumed above every page, and its number beneath', () => {
    const { place, watermark } = deckOf(sources, readerOf(language), 'report');
    expect(textsIn(textOf('word/header1.xml'))).toContain(place);
    expect(textsIn(textOf('word/header1.xml'))).toContain(watermark);
    expect(textOf('word/footer1.xml').match(/PAGE|NUMPAGES/g)).toEqual(['PAGE', 'NUMPAGES']);
  });
});

describe('a font cut down', () => {
  it('should have the same bytes for the same characters in any order, and leave out what it lacks', async () => {
    const tables = readWoff(await readFont(400));
    const cut = (characters: string) =>
      subsetFont(tables, characters, { family: 'Noto Sans SC', style: 'Regular' });
    const font = cut('班额 a');
    expect(Buffer.from(font).equals(Buffer.from(cut('a 额班额\u{1F600}')))).toBe(true);
    const read = create(Buffer.from(font));
    if (read.isCollection) throw new Error('it is one font');
    // The map of a font ends with U+FFFF, which is no character.
    expect([read.numGlyphs, read.characterSet]).toEqual([5, [32, 97, 29677, 39069, 0xffff]]);
  });

  it('should be scrambled by its key and come back by the same', () => {
    const font = Uint8Array.from({ length: 40 }, (_, index) => index);
    const key = '{01020304-0506-0708-090A-0B0C0D0E0F10}';
    const scrambled = scrambleFont(font, key);
    expect([...scrambled.slice(0, 3), ...scrambled.slice(32)]).toEqual([
      ...[0x10, 0x0f ^ 1, 0x0e ^ 2],
      ...[32, 33, 34, 35, 36, 37, 38, 39],
    ]);
    expect(scrambleFont(scrambled, key)).toEqual(font);
  });

  it('should be asked of web fonts alone', () => {
    expect(() => readWoff(new Uint8Array(100))).toThrow('no web font');
  });
});

const codeOf = (character: string): number => character.codePointAt(0) ?? 0;

/** A face of a document, found and brought back as Word does it. */
function fontIn(parts: Record<string, Uint8Array>, style: 'Regular' | 'Bold') {
  const table = strFromU8(parts['word/fontTable.xml'] ?? new Uint8Array());
  const relations = strFromU8(parts['word/_rels/fontTable.xml.rels'] ?? new Uint8Array());
  const [, id = '', key = ''] =
    new RegExp(`<w:embed${style} r:id="([^"]+)" w:fontKey="([^"]+)"/>`).exec(table) ?? [];
  const [, file = ''] = new RegExp(`Id="${id}"[^>]*Target="([^"]+)"`).exec(relations) ?? [];
  const font = create(Buffer.from(scrambleFont(required(parts[`word/${file}`], file), key)));
  if (font.isCollection) throw new Error('it is one font');
  return font;
}

const textsIn = (xml: string): string =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => plain(text ?? '')).join('\n');

const plain = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

/** Headings and tables of a document, one beneath the other. */
function outlineOf(xml: string): string[] {
  const pieces = xml.matchAll(
    /<w:tbl>.*?<\/w:tbl>|<w:p>(?:(?!<\/w:p>).)*<w:pStyle w:val="(\w+)"\/>.*?<\/w:p>/gs,
  );
  return [...pieces].flatMap(([piece, style]) => {
    if (style === undefined || piece.startsWith('<w:tbl>')) {
      const columns = piece.match(/<w:gridCol /g) ?? [];
      const rows = piece.match(/<w:tr>/g) ?? [];
      return [`table of ${columns.length} × ${rows.length}`];
    }
    return /Title|Heading/.test(style) ? [`${style}: ${textsIn(piece)}`] : [];
  });
}
