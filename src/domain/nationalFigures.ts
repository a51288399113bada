import type { Stage } from './stage.ts';

/** Births of one calendar year, in 10,000, with the document of each figure. */
export interface NationalBirths {
  readonly year: number;
  /** As first published. */
  readonly published: number;
  readonly source: string;
  /** After the census of 2020. */
  readonly revised?: number;
  readonly revisedSource?: string;
}

/** What was published for a whole nation; `source` names a document in `sources`. */
export interface NationalFigures {
  readonly format: string;
  readonly unit: string;
  readonly births: readonly NationalBirths[];
  /** Children who entered the first grade in a school year, in 10,000. */
  readonly entrants: readonly { readonly year: number; readonly pupils: number; readonly source: string }[];
  /** School year in which a stage was foretold to have most pupils. */
  readonly peaks: readonly { readonly stage: Stage; readonly year: number; readonly source: string }[];
  readonly sources: Readonly<Record<string, { readonly title: string; readonly url: string }>>;
}

/** The first grade of one school year, in 10,000; undefined where a figure it needs is not published. */
export interface NationalEntry {
  readonly year: number;
  /** Attributed by births as first published. */
  readonly byPublished: number | undefined;
  /** Attributed by births after the census of 2020 where these are published. */
  readonly byRevised: number | undefined;
  /** Children who entered. */
  readonly counted: number | undefined;
  /** Pupils of primary school that the last six intakes make. */
  readonly primary: number | undefined;
}
