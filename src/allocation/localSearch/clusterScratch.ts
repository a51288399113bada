import { emptyHousing, type Housing } from './houseSections.ts';
import type { ClusterLayout, Layout } from './layout.ts';

/** What a cluster comes to under a state. */
export interface ClusterOutcome {
  /** Pupil-years that its rooms, classes and modules cannot take. */
  unplaced: number;
  /** Room-years that nothing can free: classes that came with a closure. */
  stuck: number;
  oversizeClasses: number;
  oversizePupils: number;
  cost: number;
  /** Works money, by school of the cluster × years + year. */
  readonly spending: Float64Array;
  /** Classes, by unit of the cluster × years + year. */
  readonly sections: Float64Array;
}

export function emptyOutcome({ schools, units }: ClusterLayout, years: number): ClusterOutcome {
  return {
    unplaced: 0,
    stuck: 0,
    oversizeClasses: 0,
    oversizePupils: 0,
    cost: 0,
    spending: new Float64Array(schools.length * years),
    sections: new Float64Array(units.length * years),
  };
}

/** Working arrays for evaluating one cluster after the other. */
export interface ClusterScratch {
  /** Classes by segment. */
  readonly sections: Int32Array;
  /** Entrants by cohort, after what had to go. */
  readonly entrants: Float64Array;
  /** Segment from which an enrolled cohort is regrouped; its number of segments when it is not. */
  readonly regroupedAt: Int32Array;
  /** Classes that sit at a school, by school of the cluster × years + year. */
  readonly load: Float64Array;
  /** Classes of a unit, by unit of the cluster × years + year. */
  readonly taught: Float64Array;
  readonly pupils: Float64Array;
  readonly missing: Float64Array;
  readonly housing: Housing;
  readonly trial: Int32Array;
}

export function emptyScratch(layout: Layout): ClusterScratch {
  const largest = (sizeOf: (cluster: ClusterLayout) => number) => Math.max(1, ...layout.clusters.map(sizeOf));
  const segments = largest((cluster) => cluster.segments);
  const cohorts = largest((cluster) => cluster.cohorts.length);
  const schools = largest((cluster) => cluster.schools.length) * layout.years;
  return {
    sections: new Int32Array(segments),
    entrants: new Float64Array(cohorts),
    regroupedAt: new Int32Array(cohorts),
    load: new Float64Array(schools),
    taught: new Float64Array(largest((cluster) => cluster.units.length) * layout.years),
    pupils: new Float64Array(schools),
    missing: new Float64Array(layout.years),
    housing: emptyHousing(layout),
    trial: new Int32Array(segments),
  };
}
