/** Grades that are counted together, mostly those of a stage. */
export interface GradeGroup {
  readonly id: string;
  /** Index of the lowest grade. */
  readonly first: number;
  readonly grades: number;
}

/** What areas are counted by, in the order in which counts stand in a list. */
export const areaCounts = [
  'pupils',
  'classes',
  'above1',
  'above2',
  'above3',
  'above4',
  'roomsShort',
  'teachers',
] as const;

export type AreaCount = (typeof areaCounts)[number];

/** Sizes of classes that classes are counted above. */
export const thresholds = 4;

/**
 * Areas that are drawn as a whole: counties, districts, or schools whose classes follow a plain rule. All lists are
 * flat; the index written last runs fastest.
 */
export interface AreaWorld {
  /** Identifiers: the key of an area's chance, whatever stands beside it. */
  readonly areas: readonly string[];
  readonly years: number;
  readonly grades: number;
  /** One after the other without gaps, from the lowest grade to the highest. */
  readonly groups: readonly GradeGroup[];
  /** By grade: 1 where classes are formed anew, 0 where they move up with their pupils. The lowest is always 1. */
  readonly formsAnew: Uint8Array;
  /** Pupils of the base year by area and grade. */
  readonly pupils: Float32Array;
  /** Classes of the base year by area and grade. */
  readonly classes: Float32Array;
  /** Those of age to enter the lowest grade, by area and year. */
  readonly entrants: Float32Array;
  /** Share of the grade below (of `entrants`, for the lowest) that moves up, by area, year and grade. */
  readonly moveUp: Float32Array;
  /** Share of a grade that stays in it, by area, year and grade. */
  readonly stay: Float32Array;
  /** Pupils who come beyond that, by area, year and grade; below zero where they leave. */
  readonly arrive: Float32Array;
  /** Rooms by area, year and group. */
  readonly rooms: Float32Array;
  readonly rules: AreaRules;
  readonly spread: AreaSpread;
}

/** How classes are formed and counted, each by year and grade. */
export interface AreaRules {
  /** Pupils of a class that is formed anew. */
  readonly target: Float32Array;
  /** Classes whose average is above this are formed anew; at least `target`. */
  readonly split: Float32Array;
  /** Classes are merged as soon as fewer of this size hold all pupils; at least 1. */
  readonly merge: Float32Array;
  /** Sizes above which classes are counted, by year, grade and threshold. */
  readonly above: Float32Array;
  /** Teachers of a class, to hundredths. */
  readonly teachers: Float32Array;
}

/** How far futures lie apart: standard deviations as shares of the pupils. */
export interface AreaSpread {
  /** Of a year, common to all areas. */
  readonly region: number;
  /** Of an area's year, common to its grades. */
  readonly area: number;
  /** Of a grade's year alone. */
  readonly grade: number;
  /** Share of a year's deviation that is still there in the next, from 0 to 1. */
  readonly persistence: number;
}
