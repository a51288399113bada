import type { TableFile } from '../../../src/study/openPlace.ts';
import type { AcceptablePlace, UnderstoodTable } from '../../../src/study/previewPlace.ts';
import type { SaidProblem } from './messages.ts';

/** What the importing worker is given. */
export interface ImportOrder {
  readonly files: readonly TableFile[];
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

/** What the importing worker answers. */
export type FromImporter =
  | { readonly kind: 'read'; readonly picture: ImportPicture }
  | { readonly kind: 'failure'; readonly message: string };
