import { readDataset } from '../dataset/readDataset.ts';
import { type TableText, writeDataset } from '../dataset/writeDataset.ts';
import { invariant } from '../domain/invariant.ts';
import type { Region } from '../domain/region/region.ts';
import { type Carrying, carryRegion } from '../edition/carryRegion.ts';
import { runStudy, type StudyProgress } from './runStudy.ts';

export { type UnknownBirths, unknownBirths } from '../edition/carryRegion.ts';

/** An edition of a place, as a region and as the files that hold it. */
export interface Edition {
  readonly region: Region;
  readonly files: readonly TableText[];
}

/**
 * Carry a place forward with its own projection: it is run to the new base year, and the result is written as a whole
 * dataset, which is read again as any other, so that it is known to pass every check.
 *
 * @param region The place, after its scenario if one is asked.
 * @returns The edition; the same for the same place, byte for byte.
 * @throws {InvariantError} The edition does not pass the checks of a dataset.
 */
export function carryPlace(region: Region, carrying: Carrying, onProgress?: StudyProgress): Edition {
  // Beyond the new base year nothing is asked of the run.
  const until = Math.max(carrying.to, region.place.baseYear + 1);
  const run = runStudy({ ...region, place: { ...region.place, horizonYear: until } }, onProgress);
  const carried = carryRegion({ ...run, region }, carrying);
  const encoder = new TextEncoder();
  const read = readDataset(
    writeDataset(carried).map(({ name, text }) => ({ name, bytes: encoder.encode(text) })),
  );
  invariant(read.ok, `an edition does not pass its checks: ${read.ok ? '' : JSON.stringify(read.problems)}`);
  // Written once more, now that reading has put every table in the order of its keys.
  return { region: read.region, files: writeDataset(read.region) };
}
