import type { Stage } from './stage.ts';
import type {
  DistrictId,
  ProjectId,
  Pupils,
  PupilsPerSection,
  SchoolId,
  SchoolYear,
  Sections,
} from './units.ts';

/** What a plan says of seats and teachers, for a run that carries it out; rooms and schools stand in its projects. */
export interface PlannedSeating {
  /** Entrants who go to another school than the one the projection sends them to: `pupils` out of every `of`. */
  readonly moves: readonly {
    readonly year: SchoolYear;
    readonly stage: Stage;
    readonly from: SchoolId;
    readonly to: SchoolId;
    readonly pupils: Pupils;
    readonly of: Pupils;
  }[];
  /** Classes of a cohort in a span of years; where none are named, the class rules decide. */
  readonly sections: readonly {
    readonly school: SchoolId;
    readonly stage: Stage;
    readonly entered: SchoolYear;
    readonly fromYear: SchoolYear;
    readonly toYear: SchoolYear;
    readonly sections: Sections;
    /** Size that its classes should not exceed: where more children come than planned, a class more is formed if there is a room. */
    readonly cap: PupilsPerSection;
    /** Whether the classes are formed anew in the first year of the span. */
    readonly regrouped: boolean;
  }[];
  /** Most teachers that a pool can have in a year, contract teachers among them; undefined: no limit. Other pools stay as the tables say. */
  readonly teachers: readonly {
    readonly district: DistrictId;
    readonly stage: Stage;
    readonly year: SchoolYear;
    readonly teachers: number | undefined;
  }[];
  /** The plan's own works: rooms they add do not change which school a child belongs to. */
  readonly projects: readonly ProjectId[];
  /** Schools that open with those children only whom `moves` send there. */
  readonly filledByMoves: readonly SchoolId[];
}
