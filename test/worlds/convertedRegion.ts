import type { Region } from '../../src/domain/region/region.ts';
import { convertWorld } from '../../worlds/convertWorld.ts';
import { folderSources } from '../../worlds/source/folderSources.ts';
import type { World } from '../../worlds/world.ts';

/**
 * A world of the reference data as a region.
 *
 * @throws {Error} Its tables have problems; all are in the message.
 */
export function convertedRegion(world: World, folder: string): Region {
  const converted = convertWorld(world, folderSources(folder));
  if (converted.ok) return converted.region;
  throw new Error(converted.problems.map(({ where, what }) => `${where}: ${what}`).join('\n'));
}
