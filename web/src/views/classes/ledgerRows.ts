import type { LedgerRow } from '../../../../src/domain/report.ts';
import type { Cause } from '../../../../src/domain/sections.ts';

/** What the ledger is narrowed to; missing parts mean all. */
export interface LedgerFilter {
  readonly district?: string | undefined;
  readonly stage?: string | undefined;
  readonly school?: string | undefined;
  /** What the school's name holds. */
  readonly search?: string | undefined;
  readonly cause?: Cause | undefined;
  readonly state?: LedgerRow['state'] | undefined;
  /** Only classes that are over the threshold in this school year. */
  readonly overIn?: number | undefined;
}

/** The pupils of a class in a year; undefined when it did not exist then. */
export function pupilsIn(row: LedgerRow, year: number): number | undefined {
  return row.course.find((each) => each.year === year)?.pupils;
}

/** Whether a class is over the threshold in a year. */
export function isOverIn(row: LedgerRow, year: number, oversizeFrom: number): boolean {
  return (pupilsIn(row, year) ?? 0) >= oversizeFrom;
}

/** The ledger's rows that fit a filter, in the ledger's own order. */
export function ledgerRows(
  rows: readonly LedgerRow[],
  { district, stage, school, search = '', cause, state, overIn }: LedgerFilter,
  oversizeFrom: number,
): LedgerRow[] {
  return rows.filter(
    (row) =>
      (district === undefined || row.district === district) &&
      (stage === undefined || row.stage === stage) &&
      (school === undefined || row.school === school) &&
      row.schoolName.includes(search.trim()) &&
      (cause === undefined || row.cause === cause) &&
      (state === undefined || row.state === state) &&
      (overIn === undefined || isOverIn(row, overIn, oversizeFrom)),
  );
}

/** The years in which targets on oversize classes fall due, within the run. */
export function oversizeDeadlines(
  verdicts: readonly { readonly indicator: string; readonly due: number | undefined }[],
): number[] {
  const due = verdicts.flatMap((verdict) =>
    verdict.indicator === 'oversizeClasses' && verdict.due !== undefined ? [verdict.due] : [],
  );
  return [...new Set(due)].sort((left, right) => left - right);
}
