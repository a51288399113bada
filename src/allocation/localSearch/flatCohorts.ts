/** The cohorts of a cluster as flat arrays, one after the other, for the loops that run at every move. */
export interface FlatCohorts {
  readonly count: number;
  /** Index of a cohort's entrants in the state's `intake`; −1 for one that is there already. */
  readonly intakeAt: Int32Array;
  /** Places of its unit and of the school it enters within the cluster. */
  readonly unit: Int32Array;
  readonly school: Int32Array;
  /** Place of the school by place of the unit. */
  readonly unitSchool: Int32Array;
  /** First and last year of the plan in which it is there. */
  readonly firstYear: Int32Array;
  readonly lastYear: Int32Array;
  /** Pupils by cohort × years + year: per entrant, or of the enrolled cohort. */
  readonly pupils: Float64Array;
  readonly pupilYears: Float64Array;
  readonly regroupAt: Int32Array;
  /** First segment of each cohort, and one past the last of all. */
  readonly start: Int32Array;
  /** By segment, as in `CohortLayout`. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly wanted: Float64Array;
  readonly cap: Float64Array;
  readonly largest: Float64Array;
  readonly survival: Float64Array;
  readonly weight: Float64Array;
  readonly running: Float64Array;
  readonly split: Float64Array;
  /** Classes of enrolled cohorts before any of them has to stay as it is; 0 for those that enter. */
  readonly standing: Int32Array;
  /** What the enrolled cohorts cost then, and what of them is oversize. */
  readonly standingCost: number;
  readonly standingOverClasses: number;
  readonly standingOverPupils: number;
  /** What the enrolled cohorts come to then: classes by unit × years + year, pupils by school × years + year. */
  readonly standingTaught: Float64Array;
  readonly standingPupils: Float64Array;
}
