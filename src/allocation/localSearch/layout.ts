import type {
  AllocationProblem,
  ProblemStage,
  ProblemTeachers,
} from '../../domain/allocation/allocationProblem.ts';
import type { ProblemSchool } from '../../domain/allocation/problemSchools.ts';
import type { FlatCohorts } from './flatCohorts.ts';

/** A cohort at the school it enters, cut into segments of constant cap; years are counted from the first planned. */
export interface CohortLayout {
  readonly stage: ProblemStage;
  readonly unit: number;
  readonly school: number;
  /** Below 0 for cohorts that are there already. */
  readonly entered: number;
  /** Real classes; undefined for a cohort that enters within the plan. */
  readonly sizes: readonly number[] | undefined;
  /** First place of its segments in the scratch arrays of its cluster. */
  readonly offset: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Pupils a class should not exceed; where oversize counts nothing yet, the most that it can hold. */
  readonly wanted: Float64Array;
  readonly cap: Float64Array;
  readonly largest: Float64Array;
  readonly survival: Float64Array;
  readonly weight: Float64Array;
  /** Discounted yuan per class over the segment. */
  readonly running: Float64Array;
  /** Discounted yuan per class added at the start of the segment; 0 in the first. */
  readonly split: Float64Array;
  /** Enrolled only: what stays above the cap while the classes stay; classes once regrouped; price of regrouping. */
  readonly overClasses: Float64Array;
  readonly overPupils: Float64Array;
  readonly regroupedSections: Int32Array;
  readonly regroupPrice: Float64Array;
  /** Segment in which regrouping is worth its price if rooms allow; the number of segments when it is not. */
  readonly regroupAt: number;
  /** Pupils by year of the plan: per entrant, or of the enrolled cohort. */
  readonly pupils: Float64Array;
  /** Pupil-years within the plan per entrant. */
  readonly pupilYears: number;
}

export interface UnitLayout {
  readonly school: number;
  readonly stage: ProblemStage;
  /** Pool of teachers; −1 when none limits it. */
  readonly pool: number;
}

/** A school or site; amounts by year of the plan. */
export interface SchoolLayout {
  readonly shape: ProblemSchool;
  readonly district: number;
  readonly cluster: number;
  readonly units: readonly number[];
  /** Home rooms without any lever; Infinity where rooms do not limit. Sites: 0, or Infinity. */
  readonly rooms: Float64Array;
  readonly sizeCap: Float64Array;
  readonly sizeWeight: Float64Array;
  readonly firstBuilt: number;
  /** Where it sends what is there when it closes; −1 when it cannot be closed. */
  readonly receiver: number;
  readonly after: number;
  readonly earliestClosing: number;
}

/** Schools whose cohorts can sit together: a receiver with those that may be closed into it. Evaluated as one. */
export interface ClusterLayout {
  readonly schools: readonly number[];
  readonly units: readonly number[];
  readonly cohorts: readonly CohortLayout[];
  readonly flat: FlatCohorts;
  readonly segments: number;
  readonly districts: readonly number[];
}

/** Pupils of one area who enter a stage in one year: entries first … end − 1 are its flows, entry `end` the unplaced. */
export interface GroupLayout {
  readonly area: number;
  readonly stage: ProblemStage;
  readonly year: number;
  readonly first: number;
  readonly end: number;
  readonly whole: boolean;
  readonly singleSource: boolean;
  /** Demand without the leavers of intakes within the plan. */
  readonly given: number;
  readonly feeders: readonly { readonly unit: number; readonly year: number; readonly rate: number }[];
  /** Index of the same area and stage a year later; −1 when there is none. */
  readonly next: number;
}

export interface PoolLayout {
  readonly shape: ProblemTeachers;
  /** Most teachers that posts allow, looking ahead. */
  readonly upper: Float64Array;
}

/** A read problem as flat arrays, for the search's hot loops. */
export interface Layout {
  readonly problem: AllocationProblem;
  readonly years: number;
  readonly discount: Float64Array;
  readonly districts: readonly string[];
  readonly schools: readonly SchoolLayout[];
  readonly units: readonly UnitLayout[];
  readonly clusters: readonly ClusterLayout[];
  readonly groups: readonly GroupLayout[];
  /** Groups by year, then as they stand: leavers are known when they enter. */
  readonly groupOrder: Int32Array;
  readonly pools: readonly PoolLayout[];
  /** By entry: unit (−1: unplaced), group, year, shares, and what a pupil counts. */
  readonly entryUnit: Int32Array;
  readonly entryYear: Int32Array;
  readonly entryLeast: Float64Array;
  readonly entryMost: Float64Array;
  readonly entryCost: Float64Array;
  readonly entryAway: Uint8Array;
  readonly entryKilometres: Float64Array;
  /** Pupil-years that a pupil of the entry stays unplaced; 0 for flows. */
  readonly entryUnplaced: Float64Array;
  /** Entries that lead to a unit in a year, by unit × years + year; the farthest from home first. */
  readonly unitEntries: readonly (readonly number[])[];
  /** Groups with a choice of schools, one of them in the cluster, by cluster. */
  readonly clusterGroups: readonly (readonly number[])[];
  /** Group of each entry. */
  readonly entryGroup: Int32Array;
  /** Entrants that a class takes over all years of its life, by unit × years + year; Infinity where no classes are formed. */
  readonly pupilsPerClass: Float64Array;
  /** Groups whose demand an intake feeds, by unit × years + year. */
  readonly fedGroups: readonly (readonly number[])[];
  /** Own works money by district × years + year; NaN where the district has no limit. */
  readonly budget: Float64Array;
  readonly grant: Float64Array;
  /** What a yuan that is missing counts, by year, where it can be had at a price; one everywhere when missing. */
  readonly moneyWeight?: Float64Array;
}
