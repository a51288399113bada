import type { SchoolRooms, TeacherSupply } from '../domain/capacity.ts';
import type { GradePupils } from '../domain/enrolment.ts';
import type { Ladder } from '../domain/ladder.ts';
import type { ClassRuleBook } from '../domain/ruleBook.ts';
import type { ClassGroup } from '../domain/sections.ts';
import type { Stage } from '../domain/stage.ts';
import type {
  DistrictId,
  Pupils,
  PupilsPerSection,
  SchoolId,
  SchoolYear,
  Sections,
} from '../domain/units.ts';

/** A school whose cohorts move to another one with their classes (closure, merge). */
export interface SchoolMove {
  readonly from: SchoolId;
  readonly to: SchoolId;
}

/** Sections that a plan gives a cohort in a year. */
export interface PlannedSections {
  readonly sections: Sections;
  /** Size that they should not exceed: with more pupils than planned it has more sections, if there are rooms. */
  readonly cap: PupilsPerSection;
  /** Whether its classes are formed anew this year, even where their number stays the same. */
  readonly regroup: boolean;
}

/** All that one school year's classes depend on. Row order does not matter. */
export interface FormationInput {
  readonly year: SchoolYear;
  /** This year's pupils by school and grade. */
  readonly pupils: readonly GradePupils[];
  /** Last year's classes. */
  readonly previous: readonly ClassGroup[];
  /** This year's rooms (other years are passed over); a school without a row, or with unknown rooms, has no room limit. */
  readonly rooms: readonly SchoolRooms[];
  /** This year's teachers (other years are passed over); a pool without a row has no teacher limit. */
  readonly teachers: readonly TeacherSupply[];
  /** Most pupils of all grades that a school's beds allow, where they hold its entry down; missing: no such limit. */
  readonly mostPupils?: ReadonlyMap<SchoolId, Pupils>;
  readonly rules: ClassRuleBook;
  readonly ladders: ReadonlyMap<DistrictId, Ladder>;
  /** Schools that closed into another one this year: cohorts without pupils there bring their classes along. */
  readonly moves?: readonly SchoolMove[];
  /** What a plan says of a cohort's sections this year, instead of what the rules want; undefined where it is silent. */
  readonly planned?: (school: SchoolId, stage: Stage, entered: SchoolYear) => PlannedSections | undefined;
}
