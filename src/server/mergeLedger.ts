import { type LedgerEdit, speaksOf } from '../domain/ledgerEdit.ts';
import type { LedgerRow } from '../domain/report.ts';

/** A ledger row with what people wrote about it, and entries that fit no row. */
export interface MergedLedger {
  readonly rows: readonly { readonly row: LedgerRow; readonly edits: readonly LedgerEdit[] }[];
  readonly others: readonly LedgerEdit[];
}

/**
 * Put people's entries beside the rows of a study's ledger.
 *
 * @param ask Only rows over the threshold in this school year, or of this district.
 */
export function mergeLedger(
  ledger: readonly LedgerRow[],
  edits: readonly LedgerEdit[],
  ask: { readonly year?: number | undefined; readonly district?: string | undefined },
): MergedLedger {
  const { year, district } = ask;
  const rows = ledger
    .filter((row) => district === undefined || row.district === district)
    .filter(
      (row) => year === undefined || (row.since <= year && (row.closes === undefined || row.closes > year)),
    )
    .map((row) => ({ row, edits: edits.filter((edit) => speaksOf(edit, row)) }));
  const others = edits.filter((edit) => !ledger.some((row) => speaksOf(edit, row)));
  return { rows, others };
}
