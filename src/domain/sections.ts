import type { Stage } from './stage.ts';
import type { DistrictId, Grade, Pupils, PupilsPerSection, SchoolId, SchoolYear, Sections } from './units.ts';

/**
 * What holds a group of classes above the size wanted: no room, no teacher, more pupils than when the classes were
 * formed (and no rule to split them), a rule (cap above the threshold, entry control letting it age out), or nothing.
 */
export type Cause = 'room' | 'teacher' | 'enrolment' | 'rule' | 'none';

/** How the sizes are known: class by class, rebuilt from the form's bins, or spread evenly over the number of classes. */
export type SizeBasis = 'counted' | 'bins' | 'spread' | 'projected';

/** A class that several grades of a stage share (复式班, 混龄班). */
export interface MixedClass {
  /** The lowest grade in it, whose group counts the class. */
  readonly host: Grade;
  /** Pupils of all its grades. */
  readonly pupils: Pupils;
}

/** The classes of one grade at one school in one year; index i is the same class from year to year. */
export interface ClassGroup {
  readonly district: DistrictId;
  readonly school: SchoolId;
  readonly stage: Stage;
  readonly grade: Grade;
  /** School year in which these pupils entered the stage: names the cohort, and with the index the class. */
  readonly entered: SchoolYear;
  /** Pupils of each class, those of this grade only in a mixed-grade class; a class that was merged away keeps its place with 0 pupils. */
  readonly sizes: readonly PupilsPerSection[];
  /** The class that the grade shares with others; missing: its classes are its own. */
  readonly mixed?: MixedClass;
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

/**
 * The sizes of the classes that a group counts: its own with pupils; a mixed-grade class whole, and only with its
 * lowest grade, so that over all groups every class counts once and every pupil sits in one.
 */
export function classSizesOf({
  grade,
  sizes,
  mixed,
}: Pick<ClassGroup, 'grade' | 'sizes' | 'mixed'>): PupilsPerSection[] {
  if (mixed === undefined) return sizes.filter((size) => size > 0);
  return mixed.host === grade ? [mixed.pupils] : [];
}

/** Sections that have pupils, of a list of sizes. */
export function filledIn(sizes: readonly PupilsPerSection[]): Sections {
  let sections = 0;
  for (const size of sizes) if (size > 0) sections += 1;
  return sections;
}

/** Sections of a group that have pupils; a mixed-grade class counts with its lowest grade. */
export function sectionsOf({ grade, sizes, mixed }: Pick<ClassGroup, 'grade' | 'sizes' | 'mixed'>): Sections {
  if (mixed === undefined) return filledIn(sizes);
  return mixed.host === grade ? 1 : 0;
}
