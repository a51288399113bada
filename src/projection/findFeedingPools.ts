import { feedingStage, type Ladder } from '../domain/ladder.ts';
import { laddersOf, type Region } from '../domain/region/region.ts';
import type { Stage } from '../domain/stage.ts';
import { admitsFromRegion, type Layout, type Pool } from './layOut.ts';

/** The stage whose leavers enter this one; in ladders without the usual one, the stage below. */
function stageBefore(ladder: Ladder, stage: Stage): Stage | undefined {
  if (stage === 'kindergarten' || stage === 'special') return undefined;
  const usual = feedingStage(ladder, stage);
  if (usual !== undefined) return usual;
  const beside: readonly Stage[] = stage === 'vocational' ? ['senior', 'vocational'] : [stage];
  const below = ladder.stages.slice(
    0,
    ladder.stages.findIndex((part) => part.stage === stage),
  );
  return below.filter((part) => !beside.includes(part.stage)).at(-1)?.stage;
}

/**
 * The pools whose leavers can enter a pool: the stage before in its district, or in every district of the region
 * where it admits from the whole region. For primary this is the kindergarten.
 *
 * @returns Pools as indexes, ascending.
 */
export function findFeedingPools(region: Region, layout: Layout, pool: Pool): number[] {
  const ladders = laddersOf(region);
  const districts = new Set(admitsFromRegion(region, pool.stage) ? ladders.keys() : [pool.scope]);
  return layout.pools.flatMap((candidate, index) => {
    const ladder = ladders.get(candidate.scope);
    const feeds =
      ladder !== undefined &&
      !candidate.held &&
      districts.has(candidate.scope) &&
      stageBefore(ladder, pool.stage) === candidate.stage;
    return feeds ? [index] : [];
  });
}
