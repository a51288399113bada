import { basisWords, headWords } from '../../../../src/domain/glossary.ts';
import { officeWords } from '../../office/officeWords.ts';
import { type Reader, sayShare } from '../../say.ts';
import type { Deck, DeckCell, DeckChart, DeckFigure, DeckTable, Slide } from '../deck.ts';
import { deckWords } from '../deckWords.ts';
import type { Sheet, SheetCell, SheetKind } from '../sheets/sheet.ts';

/** What a line of a report is: a heading, text, or one point of a list. */
export type ReportLine = 'title' | 'part' | 'section' | 'lead' | 'text' | 'quiet' | 'mark' | 'point';

/** A report piece by piece, as the Word file and the printed page both have it. */
export type ReportBlock =
  | { readonly kind: ReportLine; readonly text: string }
  | {
      readonly kind: 'table';
      readonly columns: DeckTable['columns'];
      readonly rows: readonly (readonly DeckCell[])[];
    };

/** Tables of the workbook that a report holds too. */
export interface ReportTables {
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

const quiet = (text: string): ReportBlock => ({ kind: 'quiet', text });
const part = (text: string): ReportBlock => ({ kind: 'part', text });
const section = (text: string): ReportBlock => ({ kind: 'section', text });

function figureTable(figures: readonly DeckFigure[], { say, head }: Reader): ReportBlock {
  return {
    kind: 'table',
    columns: [
      { head: head(officeWords.figure), number: false, wide: 3 },
      { head: head(headWords.value), number: true, wide: 2.5 },
      { head: head(headWords.basis), number: false, wide: 1.3 },
      { head: head(headWords.notes), number: false, wide: 3 },
    ],
    rows: figures.map(({ name, value, unit, basis, foot, alarm }) => [
      { text: name },
      { text: unit === '' ? value : `${value} ${unit}`, alarm },
      { text: say(basis === undefined ? deckWords.basisUnknown : basisWords[basis]) },
      { text: foot },
    ]),
  };
}

/** A chart's figures as a table, one row for each category. */
function chartTable(
  { kind, categories, series, axes }: DeckChart,
  { number, language }: Reader,
): ReportBlock {
  const said = (value: number | undefined) =>
    kind === 'misses' ? sayShare(value, language) : number(value, 0);
  return {
    kind: 'table',
    columns: [
      { head: axes.x, number: false, wide: 2 },
      ...series.map(({ name }) => ({ head: name, number: true, wide: 2 })),
    ],
    rows: categories.map((name, index) => [
      { text: name },
      ...series.map(({ values }) => ({ text: said(values[index]) })),
    ]),
  };
}

function partOf(
  { title, lead, figures, chart, table, points, source }: Slide,
  reader: Reader,
): ReportBlock[] {
  const { say } = reader;
  return [
    part(title),
    ...(lead === undefined ? [] : [quiet(lead)]),
    ...(figures.length === 0 ? [] : [figureTable(figures, reader)]),
    ...(table === undefined
      ? []
      : [section(table.caption), { kind: 'table' as const, columns: table.columns, rows: table.rows }]),
    ...points.map((text) => ({ kind: 'point' as const, text })),
    ...(chart === undefined
      ? []
      : [
          section(chart.axes.y),
          chartTable(chart, reader),
          quiet(
            say(deckWords.basisIs, {
              basis: say(chart.basis === undefined ? deckWords.basisUnknown : basisWords[chart.basis]),
            }),
          ),
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
): ReportBlock {
  return {
    kind: 'table',
    columns: chosen.map(([index, wide]) => {
      const { head = '', kind } = columns[index] ?? {};
      return { head, wide, number: kind === 'whole' || kind === 'yuan' };
    }),
    rows: rows
      .slice(0, mostRows)
      .map((row) => chosen.map(([index]) => ({ text: sayCell(row[index], columns[index]?.kind, reader) }))),
  };
}

function ledgerPart(ledger: Sheet, reader: Reader): ReportBlock[] {
  const count = ledger.rows.length;
  return [
    part(ledger.name),
    quiet(reader.say(officeWords.ledgerLead, { count, shown: Math.min(count, mostRows) })),
    sheetTable(ledger, ledgerColumns, reader),
  ];
}

/** The works behind a slide one by one, beneath it. */
function worksPart(
  sheet: Sheet | undefined,
  chosen: readonly (readonly [number, number])[],
  reader: Reader,
): ReportBlock[] {
  const count = sheet?.rows.length ?? 0;
  if (sheet === undefined || count === 0) return [];
  return [
    section(sheet.name),
    ...(count > mostRows ? [quiet(reader.say(officeWords.worksLead, { count, shown: mostRows }))] : []),
    sheetTable(sheet, chosen, reader),
  ];
}

function cover({ title, lead, points, source }: Slide, { watermark }: Deck): ReportBlock[] {
  return [
    { kind: 'title', text: title },
    ...(lead === undefined ? [] : [{ kind: 'lead' as const, text: lead }]),
    ...points.map((text) => ({ kind: 'text' as const, text })),
    ...(watermark === undefined ? [] : [{ kind: 'mark' as const, text: watermark }]),
    quiet(source),
  ];
}

/** What stands at the head of every page of a report. */
export const headLine = ({ place, scenario, watermark }: Deck): string =>
  [place, scenario, ...(watermark === undefined ? [] : [watermark])].join(' · ');

/**
 * A deck as a report: situation, pupils, targets, works and plan, the ledger, how sure all is, method and sources.
 *
 * @param deck The slides of a report, see `deckOf`.
 * @param tables The workbook's tables that stand in the report too.
 */
export function reportBlocks(deck: Deck, tables: ReportTables, reader: Reader): ReportBlock[] {
  const [first, ...rest] = deck.slides;
  return [
    ...(first === undefined ? [] : cover(first, deck)),
    ...rest
      .slice(0, -2)
      .flatMap((slide) => [
        ...partOf(slide, reader),
        ...(slide.id === 'works' ? worksPart(tables.projects, projectColumns, reader) : []),
        ...(slide.id === 'proposal' ? worksPart(tables.works, workColumns, reader) : []),
      ]),
    ...ledgerPart(tables.ledger, reader),
    ...rest.slice(-2).flatMap((slide) => partOf(slide, reader)),
  ];
}
