import { groupBy } from '../../../src/domain/groupBy.ts';
import {
  type LedgerEdit,
  type LedgerSpot,
  type LedgerWords,
  speaksOf,
} from '../../../src/domain/ledgerEdit.ts';
import type { LedgerRow } from '../../../src/domain/report.ts';

/** What people fill in of a row. */
export type FilledWords = Omit<LedgerWords, 'author'>;
export type FilledField = keyof FilledWords;

/** The fields that are filled in, in the order in which they stand on the page and in the workbook. */
export const filledFields = [
  'state',
  'remedy',
  'closeTerm',
  'responsible',
  'note',
] as const satisfies readonly FilledField[];

/** Most characters of what is written freely, as the service takes it. */
export const longest: Readonly<Partial<Record<FilledField, number>>> = {
  closeTerm: 100,
  responsible: 200,
  note: 4000,
};

const blank: FilledWords = { state: 'open', remedy: null, closeTerm: null, responsible: '', note: '' };

/** What was filled in, without who and when; of no line a row that nobody began. */
export function filledOf(edit: FilledWords | undefined): FilledWords {
  const { state, remedy, closeTerm, responsible, note } = edit ?? blank;
  return { state, remedy, closeTerm, responsible, note };
}

/** The fields in which two differ by more than blanks around what was written, which no page and no workbook keeps. */
export function differences(left: FilledWords, right: FilledWords): FilledField[] {
  const bare = (words: FilledWords, field: FilledField) => (words[field] ?? '').trim();
  return filledFields.filter((field) => bare(left, field) !== bare(right, field));
}

/** A row with what stands for it. */
export interface Standing {
  /** Where the next line is to be written. */
  readonly spot: LedgerSpot;
  /** The newest line of this class alone. */
  readonly own: LedgerEdit | undefined;
  readonly words: FilledWords;
  /** The newest line of each spot that speaks of it, those of its whole grade among them. */
  readonly lines: readonly LedgerEdit[];
}

/** What stands for the rows of a ledger, found by school, and the lines that speak of none of them. */
export class StandingLines {
  readonly #place: string;
  readonly #bySchool: ReadonlyMap<string, readonly LedgerEdit[]>;
  readonly #edits: readonly LedgerEdit[];

  constructor(place: string, edits: readonly LedgerEdit[]) {
    this.#place = place;
    this.#edits = edits;
    this.#bySchool = groupBy(edits, ({ school }) => school);
  }

  /** What stands for a row: a line of its own before one of its whole grade, the newest first. */
  of(row: LedgerRow): Standing {
    const lines = (this.#bySchool.get(row.school) ?? [])
      .filter((edit) => speaksOf(edit, row))
      .sort((left, right) => (left.at < right.at ? 1 : -1));
    const own = lines.find(({ number }) => number !== null);
    const { school, grade, year, number } = own ?? {
      ...{ school: row.school, grade: row.grade, year: row.since, number: row.number },
    };
    return {
      spot: { place: this.#place, school, grade, year, number },
      own,
      words: filledOf(own ?? lines[0]),
      lines,
    };
  }

  /** Lines that speak of no row: their class is not oversize in what is shown. */
  others(rows: readonly LedgerRow[]): readonly LedgerEdit[] {
    const bySchool = groupBy(rows, ({ school }) => school);
    return this.#edits.filter(
      (edit) => !(bySchool.get(edit.school) ?? []).some((row) => speaksOf(edit, row)),
    );
  }
}
