import type { Region } from '../../src/domain/region/region.ts';
import { tableNames } from '../../src/domain/region/tables.ts';

/** The same place with the rows of every table turned round. */
export function reversed(region: Region): Region {
  const copy = { ...region };
  for (const table of tableNames)
    if (table !== 'region') Object.assign(copy, { [table]: [...region[table]].reverse() });
  return copy;
}
