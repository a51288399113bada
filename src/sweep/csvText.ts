import { stringify } from 'csv-stringify/sync';

/** What a CSV begins with: by this mark spreadsheets know that it is UTF-8. */
export const byteOrderMark = '\uFEFF';

/** Characters at which a spreadsheet would begin to compute. */
const starts = /^[=+\-@\t\r]/;

const safe = (value: string | number) =>
  typeof value === 'string' && starts.test(value) ? `'${value}` : value;

/** Rows as lines of CSV; texts that a spreadsheet would compute are quoted with an apostrophe. */
export function csvLinesOf(rows: readonly (readonly (string | number)[])[]): string {
  return stringify(rows.map((row) => row.map(safe)));
}
