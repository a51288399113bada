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
import type { Sheet, SheetCell, SheetKind } from '../deck/sheets/sheet.ts';
import { type Reader, sayShare } from '../say.ts';
import { type DocumentColumn, documentTable } from './documentTable.ts';
import { officeColours as colours, officeFont } from './officeFont.ts';
import { officeWords } from './officeWords.ts';
import { settleZip } from './settleZip.ts';

type Block = Paragraph | Table;

/** Tables of the workbook that a report holds too. */
export interface DocumentTables {
  readonly ledger: Sheet;
  /** The decided projects. */
  readonly projects: Sheet;
  /** The works of the proposed plan; undefined where none is held. */
  readonly works: Sheet | undefined;
}

/** Rows of a table that a report shows; the workbook has all. */
const mostRows = 60;
/** Columns of the sheet of decided projects that a page has room for, and how wide they are. */
const projectColumns = [
  [0, 2.6],
  [1, 1.2],
  [3, 1.2],
  [5, 1.1],
  [6, 1],
  [7, 0.9],
  [8, 1.1],
  [9, 1.9],
  [10, 1],
] as const;
/** The same of the works of a plan. */
const workColumns = [
  [0, 2.6],
  [1, 1.2],
  [2, 1.6],
  [3, 0.9],
  [4, 1.1],
  [5, 1.3],
  [6, 1.4],
] as const;
/** Columns of the ledger sheet that a page has room for, and how wide they are. */
const ledgerColumns = [
  [0, 1.4],
  [1, 2.6],
  [2, 1.2],
  [3, 1.7],
  [4, 1],
  [5, 1],
  [7, 1.4],
  [9, 1.3],
  [10, 2],
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

function sayCell(cell: SheetCell, kind: SheetKind | undefined, reader: Reader): string {
  if (cell === undefined || cell === '') return '–';
  if (typeof cell === 'object') return sayCell(cell.amount, cell.kind, reader);
  return typeof cell === 'string' || kind === 'year' ? String(cell) : reader.number(cell, 0);
}

/** Some columns of a sheet, as far as a report shows its rows. */
function sheetTable(
  { columns, rows }: Sheet,
  chosen: readonly (readonly [number, number])[],
  reader: Reader,
): Table {
  return documentTable(
    chosen.map(([index, wide]) => {
      const { head = '', kind } = columns[index] ?? {};
      return { head, wide, number: kind === 'whole' || kind === 'yuan' };
    }),
    rows
      .slice(0, mostRows)
      .map((row) => chosen.map(([index]) => ({ text: sayCell(row[index], columns[index]?.kind, reader) }))),
  );
}

function ledgerPart(ledger: Sheet, reader: Reader): Block[] {
  const count = ledger.rows.length;
  return [
    new Paragraph({ text: ledger.name, heading: HeadingLevel.HEADING_1 }),
    quiet(reader.say(officeWords.ledgerLead, { count, shown: Math.min(count, mostRows) })),
    sheetTable(ledger, ledgerColumns, reader),
  ];
}

/** The works behind a slide one by one, beneath it. */
function worksPart(
  sheet: Sheet | undefined,
  chosen: readonly (readonly [number, number])[],
  reader: Reader,
): Block[] {
  const count = sheet?.rows.length ?? 0;
  if (sheet === undefined || count === 0) return [];
  return [
    new Paragraph({ text: sheet.name, heading: HeadingLevel.HEADING_2 }),
    ...(count > mostRows ? [quiet(reader.say(officeWords.worksLead, { count, shown: mostRows }))] : []),
    sheetTable(sheet, chosen, reader),
    plain(''),
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
 * Write a deck as a report in Word, with the decided projects, the works of the plan and the ledger.
 *
 * @param tables The workbook's tables that stand in the report too.
 * @returns The bytes of a .docx; the same deck gives the same bytes.
 */
export async function writeDocument(deck: Deck, tables: DocumentTables, reader: Reader): Promise<Uint8Array> {
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
          ...before.flatMap((slide) => [
            ...partOf(slide, reader),
            ...(slide.id === 'works' ? worksPart(tables.projects, projectColumns, reader) : []),
            ...(slide.id === 'proposal' ? worksPart(tables.works, workColumns, reader) : []),
          ]),
          ...ledgerPart(tables.ledger, reader),
          ...last.flatMap((slide) => partOf(slide, reader)),
        ],
      },
    ],
  });
  return settleZip(new Uint8Array(await Packer.toArrayBuffer(written)), deck.date);
}
