import type { Problem } from '../../../src/domain/problem.ts';
import type { LedgerRow } from '../../../src/domain/report.ts';
import type { PastedBlock } from '../parts/grid/gridClipboard.ts';
import type { GridColumn } from '../parts/grid/gridColumn.ts';
import type { Reader } from '../say.ts';
import { withField } from '../views/classes/ledger/sayFilled.ts';
import { differences, filledFields, type Standing } from './filledWords.ts';
import { ledgerProblem } from './ledgerProblems.ts';
import { type BookChanges, type RowChange, typedText } from './readChanges.ts';
import { takeField } from './takeField.ts';

/** The key of the column in which a field is filled in. */
export const filledKey = (field: (typeof filledFields)[number]) => `filled-${field}` as const;

/**
 * Compare a spreadsheet's cells that are pasted into the ledger with what stands.
 *
 * @param block What they fall on.
 * @param columns The columns of the ledger.
 * @param standing What stands for a row.
 */
export function readPasted(
  { rows, linesBeyond, columnsBeyond }: PastedBlock<LedgerRow>,
  columns: readonly Pick<GridColumn<LedgerRow>, 'key' | 'title' | 'text'>[],
  standing: (row: LedgerRow) => Standing,
  reader: Pick<Reader, 'say'>,
): BookChanges {
  const problems: Problem[] = [];
  const changes: RowChange[] = [];
  const byKey = new Map(columns.map((column) => [column.key, column]));
  rows.forEach(({ row, cells }, line) => {
    const stands = standing(row);
    let words = stands.words;
    for (const { key, text } of cells) {
      const column = byKey.get(key);
      const where = { row: line + 1, column: column?.title ?? key };
      const typed = typedText(text);
      const field = filledFields.find((each) => filledKey(each) === key);
      if (field === undefined) {
        const isSame = column !== undefined && typed === column.text(row).trim();
        if (!isSame) problems.push(ledgerProblem('notFilledIn', where, { found: typed }));
        continue;
      }
      const taken = takeField(field, typed, where, reader);
      if ('problem' in taken) problems.push(taken.problem);
      else words = withField(words, field, taken.text);
    }
    const fields = differences(stands.words, words);
    if (fields.length === 0) return;
    const change = { spot: stands.spot, before: stands.own, seen: stands.words, words };
    changes.push({ of: { row, standing: stands, told: [] }, change, fields, overtaken: [] });
  });
  if (linesBeyond + columnsBeyond > 0)
    problems.push(ledgerProblem('beyondTable', {}, { lines: linesBeyond, columns: columnsBeyond }));
  return { changes, problems, unchanged: rows.length - changes.length };
}
