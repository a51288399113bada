import type { LedgerRow } from '../../../../../src/domain/report.ts';
import { type FilledField, filledFields } from '../../../ledger/filledWords.ts';
import { filledKey } from '../../../ledger/readPasted.ts';
import type { GridColumn } from '../../../parts/grid/gridColumn.ts';
import type { Reader } from '../../../say.ts';
import { EditCell } from './EditCell.tsx';
import { editWords, fieldWords } from './ledgerEditWords.ts';
import { sayFilled } from './sayFilled.ts';
import type { Filling } from './useFilling.ts';

const widths: Readonly<Record<FilledField, number>> = {
  ...{ state: 124, remedy: 124, closeTerm: 130, responsible: 130, note: 180 },
};

/** The columns of the ledger that are filled in, and the way to a row's history. */
export function filledColumns(filling: Filling, reader: Reader): GridColumn<LedgerRow>[] {
  const { standing, nameOf, keep, ready, tell } = filling;
  const { say } = reader;
  const group = say(editWords.filled);
  const said = (row: LedgerRow, field: FilledField) => sayFilled(standing(row).words, field, reader);
  const changes = (row: LedgerRow) => standing(row).lines.reduce((sum, { revision }) => sum + revision, 0);
  return [
    ...filledFields.map(
      (field): GridColumn<LedgerRow> => ({
        ...{ key: filledKey(field), title: say(fieldWords[field]), group, width: widths[field] },
        order: (left, right) => said(left, field).localeCompare(said(right, field), reader.language),
        text: (row) => said(row, field),
        control: (row, tabIndex) => (
          <EditCell
            row={nameOf(row)}
            field={field}
            filled={standing(row).words}
            tabIndex={tabIndex}
            ready={ready}
            onKeep={(words) => keep(row, words)}
          />
        ),
      }),
    ),
    {
      ...{ key: 'history', title: say(editWords.history), group, width: 90, unprinted: true },
      text: (row) => say(editWords.historyCount, { count: changes(row) }),
      control: (row, tabIndex) => (
        <button
          type="button"
          className="link"
          tabIndex={tabIndex}
          aria-label={say(editWords.historyButton, { row: nameOf(row), count: changes(row) })}
          onClick={() => tell(row)}
        >
          {say(editWords.historyCount, { count: changes(row) })}
        </button>
      ),
    },
  ];
}
