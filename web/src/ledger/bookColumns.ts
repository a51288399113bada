import { headWords } from '../../../src/domain/glossary.ts';
import type { LedgerRow } from '../../../src/domain/report.ts';
import type { Words } from '../../../src/domain/words.ts';
import type { Sheet, SheetCell, SheetKind } from '../deck/sheets/sheet.ts';
import type { Reader } from '../say.ts';
import { fieldWords } from '../views/classes/ledger/ledgerEditWords.ts';
import { sayFilled } from '../views/classes/ledger/sayFilled.ts';
import type { ToldRow } from '../views/classes/tellRow.ts';
import { words } from '../words.ts';
import { type FilledField, filledFields, type Standing } from './filledWords.ts';

/** The columns by which a workbook finds its rows and their lines again. */
export const bookWords = {
  key: { zh: '行编号', en: 'Row' },
  revision: { zh: '修改次数', en: 'Revision' },
} as const satisfies Readonly<Record<string, Words>>;

/** A computed column: its head, how it is written, and what stands in it. */
interface ComputedColumn {
  readonly head: Words;
  readonly kind: SheetKind;
  readonly of: (row: LedgerRow, told: ToldRow) => SheetCell;
}

const computedColumns: readonly ComputedColumn[] = [
  { head: headWords.district, kind: 'text', of: (_, told) => told.district },
  { head: headWords.school, kind: 'text', of: (row) => row.schoolName },
  { head: headWords.stage, kind: 'text', of: (_, told) => told.stage },
  { head: words.firstOver, kind: 'text', of: (_, told) => told.classOf },
  { head: headWords.since, kind: 'year', of: (row) => row.since },
  { head: headWords.pupils, kind: 'whole', of: (row) => row.pupils },
  { head: headWords.band, kind: 'text', of: (_, told) => told.band },
  { head: headWords.cause, kind: 'text', of: (_, told) => told.cause },
  { head: headWords.origin, kind: 'text', of: (_, told) => told.origin },
  { head: headWords.closes, kind: 'text', of: (_, told) => told.closes },
  { head: headWords.remedy, kind: 'text', of: (_, told) => told.remedy },
  { head: headWords.state, kind: 'text', of: (_, told) => told.state },
];

/** Every column's head in both languages: a workbook is taken back whatever language it was written in. */
export const allHeads: readonly Words[] = [
  ...Object.values(bookWords),
  ...filledFields.map((field) => fieldWords[field]),
  ...computedColumns.map(({ head }) => head),
];

/** A row as it goes into the workbook. */
export interface BookRow {
  readonly row: LedgerRow;
  readonly standing: Standing;
  readonly told: ToldRow;
}

/** Rows of a class that several targets judge are one row of the workbook. */
function onceEach(rows: readonly BookRow[]): readonly BookRow[] {
  return [...new Map(rows.toReversed().map((each) => [each.row.id, each])).values()].toReversed();
}

/** The ledger as a sheet: what finds the row again, what is filled in, and the computed figures. */
export function bookSheet(name: string, rows: readonly BookRow[], reader: Reader): Sheet {
  const { say } = reader;
  const kindOf = (field: FilledField): SheetKind => (field === 'note' ? 'long' : 'text');
  return {
    name,
    columns: [
      { head: say(bookWords.key), kind: 'text' },
      { head: say(bookWords.revision), kind: 'whole' },
      ...filledFields.map((field) => ({ head: say(fieldWords[field]), kind: kindOf(field) })),
      ...computedColumns.map(({ head, kind }) => ({ head: say(head), kind })),
    ],
    rows: onceEach(rows).map(({ row, standing, told }) => [
      row.id,
      standing.own?.revision ?? 0,
      ...filledFields.map((field) => sayFilled(standing.words, field, reader)),
      ...computedColumns.map(({ of }) => of(row, told)),
    ]),
    summed: [],
  };
}

/**
 * What a workbook may say of a row's computed figures, by heading.
 *
 * @param told The row as it is told in every language in which the workbook may have been written.
 */
export function computedTexts(
  row: LedgerRow,
  told: readonly ToldRow[],
): readonly { readonly head: Words; readonly texts: readonly string[] }[] {
  return computedColumns.map(({ head, of }) => ({
    head,
    texts: told.map((each) => String(of(row, each) ?? '')),
  }));
}
