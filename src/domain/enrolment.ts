import type { Stage } from './stage.ts';
import type { DistrictId, Grade, Pupils, SchoolId, SchoolYear } from './units.ts';
import type { Words } from './words.ts';

/** Pupils of one grade at one school on census day. */
export interface GradePupils {
  readonly district: DistrictId;
  readonly school: SchoolId;
  readonly stage: Stage;
  readonly grade: Grade;
  readonly pupils: Pupils;
}

/** Children of a grade for whom the plan has no seat; they count in every total. */
export interface UnplacedPupils {
  readonly district: DistrictId;
  readonly stage: Stage;
  readonly grade: Grade;
  readonly pupils: Pupils;
}

/** Entrants of a year who go to private schools that no table names: they leave the projection, and are counted here. */
export type ElsewherePupils = UnplacedPupils;

/** One census: pupils by school and grade (sorted by school, then ladder order), and the children without a seat. */
export interface YearEnrolment {
  readonly year: SchoolYear;
  readonly pupils: readonly GradePupils[];
  readonly unplaced: readonly UnplacedPupils[];
  /** Left out where there are none. */
  readonly elsewhere?: readonly ElsewherePupils[];
}

/** A choice that the projection made by itself, told to the reader. */
export interface MethodChoice {
  /** "entry" (births to entrants), "progression" (grade to grade), "stageChange", "shares" (school by school), "control" (totals that all is raked to). */
  readonly step: 'entry' | 'progression' | 'stageChange' | 'shares' | 'control';
  /** The district; the region’s own id where it concerns all of it. */
  readonly district: DistrictId;
  readonly stage: Stage;
  /** What was used, e.g. "births, capture mean of 3 years" or "kindergarten top grade (no births)". */
  readonly method: Words;
  /** Numbers behind it: window (years), shrinkage (pupils), lastValue (weight), capture (entrants per birth), ratio … */
  readonly values: Readonly<Record<string, number>>;
}

/** A projection year by year, the base year's census first. */
export interface EnrolmentProjection {
  readonly baseYear: SchoolYear;
  readonly years: readonly YearEnrolment[];
  readonly choices: readonly MethodChoice[];
}
