import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  type ISectionOptions,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  type Table,
  TextRun,
} from 'docx';
import type { Deck } from '../deck/deck.ts';
import { headLine, type ReportBlock, type ReportLine } from '../deck/report/reportBlocks.ts';
import { documentTable } from './documentTable.ts';
import { embeddedFont, embedFonts, type ReadFont } from './font/embedFonts.ts';
import { officeColours as colours } from './officeFont.ts';
import { settleZip } from './settleZip.ts';

const plain = (text: string, run: { color?: string; size?: number; bold?: boolean } = {}): Paragraph =>
  new Paragraph({ spacing: { after: 100 }, children: [new TextRun({ text, ...run })] });

const paragraphs: Readonly<Record<ReportLine, (text: string) => Paragraph>> = {
  title: (text) => new Paragraph({ text, heading: HeadingLevel.TITLE }),
  part: (text) => new Paragraph({ text, heading: HeadingLevel.HEADING_1 }),
  section: (text) => new Paragraph({ text, heading: HeadingLevel.HEADING_2 }),
  lead: (text) => plain(text, { size: 26 }),
  text: (text) => plain(text),
  quiet: (text) => plain(text, { color: colours.quiet, size: 18 }),
  mark: (text) => plain(text, { color: colours.mark, bold: true }),
  point: (text) => new Paragraph({ text, bullet: { level: 0 }, spacing: { after: 60 } }),
};

/** A block; a table with an empty line behind it, without which Word joins it with the next. */
const written = (block: ReportBlock): (Paragraph | Table)[] =>
  block.kind === 'table'
    ? [documentTable(block.columns, block.rows), plain('')]
    : [paragraphs[block.kind](block.text)];

function edges(deck: Deck): Pick<ISectionOptions, 'headers' | 'footers'> {
  const run = (children: (string | (typeof PageNumber)[keyof typeof PageNumber])[]): ParagraphChild =>
    new TextRun({ children, size: 16, color: colours.quiet });
  return {
    headers: { default: new Header({ children: [new Paragraph({ children: [run([headLine(deck)])] })] }) },
    footers: {
      default: new Footer({
        children: [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            children: [run([PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES])],
          }),
        ],
      }),
    },
  };
}

/**
 * Write a report in Word, with its font.
 *
 * @param deck What it was made of: its place, scenario and date.
 * @param blocks The report, see `reportBlocks`.
 * @param readFont Fetches the font.
 * @returns The bytes of a .docx; the same report gives the same bytes.
 */
export async function writeDocument(
  deck: Deck,
  blocks: readonly ReportBlock[],
  readFont: ReadFont,
): Promise<Uint8Array> {
  const font = { ascii: embeddedFont, hAnsi: embeddedFont, eastAsia: embeddedFont, cs: embeddedFont };
  const heading = (size: number, after: number) => ({
    run: { font, size, bold: true, color: colours.brand },
    paragraph: { spacing: { before: 280, after }, keepNext: true },
  });
  const document = new Document({
    title: deck.slides[0]?.title ?? deck.place,
    creator: deck.place,
    lastModifiedBy: deck.place,
    styles: {
      default: {
        document: {
          run: { font, size: 21, color: colours.ink, language: { value: 'en-GB', eastAsia: 'zh-CN' } },
        },
        title: heading(44, 120),
        heading1: heading(30, 100),
        heading2: heading(24, 80),
      },
    },
    sections: [
      {
        ...edges(deck),
        children: blocks.flatMap(written),
      },
    ],
  });
  const made = new Uint8Array(await Packer.toArrayBuffer(document));
  return settleZip(await embedFonts(made, readFont), deck.date);
}
