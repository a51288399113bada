import type { Basis } from '../../../src/domain/basis.ts';

/** A headline figure of a slide: said for readers, and as the report has it. */
export interface DeckFigure {
  readonly name: string;
  readonly value: string;
  readonly unit: string;
  readonly foot: string;
  /** The report's own number; undefined where it could not be measured, or where the figure is no number. */
  readonly amount: number | undefined;
  /** The weakest basis of the rows behind it; undefined for figures that rest on none. */
  readonly basis: Basis | undefined;
  readonly alarm: boolean;
}

/** A cell of a slide's table: its text, and whether it calls for attention. */
export interface DeckCell {
  readonly text: string;
  readonly alarm?: boolean;
}

/** A small table of a slide. */
export interface DeckTable {
  readonly caption: string;
  readonly columns: readonly {
    readonly head: string;
    readonly number: boolean;
    /** Share of the table's width, in parts of the sum over the columns. */
    readonly wide: number;
  }[];
  readonly rows: readonly (readonly DeckCell[])[];
}

/** A line or group of bars: a name, a colour "#rrggbb", and a value for each category. */
export interface DeckSeries {
  readonly name: string;
  readonly colour: string;
  readonly values: readonly (number | undefined)[];
}

/** A chart of a slide, as data: drawn on the page, native and editable in the office file. */
export interface DeckChart {
  readonly kind: 'lines' | 'beforeAfter' | 'misses';
  /** What the chart shows, in words. */
  readonly label: string;
  readonly categories: readonly string[];
  readonly series: readonly DeckSeries[];
  readonly axes: { readonly x: string; readonly y: string };
  /** The last year that is history; lines are dashed after it. */
  readonly lastKnown: number | undefined;
  readonly dueYears: readonly number[];
  readonly basis: Basis | undefined;
}

export const slideIds = [
  ...(['title', 'today', 'pupils', 'targets', 'works', 'proposal', 'certainty', 'method'] as const),
] as const;
export type SlideId = (typeof slideIds)[number];

/** One slide: a message as its title, then figures, a chart, a table and points, and where they come from. */
export interface Slide {
  readonly id: SlideId;
  readonly title: string;
  readonly lead: string | undefined;
  readonly figures: readonly DeckFigure[];
  readonly chart: DeckChart | undefined;
  readonly table: DeckTable | undefined;
  readonly points: readonly string[];
  /** Tables, documents and articles that the slide's numbers rest on. */
  readonly source: string;
}

/** What is presented of a study: plain data from which page, slides and report are made alike. */
export interface Deck {
  readonly language: 'zh' | 'en';
  readonly place: string;
  readonly scenario: string;
  /** Day of the census, "YYYY-MM-DD": the date of every file made of the deck. */
  readonly date: string;
  /** Said on every slide where figures rest on assumptions; undefined where none does. */
  readonly watermark: string | undefined;
  readonly slides: readonly Slide[];
}

/**
 * Where a deck is shown: on the page, where what is missing can be fetched; on slides that were written down; in a
 * report, which has room for every row.
 */
export type Medium = 'page' | 'slides' | 'report';

/** A slide with nothing on it yet. */
export const bareSlide = {
  lead: undefined,
  figures: [],
  chart: undefined,
  table: undefined,
  points: [],
} as const satisfies Partial<Slide>;
