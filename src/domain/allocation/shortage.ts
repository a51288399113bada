import type { Stage } from '../stage.ts';
import type { Pupils, Rooms, SchoolYear, Sections } from '../units.ts';
import type { Words } from '../words.ts';

/**
 * Where a figure of the shortage comes from: read from the plan itself (a better plan may need less); the linear
 * relaxation (no plan does with less); the programme in whole numbers, solved to its proof (exact).
 */
export type ShortageSource = 'plan' | 'lp' | 'branchAndBound';

/** What can give way so that a place has less that is short. */
export const shortageLevers = [
  'rooms',
  'moduleSeats',
  'money',
  'teachers',
  'hires',
  'leadTime',
  'temporaryRooms',
  'shares',
  'reach',
  'schoolSize',
  'standingClasses',
] as const;
export type ShortageLever = (typeof shortageLevers)[number];

/** What stays short at a school in a year; only what counts (see the deadlines of the stages). */
export interface SchoolShortage {
  readonly school: string;
  readonly year: SchoolYear;
  readonly stages: readonly {
    readonly stage: Stage;
    /** Classes above the cap, and pupils above it, as the levels of a plan count them. */
    readonly oversizeClasses: Sections;
    readonly pupilsAboveCap: number;
    /** Pupils of areas whose home school this is who have no place. */
    readonly unplaced: Pupils;
  }[];
  /** Pupils above the size cap of the school. */
  readonly pupilsAboveSize: number;
  /** Home rooms that would have to be there beside those of the plan; see `roomsSource`. */
  readonly roomsMissing: Rooms;
}

/** A reason why it cannot be done, and how much less would be short if this alone gave way. */
export interface BindingReason {
  readonly lever: ShortageLever;
  /** Pupil-years unplaced or above the caps that would be no more. */
  readonly relief: number;
}

/** An amount that is missing, and where. */
export interface MissingAmount {
  readonly school?: string;
  readonly district?: string;
  readonly stage?: Stage;
  readonly year: SchoolYear;
  readonly amount: number;
}

/** The least of one lever that leaves as little short as the lever can. */
export interface WayOut {
  readonly lever: ShortageLever;
  readonly unit: 'rooms' | 'yuan' | 'teachers' | 'pupils';
  /** Pupil-years that stay short all the same; missing where only the plan was read. */
  readonly left?: number;
  readonly missing: readonly MissingAmount[];
  readonly source: ShortageSource;
}

/** A year, and what proves it. */
export interface ProvenYear {
  readonly year: SchoolYear;
  readonly source: ShortageSource;
}

/** What stays short in a plan, why, and what would help. Plain JSON. */
export interface Shortage {
  readonly bySchool: readonly SchoolShortage[];
  readonly roomsSource: ShortageSource;
  /**
   * What stands in the way of classes within their caps and a place for everybody; of the schools' size caps where
   * nothing else is short.
   */
  readonly binding: {
    readonly source: ShortageSource;
    /** Least pupil-years short that are proven; of the plan itself when the source is the plan. */
    readonly short: number;
    readonly reasons: readonly BindingReason[];
    /** Levers that were not weighed within the work allowed. */
    readonly unknown: readonly ShortageLever[];
  };
  readonly sentence: Words & {
    /** From demands of which none can be left out, or from what is short most. */
    readonly from: 'irreducible' | 'largest';
  };
  /** When no class is oversize and nobody unplaced any more; a side that is missing was not proven within the years planned. */
  readonly earliest: {
    /** Proven that this is not so from the year before on, whatever is done. */
    readonly notBefore?: ProvenYear;
    /** A plan shows that it can be so from this year on. */
    readonly possibleBy?: ProvenYear;
  };
  readonly cheapestWayOut: readonly WayOut[];
}
