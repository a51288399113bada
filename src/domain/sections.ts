import type { Stage } from './stage.ts';
import type { DistrictId, Grade, Pupils, PupilsPerSection, SchoolId, SchoolYear, Sections } from './units.ts';

/**
 * What holds a group of classes above the size wanted: no room, no teacher, more pupils than when the classes were
 * formed (and no rule to split them), a rule (cap above the threshold, entry control letting it age out), or nothing.
 */
export type Cause = 'room' | 'teacher' | 'enrolment' | 'rule' | 'none';

/** How the sizes are known: class by class, rebuilt from the form's bins, or spread evenly over the number of classes. */
export type SizeBasis = 'counted' | 'bins' | 'spread' | 'projected';

/** The classes of one grade at one school in one year; index i is the same class from year to year. */
export interface ClassGroup {
  readonly district: DistrictId;
  readonly school: SchoolId;
  readonly stage: Stage;
  readonly grade: Grade;
  /** School year in which these pupils entered the stage: names the cohort, and with the index the class. */
  readonly entered: SchoolYear;
  /** Pupils of each class; a class that was merged away keeps its place with 0 pupils. */
  readonly sizes: readonly PupilsPerSection[];
  readonly basis: SizeBasis;
  /** Sections that the rules asked for. */
  readonly wanted: Sections;
  readonly cause: Cause;
}

/** Children beyond what entry-grade control lets a school admit. */
export interface Overflow {
  readonly district: DistrictId;
  readonly school: SchoolId;
  readonly stage: Stage;
  readonly grade: Grade;
  readonly pupils: Pupils;
}

/** All classes on one census day, sorted by school, then ladder order. */
export interface YearClasses {
  readonly year: SchoolYear;
  readonly groups: readonly ClassGroup[];
  readonly overflow: readonly Overflow[];
}

/** Sections of a group that have pupils. */
export function sectionsOf(group: Pick<ClassGroup, 'sizes'>): Sections {
  let sections = 0;
  for (const size of group.sizes) if (size > 0) sections += 1;
  return sections;
}
