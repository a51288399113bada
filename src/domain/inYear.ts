import { onceFor } from './onceFor.ts';
import type { SchoolYear } from './units.ts';

interface Dated {
  readonly year: SchoolYear;
}

/** Rows by year, sorted out once for each table: every year of a run, and every step of a year, asks for its own. */
const byYear = onceFor((rows: readonly Dated[]): ReadonlyMap<SchoolYear, Dated[]> => {
  const years = new Map<SchoolYear, Dated[]>();
  for (const row of rows) {
    const same = years.get(row.year);
    if (same === undefined) years.set(row.year, [row]);
    else same.push(row);
  }
  return years;
});

/**
 * The rows of one year, in the table's order.
 *
 * @param rows A table that does not change any more.
 */
export function inYear<Row extends Dated>(rows: readonly Row[], year: SchoolYear): readonly Row[] {
  return (byYear(rows).get(year) ?? []) as readonly Dated[] as readonly Row[];
}
