import type { LedgerEdit } from '../../../../../src/domain/ledgerEdit.ts';
import { differences, type FilledField, filledOf } from '../../../ledger/filledWords.ts';
import { spotKey } from '../../../ledger/ledgerBook.ts';
import type { Reader } from '../../../say.ts';
import { sayFilled } from './sayFilled.ts';

/** One line of a row's history: who wrote it when, and what it changed. */
export interface HistoryLine {
  readonly edit: LedgerEdit;
  readonly changes: readonly { readonly field: FilledField; readonly from: string; readonly to: string }[];
}

/**
 * What each line changed against the one before it of the same spot, the newest first.
 *
 * @param edits Every line of the spots that speak of a row, in any order.
 */
export function historyLines(edits: readonly LedgerEdit[], reader: Pick<Reader, 'say'>): HistoryLine[] {
  const known = new Map(edits.map((edit) => [`${spotKey(edit)} ${edit.revision}`, edit]));
  return [...edits]
    .sort((left, right) =>
      left.at === right.at ? right.revision - left.revision : left.at < right.at ? 1 : -1,
    )
    .map((edit) => {
      const before = filledOf(known.get(`${spotKey(edit)} ${edit.revision - 1}`));
      const changes = differences(before, edit).map((field) => ({
        field,
        from: sayFilled(before, field, reader),
        to: sayFilled(edit, field, reader),
      }));
      return { edit, changes };
    });
}

/** An instant as the reader's clock shows it, to the minute. */
export function sayInstant(at: string): string {
  const instant = new Date(at);
  const two = (part: number) => String(part).padStart(2, '0');
  const day = [instant.getFullYear(), two(instant.getMonth() + 1), two(instant.getDate())].join('-');
  return `${day} ${two(instant.getHours())}:${two(instant.getMinutes())}`;
}
