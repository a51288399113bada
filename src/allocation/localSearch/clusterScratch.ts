import { emptyHousing, type Housing } from './houseSections.ts';
import type { ClusterLayout, Layout } from './layout.ts';

/** What a cluster comes to under a state. */
export interface ClusterOutcome {
  /** Pupil-years that its rooms, classes and modules cannot take. */
  unplaced: number;
  /** Room-years that nothing can free: classes that came with a closure. */
  stuck: number;
  /** Class-years without a room or a teacher, where a search is steered by them; 0 where classes are squeezed. */
  missing: number;
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
    missing: 0,
    oversizeClasses: 0,
    oversizePupils: 0,
    cost: 0,
    spending: new Float64Array(schools.length * years),
    sections: new Float64Array(units.length * years),
  };
}

/** What is too much at a cluster, and per cohort the least harmful way to need less. */
export interface SqueezeScratch {
  /** 1 where classes lack a room, by school × years + year; where they are too many, by unit × years + year. */
  readonly rooms: Uint8Array;
  readonly taught: Uint8Array;
  /** Pupils too many for a module, by school × years + year. */
  readonly pupils: Float64Array;
  /** Years of a segment in which a class less would help. */
  readonly freed: Int32Array;
  /** By cohort: 0 to be found out, 1 none, 2 found. */
  readonly known: Uint8Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Entrants left; NaN where nobody has to go. */
  readonly left: Float64Array;
  /** By cohort × 3: unplaced, oversize classes, oversize pupils per class-year freed. */
  readonly loss: Float64Array;
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
  /** Where a cohort sits in a year (school of the cluster × years + year), by cohort × years + year. */
  readonly seat: Int32Array;
  /** Rooms before any lever, and the most that levers add, by school of the cluster × years + year. */
  readonly had: Float64Array;
  readonly toAdd: Float64Array;
  /** Most pupils of a module, by school of the cluster. */
  readonly mostPupils: Float64Array;
  readonly missing: Float64Array;
  readonly housing: Housing;
  readonly squeeze: SqueezeScratch;
}

export function emptyScratch(layout: Layout): ClusterScratch {
  const { years } = layout;
  const largest = (sizeOf: (cluster: ClusterLayout) => number) =>
    layout.clusters.reduce((most, cluster) => Math.max(most, sizeOf(cluster)), 1);
  const segments = largest((cluster) => cluster.segments);
  const cohorts = largest((cluster) => cluster.cohorts.length);
  const schools = largest((cluster) => cluster.schools.length);
  const units = largest((cluster) => cluster.units.length) * years;
  return {
    sections: new Int32Array(segments),
    entrants: new Float64Array(cohorts),
    regroupedAt: new Int32Array(cohorts),
    load: new Float64Array(schools * years),
    taught: new Float64Array(units),
    pupils: new Float64Array(schools * years),
    seat: new Int32Array(cohorts * years),
    had: new Float64Array(schools * years),
    toAdd: new Float64Array(schools * years),
    mostPupils: new Float64Array(schools),
    missing: new Float64Array(years),
    housing: emptyHousing(layout),
    squeeze: {
      rooms: new Uint8Array(schools * years),
      taught: new Uint8Array(units),
      pupils: new Float64Array(schools * years),
      freed: new Int32Array(segments),
      known: new Uint8Array(cohorts),
      from: new Int32Array(cohorts),
      to: new Int32Array(cohorts),
      left: new Float64Array(cohorts),
      loss: new Float64Array(cohorts * 3),
    },
  };
}
