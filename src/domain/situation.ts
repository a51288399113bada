import type { Stage } from './stage.ts';
import type { Pupils, SchoolId, SchoolYear } from './units.ts';

/** A school (or a new stage of an existing one) that takes its first pupils after the base year. */
export interface OpenedSchool {
  readonly school: SchoolId;
  /** First school year with pupils. */
  readonly openYear: SchoolYear;
  /** Places in one grade by stage: classes per grade × target class size; of a special school all its places. Stages left out take nobody. */
  readonly entryPlaces: Readonly<Partial<Record<Stage, Pupils>>>;
  /** Schools whose intake it shares; empty: the same stage’s schools of its area, else of its district. */
  readonly relieves: readonly SchoolId[];
  /** In the opening year the upper grades are shared too, not only the entry grade. */
  readonly movesUpperGrades: boolean;
}

/** A school (or some of its stages) that has no pupils from a year on. */
export interface ClosedSchool {
  readonly school: SchoolId;
  /** First school year without pupils. */
  readonly closeYear: SchoolYear;
  /** Stages that end; all when left out. */
  readonly stages?: readonly Stage[];
  /** School that takes its pupils and its intake, grade by grade; without one the others of its pool take them. */
  readonly receiver?: SchoolId;
}

/** Nominal places in one grade of a stage: home rooms ÷ grades taught in the building × target class size. */
export interface EntryPlaces {
  readonly school: SchoolId;
  readonly stage: Stage;
  readonly places: Pupils;
}

/**
 * How the schools stand in one year. The lists hold all changes since the base year, not only this year’s: a school
 * that opened two years ago still shares the intake of those it relieves.
 */
export interface YearSituation {
  /** Schools with pupils this year; all that have not closed when left out. A school not named counts as closed. */
  readonly inUse?: readonly SchoolId[];
  readonly opened: readonly OpenedSchool[];
  readonly closed: readonly ClosedSchool[];
  /** Places of schools that stood before; last year’s entry grade stands in where a school is not named. */
  readonly places: readonly EntryPlaces[];
}
