import type { Stage } from '../../../src/domain/stage.ts';
import type { RowsAsked } from '../../../src/study/rowsBehind.ts';

/** A figure of the page and how it came to be, all in the reader's language; made when the figure is opened. */
export interface FigureStory {
  /** What the figure is and of what: "在校生 · 张店区第一小学 · 2025". */
  readonly title: string;
  /** As it stands on the page, with its unit; empty where several figures are told of together. */
  readonly value: string;
  /** How it is worked out, sentence by sentence. */
  readonly how: readonly string[];
  /** Identifier of an indicator, whose meaning and tables are told after that. */
  readonly indicator?: string;
  /** Identifiers of documents that say what counts, as in sources.csv. */
  readonly sources?: readonly string[];
  /** What it was worked out from, where that is a few figures. */
  readonly parts?: readonly { readonly name: string; readonly value: string }[];
  /** Figures that stand beside it but do not make it up: its other years, the rest of its row, what a run was given. */
  readonly beside?: readonly { readonly name: string; readonly value: string }[];
  /** The rows of the place's tables that it rests on. */
  readonly rows?: readonly RowsAsked[];
  /** Rows that bear on it where there are any. */
  readonly alsoRows?: readonly RowsAsked[];
  /**
   * Whose pupils of years to come it rests on: then it is told how far such forecasts were off in the past. An empty
   * object is the whole place.
   */
  readonly forecast?: { readonly school?: string; readonly stage?: Stage };
}
