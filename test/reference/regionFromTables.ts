import { readDataset, type TableFile } from '../../src/dataset/readDataset.ts';
import type { Region } from '../../src/domain/region/region.ts';

/**
 * Read a converter's tables as every dataset is read.
 *
 * @throws {Error} The tables have problems; all are in the message.
 */
export function regionFromTables(files: readonly TableFile[]): Region {
  const read = readDataset(files);
  if (read.ok) return read.region;
  throw new Error(read.problems.map(({ where, what }) => `${where}: ${what}`).join('\n'));
}
