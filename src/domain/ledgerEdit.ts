import type { LedgerRow, Remedy } from './report.ts';
import type { Words } from './words.ts';

/** The oversize class (or all of a grade, where no class number is given) that a ledger edit speaks of. */
export interface LedgerSpot {
  readonly place: string;
  readonly school: string;
  /** The label in the district's ladder: "1", "K1". */
  readonly grade: string;
  /** First calendar year of the school year. */
  readonly year: number;
  /** From 1; null for the whole grade. */
  readonly number: number | null;
}

export const ledgerEditStates = ['open', 'closing', 'closed', 'relapsed'] as const;
/** As the bureau says it: open, in hand, struck off (销号), over again. */
export type LedgerEditState = (typeof ledgerEditStates)[number];

export const ledgerEditStateWords: Readonly<Record<LedgerEditState, Words>> = {
  open: { zh: '未开始', en: 'not started' },
  closing: { zh: '进行中', en: 'under way' },
  closed: { zh: '已销号', en: 'closed' },
  relapsed: { zh: '反弹', en: 'relapsed' },
};

/** What a person wrote into the ledger for one spot. */
export interface LedgerWords {
  readonly remedy: Remedy | null;
  /** School year and term in which it is to close, as written: "2026 autumn". */
  readonly closeTerm: string | null;
  /** The person or unit in charge (责任单位), as written; empty where nobody is named. */
  readonly responsible: string;
  readonly state: LedgerEditState;
  readonly note: string;
  readonly author: string;
}

/** One line of the ledger's history; revisions of a spot count from 1, the highest is what stands. */
export interface LedgerEdit extends LedgerSpot, LedgerWords {
  readonly revision: number;
  /** Instant, ISO 8601. */
  readonly at: string;
}

/** A new line for a spot. `ifRevision` is the revision that the writer saw; 0 for a spot without any. */
export type LedgerDraft = LedgerSpot & LedgerWords & { readonly ifRevision: number };

/** Whether an entry or a comment speaks of a row: by where the class stood in one year; it is the same class as it moves up. */
export function speaksOf(
  { school, grade, year, number }: Omit<LedgerSpot, 'place'>,
  row: LedgerRow,
): boolean {
  return (
    school === row.school &&
    (number === null || number === row.number) &&
    row.course.some((point) => point.year === year && point.grade === grade)
  );
}
