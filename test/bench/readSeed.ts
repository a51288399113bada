import { readPath } from '../../src/cli/readInput.ts';
import { readDataset } from '../../src/dataset/readDataset.ts';
import type { Region } from '../../src/domain/region/region.ts';

/**
 * A built-in place.
 *
 * @param folder From the repository: "seeds/zibo".
 * @throws {Error} It is not there, or has problems.
 */
export function readSeed(folder: string): Region {
  const path = readPath(folder);
  if (!('files' in path)) throw new Error(`${folder} is not there: run the bench from the repository.`);
  const reading = readDataset(path.files);
  if (!reading.ok) throw new Error(`${folder} has problems: run \`check\` on it.`);
  return reading.region;
}
