import { fewestSections, spreadEvenly, spreadUnevenly } from '../domain/classSize.ts';
import type { GradePupils } from '../domain/enrolment.ts';
import type { ClassRule } from '../domain/region/classRule.ts';
import { type MixingRule, sizeAtForming } from '../domain/ruleBook.ts';
import { type ClassGroup, filledIn, type MixedClass } from '../domain/sections.ts';
import type { Pupils, PupilsPerSection, SchoolYear, Sections } from '../domain/units.ts';
import type { PlannedSections } from './formationInput.ts';

/** One grade at one school while this year's classes are being formed. The steps change its sizes in turn. */
export interface GradeCell {
  readonly grade: GradePupils;
  readonly entered: SchoolYear;
  readonly rule: ClassRule;
  /** No new class over this size (entry-grade control); undefined: no control, or not an entry grade. */
  readonly entryCap: PupilsPerSection | undefined;
  /** Whether entry-grade control holds for the school, so that classes of older cohorts age out. */
  readonly ageingOut: boolean;
  /** The same cohort's classes last year; undefined where the classes are formed anew. */
  readonly before: ClassGroup | undefined;
  /** Whether and how the grade may share a class with its neighbours. */
  readonly mixing: MixingRule | undefined;
  /** The class that it shares, once that is decided. */
  mixed: MixedClass | undefined;
  /** Pupils of each class now; 0 keeps the place of a class that was merged away. Set by {@link seatAs}. */
  sizes: PupilsPerSection[];
  /** Classes that have pupils, counted with the sizes: every step asks for them. */
  filled: Sections;
  /** Sections that a plan gives the grade; undefined: the rules decide. */
  readonly planned: PlannedSections | undefined;
  /** Sections that the rules, or the plan, ask for. */
  wanted: Sections;
  /** What the last step lacked when it gave fewer sections than wanted. */
  lacked: 'room' | 'teacher' | undefined;
  /** Whether the building still has a free room when all its classes are formed. */
  roomLeft: boolean;
  /** Sizes before each split of this year, so that a split can be taken back. */
  readonly splits: PupilsPerSection[][];
}

/** Sections with pupils; a class that grades share counts with the lowest of them. */
export function sectionsIn(cell: GradeCell): Sections {
  const { mixed } = cell;
  if (mixed === undefined) return cell.filled;
  return mixed.host === cell.grade.grade ? 1 : 0;
}

/** Sections of several cells together. */
export function sectionsOfAll(cells: readonly GradeCell[]): Sections {
  let sections = 0;
  for (const cell of cells) sections += sectionsIn(cell);
  return sections;
}

/** Pupils of the largest class. */
export function largestIn(cell: GradeCell): PupilsPerSection {
  let largest = 0;
  for (const size of cell.sizes) if (size > largest) largest = size;
  return largest;
}

/** Seat the pupils of a grade in classes of these sizes. */
export function seatAs(cell: GradeCell, sizes: PupilsPerSection[]): void {
  cell.sizes = sizes;
  cell.filled = filledIn(sizes);
}

/** Seat all pupils of a grade whose classes are formed anew: as unevenly as its rule says, evenly where a plan does. */
export function seatAnew(cell: GradeCell, sections: Sections): void {
  const { grade, rule, entryCap, planned } = cell;
  const range = planned === undefined ? (rule.sizeRange ?? 0) : 0;
  const cap = sizeAtForming(rule, rule.capSize);
  seatAs(cell, spreadUnevenly(grade.pupils, sections, range, Math.min(cap, entryCap ?? cap)));
}

/** Seat all pupils of a grade evenly over a number of sections. */
export function seatEvenly(cell: GradeCell, sections: Sections): void {
  seatAs(cell, spreadEvenly(cell.grade.pupils, sections));
}

/** Children beyond what entry-grade control lets the formed sections take; none where grades share a class. */
export function overflowOf(cell: GradeCell): Pupils {
  if (cell.entryCap === undefined || cell.mixed !== undefined) return 0;
  return Math.max(0, cell.grade.pupils - sectionsIn(cell) * cell.entryCap);
}

/** The fewest sections that keep every class under cap (and entry cap). */
export function fewestIn(cell: GradeCell): Sections {
  return fewestSections(cell.grade.pupils, Math.min(cell.rule.capSize, cell.entryCap ?? cell.rule.capSize));
}
