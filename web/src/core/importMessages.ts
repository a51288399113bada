import type { CensusAnswers } from '../../../src/domain/census.ts';
import type { PlaceWithReview } from '../../../src/study/addCensus.ts';
import type { TableFile } from '../../../src/study/openPlace.ts';
import type { AcceptablePlace, UnderstoodTable } from '../../../src/study/previewPlace.ts';
import type { SaidProblem } from './messages.ts';

/** What the importing worker is given. */
export interface ImportOrder {
  readonly files: readonly TableFile[];
  /** The place that the files are a new census of; missing: they are a place of their own. */
  readonly into?: CensusGround;
}

/** What a census is put into, and what the planner has said of its schools. */
export interface CensusGround {
  readonly place: readonly TableFile[];
  readonly answers: CensusAnswers;
}

/** A planner's files as they were understood; every problem in both languages. */
export interface ImportPicture {
  readonly tables: readonly UnderstoodTable[];
  readonly problems: readonly SaidProblem[];
  readonly notices: readonly SaidProblem[];
  /** The whole place; undefined where anything is wrong. */
  readonly whole: AcceptablePlace | undefined;
  /** The place without the rows that are wrong; undefined where there is no such place. */
  readonly rest: (AcceptablePlace & { readonly leftOut: readonly SaidProblem[] }) | undefined;
}

/** A census as it was understood, and the place that comes of it; every problem in both languages. */
export interface CensusPicture {
  readonly tables: readonly UnderstoodTable[];
  readonly problems: readonly SaidProblem[];
  readonly notices: readonly SaidProblem[];
  /** The school year that it counts; undefined where it tells of none after the base year. */
  readonly year: number | undefined;
  readonly schools: PlaceWithReview['schools'];
  /** The place’s schools, to choose from where the files leave one open. */
  readonly placeSchools: readonly { readonly id: string; readonly name: string }[];
  readonly whole: PlaceWithReview | undefined;
  readonly rest: (PlaceWithReview & { readonly leftOut: readonly SaidProblem[] }) | undefined;
}

/** What the importing worker answers. */
export type FromImporter =
  | { readonly kind: 'census'; readonly census: CensusPicture }
  | { readonly kind: 'read'; readonly picture: ImportPicture }
  | { readonly kind: 'failure'; readonly message: string };
