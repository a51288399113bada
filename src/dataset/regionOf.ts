import { required } from '../domain/invariant.ts';
import type { Region } from '../domain/region/region.ts';
import { type Row, type TableName, tableNames } from '../domain/region/tables.ts';
import type { Draft } from './draft.ts';
import { sortRows } from './sortRows.ts';

/**
 * The region that a draft without problems holds, every table sorted by its key.
 *
 * @param draft Every row of it has passed its whole schema, and all cross checks are content.
 */
export function regionOf(draft: Draft): Region {
  const rowsOf = <T extends TableName>(table: T) =>
    sortRows(table, draft[table].rows.map((row) => row.fields) as Row<T>[]);
  const place = required(rowsOf('region')[0], 'a dataset without problems has one region');
  const others = tableNames.filter((table) => table !== 'region').map((table) => [table, rowsOf(table)]);
  return { place, ...Object.fromEntries(others) } as Region;
}
