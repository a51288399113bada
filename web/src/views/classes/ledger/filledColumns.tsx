import type { TableColumnType } from 'antd';
import type { LedgerRow } from '../../../../../src/domain/report.ts';
import { type FilledField, filledFields } from '../../../ledger/filledWords.ts';
import type { Reader } from '../../../say.ts';
import { EditCell } from './EditCell.tsx';
import { editWords, fieldWords } from './ledgerEditWords.ts';
import { sayFilled } from './sayFilled.ts';
import type { Filling } from './useFilling.ts';

const widths: Readonly<Record<FilledField, number>> = {
  ...{ state: 124, remedy: 124, closeTerm: 130, responsible: 130, note: 180 },
};

/** The columns of the ledger that are filled in, and the way to a row's history. */
export function filledColumns(filling: Filling, reader: Reader): TableColumnType<LedgerRow>[] {
  const { standing, nameOf, keep, ready, tell } = filling;
  const { say } = reader;
  const said = (row: LedgerRow, field: FilledField) => sayFilled(standing(row).words, field, reader);
  return [
    ...filledFields.map(
      (field): TableColumnType<LedgerRow> => ({
        title: say(fieldWords[field]),
        key: `filled-${field}`,
        width: widths[field],
        className: 'ledger-filled',
        sorter: (left, right) => said(left, field).localeCompare(said(right, field), reader.language),
        render: (_, row) => (
          <EditCell
            row={nameOf(row)}
            field={field}
            filled={standing(row).words}
            ready={ready}
            onKeep={(words) => keep(row, words)}
          />
        ),
      }),
    ),
    {
      title: say(editWords.history),
      key: 'history',
      width: 90,
      render: (_, row) => {
        const count = standing(row).lines.reduce((sum, { revision }) => sum + revision, 0);
        return (
          <button
            type="button"
            className="link"
            aria-label={say(editWords.historyButton, { row: nameOf(row), count })}
            onClick={() => tell(row)}
          >
            {say(editWords.historyCount, { count })}
          </button>
        );
      },
    },
  ];
}
