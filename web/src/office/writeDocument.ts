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
import { basisWords, headWords } from '../../../src/domain/glossary.ts';
import type { Deck, DeckChart, DeckFigure, Slide } from '../deck/deck.ts';
import { deckWords } from '../deck/deckWords.ts';
import type { Sheet } from '../deck/sheets/sheet.ts';
import { type Reader, sayShare } from '../say.ts';
import { type DocumentColumn, documentTable } from './documentTable.ts';
import { officeColours as colours, officeFont } from './officeFont.ts';
import { officeWords } from './officeWords.ts';
import { settleZip } from './settleZip.ts';

type Block = Paragraph | Table;

/** Rows of the ledger that a report shows; the workbook has all. */
const mostLedgerRows = 60;
/** Columns of the ledger sheet that a page has room for, and how wide they are. */
const ledgerColumns = [
  ...([
    [0, 1.4],
    [1, 2.6],
    [2, 1.2],
    [3, 1.7],
    [4, 1],
    [5, 1],
    [7, 1.4],
    [9, 1.3],
    [10, 2],
  ] as const),
] as const;

const plain = (text: string, run: ConstructorParameters<typeof TextRun>[0] = {}): Paragraph =>
  new Paragraph({
    spacing: { after: 100 },
    children: [new TextRun({ text, ...(typeof run === 'string' ? {} : run) })],
  });
const quiet = (text: string): Paragraph => plain(text, { color: colours.quiet, size: 18 });

function figureTable(figures: readonly DeckFigure[], reader: Reader): Table {
  const { say, head } = reader;
  const columns: DocumentColumn[] = [
    { head: head(officeWords.figure), number: false, wide: 3 },
    { head: head(headWords.value), number: true, wide: 2.5 },
    { head: head(headWords.basis), number: false, wide: 1.3 },
    { head: head(headWords.notes), number: false, wide: 3 },
  ];
  return documentTable(
    columns,
    figures.map(({ name, value, unit, basis, foot, alarm }) => [
      { text: name },
      { text: unit === '' ? value : `${value} ${unit}`, alarm },
      { text: say(basis === undefined ? deckWords.basisUnknown : basisWords[basis]) },
      { text: foot },
    ]),
  );
}

/** A chart's figures as a table, one row for each category. */
function chartTable({ kind, categories, series, axes }: DeckChart, { number, language }: Reader): Table {
  const said = (value: number | undefined) =>
    kind === 'misses' ? sayShare(value, language) : number(value, 0);
  return documentTable(
    [
      { head: axes.x === '' ? '' : axes.x, number: false, wide: 2 },
      ...series.map(({ name }) => ({ head: name, number: true, wide: 2 })),
    ],
    categories.map((name, index) => [
      { text: name },
      ...series.map(({ values }) => ({ text: said(values[index]) })),
    ]),
  );
}

function basisLine(chart: DeckChart, { say }: Reader): Paragraph {
  return quiet(
    say(deckWords.basisIs, {
      basis: say(chart.basis === undefined ? deckWords.basisUnknown : basisWords[chart.basis]),
    }),
  );
}

function partOf(slide: Slide, reader: Reader): Block[] {
  const { title, lead, figures, chart, table, points, source } = slide;
  return [
    new Paragraph({ text: title, heading: HeadingLevel.HEADING_1 }),
    ...(lead === undefined ? [] : [quiet(lead)]),
    ...(figures.length === 0 ? [] : [figureTable(figures, reader), plain('')]),
    ...(table === undefined
      ? []
      : [
          new Paragraph({ text: table.caption, heading: HeadingLevel.HEADING_2 }),
          documentTable(table.columns, table.rows),
          plain(''),
        ]),
    ...points.map((text) => new Paragraph({ text, bullet: { level: 0 }, spacing: { after: 60 } })),
    ...(chart === undefined
      ? []
      : [
          new Paragraph({ text: chart.axes.y, heading: HeadingLevel.HEADING_2 }),
          chartTable(chart, reader),
          basisLine(chart, reader),
        ]),
    quiet(source),
  ];
}

function ledgerPart({ name, columns, rows }: Sheet, { say }: Reader): Block[] {
  const shown = rows.slice(0, mostLedgerRows);
  return [
    new Paragraph({ text: name, heading: HeadingLevel.HEADING_1 }),
    quiet(say(officeWords.ledgerLead, { count: rows.length, shown: shown.length })),
    documentTable(
      ledgerColumns.map(([index, wide]) => ({
        ...{ head: columns[index]?.head ?? '', wide, number: columns[index]?.kind === 'whole' },
      })),
      shown.map((row) => ledgerColumns.map(([index]) => ({ text: String(row[index] ?? '–') }))),
    ),
  ];
}

function cover({ title, lead, points, source }: Slide, deck: Deck): Block[] {
  return [
    new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
    ...(lead === undefined ? [] : [plain(lead, { size: 26 })]),
    ...points.map((text) => plain(text)),
    ...(deck.watermark === undefined ? [] : [plain(deck.watermark, { color: colours.mark, bold: true })]),
    quiet(source),
  ];
}

function edges(deck: Deck): Pick<ISectionOptions, 'headers' | 'footers'> {
  const run = (children: (string | (typeof PageNumber)[keyof typeof PageNumber])[]): ParagraphChild =>
    new TextRun({ children, size: 16, color: colours.quiet });
  const line = [deck.place, deck.scenario, ...(deck.watermark === undefined ? [] : [deck.watermark])];
  return {
    headers: { default: new Header({ children: [new Paragraph({ children: [run([line.join(' · ')])] })] }) },
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
 * Write a deck and the ledger as a report in Word.
 *
 * @param ledger The workbook's table of oversize classes.
 * @returns The bytes of a .docx; the same deck gives the same bytes.
 */
export async function writeDocument(deck: Deck, ledger: Sheet, reader: Reader): Promise<Uint8Array> {
  const [first, ...rest] = deck.slides;
  const last = rest.slice(-2);
  const before = rest.slice(0, -2);
  const font = { ascii: officeFont, hAnsi: officeFont, eastAsia: officeFont, cs: officeFont };
  const heading = (size: number, after: number) => ({
    run: { font, size, bold: true, color: colours.brand },
    paragraph: { spacing: { before: 280, after }, keepNext: true },
  });
  const written = new Document({
    title: first?.title ?? deck.place,
    creator: deck.place,
    lastModifiedBy: deck.place,
    styles: {
      default: {
        document: { run: { font, size: 21, color: colours.ink } },
        title: heading(44, 120),
        heading1: heading(30, 100),
        heading2: heading(24, 80),
      },
    },
    sections: [
      {
        ...edges(deck),
        children: [
          ...(first === undefined ? [] : cover(first, deck)),
          ...before.flatMap((slide) => partOf(slide, reader)),
          ...ledgerPart(ledger, reader),
          ...last.flatMap((slide) => partOf(slide, reader)),
        ],
      },
    ],
  });
  return settleZip(new Uint8Array(await Packer.toArrayBuffer(written)), deck.date);
}
