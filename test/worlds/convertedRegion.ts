import type { Region } from '../../src/domain/region/region.ts';
import { type ConvertedWorld, convertWorld } from '../../worlds/convertWorld.ts';
import { folderSources } from '../../worlds/source/folderSources.ts';
import type { World } from '../../worlds/world.ts';

/** A world that converts: its region, files and notices. */
export type SoundWorld = Extract<ConvertedWorld, { ok: true }>;

const kept = new Map<string, SoundWorld>();

/** Take what a conversion gave, or throw an error with every problem in its message. */
export function sound(converted: ConvertedWorld): SoundWorld {
  if (converted.ok) return converted;
  throw new Error(converted.problems.map(({ where, what }) => `${where}: ${what}`).join('\n'));
}

/**
 * Convert a world of the reference data, once.
 *
 * @throws {Error} Its tables have problems; all are in the message.
 */
export function converted(world: World, folder: string): SoundWorld {
  const known = kept.get(world.id) ?? sound(convertWorld(world, folderSources(folder)));
  kept.set(world.id, known);
  return known;
}

/** The region of a world of the reference data. */
export function convertedRegion(world: World, folder: string): Region {
  return converted(world, folder).region;
}
