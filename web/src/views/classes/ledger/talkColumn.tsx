import type { TableColumnType } from 'antd';
import type { LedgerRow } from '../../../../../src/domain/report.ts';
import { commentWords as words } from '../../../comments/commentWords.ts';
import type { Reader } from '../../../say.ts';
import type { Talk } from './useTalk.ts';

/** The column that says how much there is said about a row, and leads to it. */
export function talkColumn(
  { countOf, show }: Talk,
  nameOf: (row: LedgerRow) => string,
  { say }: Reader,
): TableColumnType<LedgerRow> {
  return {
    title: say(words.title),
    key: 'talk',
    width: 90,
    render: (_, row) => {
      const count = countOf(row);
      return (
        <button
          type="button"
          className="link"
          aria-label={say(words.countButton, { row: nameOf(row), count })}
          onClick={() => show(row)}
        >
          {say(words.count, { count })}
        </button>
      );
    },
  };
}
