import type { LedgerRow } from '../../../../../src/domain/report.ts';
import { commentWords as words } from '../../../comments/commentWords.ts';
import type { GridColumn } from '../../../parts/grid/gridColumn.ts';
import type { Reader } from '../../../say.ts';
import type { Talk } from './useTalk.ts';

/** The column that says how much there is said about a row, and leads to it. */
export function talkColumn(
  { countOf, show }: Talk,
  nameOf: (row: LedgerRow) => string,
  { say }: Reader,
): GridColumn<LedgerRow> {
  return {
    ...{ key: 'talk', title: say(words.title), width: 90, unprinted: true },
    text: (row) => say(words.count, { count: countOf(row) }),
    control: (row, tabIndex) => (
      <button
        type="button"
        className="link"
        tabIndex={tabIndex}
        aria-label={say(words.countButton, { row: nameOf(row), count: countOf(row) })}
        onClick={() => show(row)}
      >
        {say(words.count, { count: countOf(row) })}
      </button>
    ),
  };
}
