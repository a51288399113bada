import type { LedgerDraft, LedgerEdit, LedgerSpot } from '../../../src/domain/ledgerEdit.ts';

/** A line was kept; or somebody else wrote since, and `theirs` is what stands. */
export type Writing =
  | { readonly kind: 'kept'; readonly edit: LedgerEdit }
  | { readonly kind: 'conflict'; readonly theirs: LedgerEdit };

/**
 * Where the lines of ledgers stand that people write: in the service, or in this browser. Nothing is ever written over.
 * Every call rejects with an Error when nobody answers, or nothing can be kept.
 */
export interface LedgerBook {
  /** Whether others write in it too. */
  readonly shared: boolean;
  /** The newest line of each spot of a place. */
  read(place: string): Promise<readonly LedgerEdit[]>;
  /** Every line of a spot, the newest first. */
  history(spot: LedgerSpot): Promise<readonly LedgerEdit[]>;
  /** Write the line that follows the revision which was read; 0 for the first. */
  write(draft: LedgerDraft): Promise<Writing>;
}

/** A spot as one text, the same for every line of it. */
export function spotKey({ place, school, grade, year, number }: LedgerSpot): string {
  return JSON.stringify([place, school, grade, year, number]);
}
