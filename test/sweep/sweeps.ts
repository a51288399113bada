import { writeDataset } from '../../src/dataset/writeDataset.ts';
import type { Region } from '../../src/domain/region/region.ts';
import type { Sweep, SweepPlace, SweepRow } from '../../src/domain/sweeps.ts';
import { hashPlace } from '../../src/store/hashPlace.ts';
import { gatherSweep } from '../../src/sweep/gatherSweep.ts';
import type { ShardShelf } from '../../src/sweep/shardShelf.ts';
import { cutSweep } from '../../src/sweep/sweep.ts';
import { smallRegion } from '../arbitraries/region.ts';

/** The tables of a region as files. */
export function filesOf(region: Region): SweepPlace['files'] {
  return writeDataset(region).map(({ name, text }) => ({ name, bytes: new TextEncoder().encode(text) }));
}

/** The teaching region under a name of its own, so many more children born each year. */
export function smallPlace(name: string, more = 0): SweepPlace {
  const region = smallRegion();
  const births = region.births.map((row) => ({ ...row, births: row.births + more }));
  const files = filesOf({ ...region, births });
  return { name, hash: hashPlace(files), files };
}

/** A sweep over small places; a place without tables stands for one that cannot be read. */
export function smallSweep(more: Partial<Sweep> = {}): Sweep {
  return {
    title: 'small',
    places: [smallPlace('east'), smallPlace('west', 30)],
    scenarios: [null],
    ...{ draws: 6, seed: 1, stretch: 2, threshold: 56, groups: { pair: ['east', 'west'] } },
    ...more,
  };
}

/** A place that nobody can read. */
export const brokenPlace: SweepPlace = {
  name: 'broken',
  hash: 'broken',
  files: [{ name: 'schools.csv', bytes: new TextEncoder().encode('nothing\n1\n') }],
};

/** All rows of a sweep whose shards lie in a folder. */
export async function rowsOf(sweep: Sweep, shelf: ShardShelf): Promise<SweepRow[]> {
  const rows: SweepRow[] = [];
  for await (const some of gatherSweep(sweep, cutSweep(sweep), shelf.read)) rows.push(...some);
  return rows;
}
