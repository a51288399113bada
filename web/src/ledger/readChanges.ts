import type { LedgerEdit } from '../../../src/domain/ledgerEdit.ts';
import type { Problem, ProblemPlace } from '../../../src/domain/problem.ts';
import type { Words } from '../../../src/domain/words.ts';
import type { LedgerCell, LedgerSheet } from '../../../src/study/readLedgerSheet.ts';
import { safeText } from '../parts/safeText.ts';
import type { Reader } from '../say.ts';
import { fieldWords } from '../views/classes/ledger/ledgerEditWords.ts';
import { withField } from '../views/classes/ledger/sayFilled.ts';
import type { ToldRow } from '../views/classes/tellRow.ts';
import { type BookRow, bookWords, computedTexts } from './bookColumns.ts';
import { differences, type FilledField, type FilledWords, filledFields, filledOf } from './filledWords.ts';
import type { LedgerChange } from './ledgerDesk.ts';
import { ledgerProblem } from './ledgerProblems.ts';
import { takeField } from './takeField.ts';

/** A row that may come back from a workbook, told in the reader's language first, then in the other. */
export interface ReturningRow extends Omit<BookRow, 'told'> {
  readonly told: readonly ToldRow[];
}

/** A row that a workbook changes. */
export interface RowChange {
  readonly of: ReturningRow;
  readonly change: LedgerChange;
  /** Fields that the workbook changes, against what it was exported with. */
  readonly fields: readonly FilledField[];
  /** Of these, those that somebody else changed since to something else. */
  readonly overtaken: readonly FilledField[];
}

/** What a workbook would change, and all that is not taken from it. */
export interface BookChanges {
  readonly changes: readonly RowChange[];
  readonly problems: readonly Problem[];
  /** Rows of the workbook that say what stands already. */
  readonly unchanged: number;
}

/** A cell as it was typed: the apostrophe that made a text safe to export is not part of it. */
export function typedText(cell: LedgerCell): string {
  const text = cell === undefined ? '' : String(cell).trim();
  const bare = text.slice(1);
  return text.startsWith("'") && safeText(bare) === text ? bare : text;
}

/**
 * Compare a workbook with what stands. A cell is a change where it differs from what the workbook was exported with, so
 * that a cell which nobody touched never takes back what others wrote since.
 *
 * @param rows Every row of the ledger.
 * @param historyOf Every line of a row's own spot; asked for rows that were changed since the export.
 */
export async function readChanges(
  sheet: LedgerSheet,
  rows: readonly ReturningRow[],
  historyOf: (row: ReturningRow) => Promise<readonly LedgerEdit[]>,
  { say }: Pick<Reader, 'say'>,
): Promise<BookChanges> {
  const columnOf = ({ zh, en }: Words) => sheet.header.findIndex((head) => [zh, en].includes(head.trim()));
  const key = columnOf(bookWords.key);
  const place: ProblemPlace = { file: sheet.file, sheet: sheet.sheet };
  if (key < 0) {
    const problem = ledgerProblem('notALedger', place, { key: say(bookWords.key) });
    return { changes: [], problems: [problem], unchanged: 0 };
  }
  const at = (row: number, head: Words) => ({ ...place, row, column: say(head) });
  const columns = filledFields.map((field) => ({ field, column: columnOf(fieldWords[field]) }));
  const there = columns.filter(({ column }) => column >= 0);
  const problems: Problem[] = columns
    .filter(({ column }) => column < 0)
    .map(({ field }) => ledgerProblem('columnMissing', place, { column: say(fieldWords[field]) }));
  const byId = new Map(rows.map((each) => [each.row.id, each]));
  const textsOf = (cells: readonly LedgerCell[]) => there.map(({ column }) => typedText(cells[column]));
  const first = new Map<string, (typeof sheet.rows)[number]>();
  const doubted = new Set<string>();
  for (const each of sheet.rows) {
    const id = typedText(each.cells[key]);
    const before = first.get(id);
    if (before === undefined) first.set(id, each);
    else if (byId.has(id) && textsOf(before.cells).join('\n') !== textsOf(each.cells).join('\n')) {
      doubted.add(id);
      problems.push(ledgerProblem('rowTwice', at(each.row, bookWords.key), { id, first: before.row }));
    } else if (!byId.has(id)) problems.push(unknown(each));
  }
  function unknown({ row, cells }: (typeof sheet.rows)[number]): Problem {
    const content =
      textsOf(cells)
        .filter((text) => text !== '')
        .join(' · ') || '–';
    return ledgerProblem('unknownRow', at(row, bookWords.key), { id: typedText(cells[key]), content });
  }
  const changes: RowChange[] = [];
  let unchanged = 0;
  for (const [id, each] of first) {
    const of = byId.get(id);
    if (of === undefined) problems.push(unknown(each));
    if (of === undefined || doubted.has(id)) continue;
    for (const { head, texts } of computedTexts(of.row, of.told)) {
      const column = columnOf(head);
      const found = typedText(each.cells[column]);
      if (column < 0 || texts.includes(found)) continue;
      const computed = texts[0] ?? '';
      problems.push(ledgerProblem('computedChanged', at(each.row, head), { found, computed }));
    }
    const { standing } = of;
    const revision = Number(each.cells[columnOf(bookWords.revision)] ?? 0);
    const base = await exported(of, revision, historyOf);
    let typed = base;
    for (const { field, column } of there) {
      const text = typedText(each.cells[column]);
      const taken = takeField(field, text, at(each.row, fieldWords[field]), { say });
      if ('problem' in taken) problems.push(taken.problem);
      else typed = withField(typed, field, taken.text);
    }
    const apart = differences(typed, standing.words);
    const fields = differences(base, typed).filter((field) => apart.includes(field));
    if (fields.length === 0) {
      unchanged += 1;
      continue;
    }
    const picked = Object.fromEntries(fields.map((field) => [field, typed[field]]));
    const words: FilledWords = { ...standing.words, ...picked };
    const since = differences(standing.words, base);
    const overtaken = fields.filter((field) => since.includes(field));
    const change = { spot: standing.spot, before: standing.own, seen: standing.words, words };
    changes.push({ of, change, fields, overtaken });
  }
  const sorted = problems.sort((left, right) => (left.at.row ?? 0) - (right.at.row ?? 0));
  return { changes, problems: sorted, unchanged };
}

/** What a row said when it was exported: its line of that revision, or what stands where that is still the newest. */
async function exported(
  of: ReturningRow,
  revision: number,
  historyOf: (row: ReturningRow) => Promise<readonly LedgerEdit[]>,
): Promise<FilledWords> {
  const { own, words } = of.standing;
  if ((own?.revision ?? 0) === revision) return words;
  return filledOf((await historyOf(of)).find((edit) => edit.revision === revision));
}
