import { type ClusterScratch, emptyOutcome } from './clusterScratch.ts';
import { evaluateCluster } from './evaluateCluster.ts';
import type { Layout } from './layout.ts';
import type { SearchState } from './searchState.ts';

/** Rooms that levers give a school, by year of first use or of use. */
export interface RoomsPlanned {
  readonly built: readonly number[];
  readonly converted: readonly number[];
  readonly temporary: readonly number[];
}

/** The rooms that levers give a school under a state; undefined when it needs none. */
export function roomsPlanned(
  layout: Layout,
  state: SearchState,
  school: number,
  scratch: ClusterScratch,
): RoomsPlanned | undefined {
  const cluster = layout.clusters[layout.schools[school]?.cluster ?? -1];
  if (cluster === undefined) return undefined;
  const found: { rooms?: RoomsPlanned } = {};
  evaluateCluster(layout, state, cluster, scratch, emptyOutcome(cluster, layout.years), (one, housing) => {
    if (one !== school) return;
    found.rooms = {
      built: [...housing.built],
      converted: [...housing.converted],
      temporary: [...housing.temporary],
    };
  });
  return found.rooms;
}
