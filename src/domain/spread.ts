import type { Stage } from './stage.ts';

/**
 * How wide the errors of a projection are, one level of one stage. Variances are in (pupils per pupils^¾)²: a figure of
 * n pupils has a standard deviation of √variance × n^¾.
 */
export interface StageSpread {
  /** Entrants, one year’s alone: what no other year’s entrants share. */
  readonly entryYear: number;
  /** Entrants, each year more that they are foretold: what the years after share. */
  readonly entryWalk: number;
  /** A cohort that moved up one year, two years, …; rising, and going on by the last year’s step. */
  readonly flow: readonly number[];
  /** How much of that the cohorts show that entered within the forecast, whose entry was off already; 0 to 1. */
  readonly flowAfterEntry: number;
}

/** The errors of a place’s projection, by stage; plain JSON. */
export interface PlaceSpread {
  readonly stages: readonly {
    readonly stage: Stage;
    /** Grades of districts. */
    readonly district: StageSpread;
    /** Grades of schools, the district’s error among it. */
    readonly school: StageSpread;
    /** Share of the variance of a district’s grades as they move up that all grades of a year have in common. */
    readonly shared: number;
  }[];
  /** Figures of the past that the errors were measured on; 0: all is taken from the reference places. */
  readonly figures: number;
  /** School years from which the past was forecast. */
  readonly origins: readonly number[];
}

/** The variance of a cohort that moved up a number of years, beyond the known ones by the last step. */
export function flowVariance({ flow }: StageSpread, years: number): number {
  if (years <= 0 || flow.length === 0) return 0;
  const known = flow[Math.min(years, flow.length) - 1] ?? 0;
  if (years <= flow.length) return known;
  const step = flow.length === 1 ? known : known - (flow.at(-2) ?? 0);
  return known + (years - flow.length) * Math.max(step, known / flow.length / 2);
}

/** The variance of entrants foretold a number of years ahead. */
export function entryVariance({ entryYear, entryWalk }: StageSpread, years: number): number {
  return years <= 0 ? 0 : entryYear + years * entryWalk;
}
