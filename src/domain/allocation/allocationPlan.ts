import type { Stage } from '../stage.ts';
import type { Pupils, Rooms, SchoolYear, Sections, Yuan } from '../units.ts';

interface SchoolRoomsPlanned {
  readonly school: string;
  readonly year: SchoolYear;
  readonly rooms: Rooms;
}

interface TeachersPlanned {
  readonly district: string;
  readonly stage: Stage;
  readonly year: SchoolYear;
  readonly teachers: number;
}

/** What is decided, in the words of the problem. What is not named is not done. Plain JSON. */
export interface AllocationPlan {
  readonly intakes: readonly {
    readonly area: string;
    readonly school: string;
    readonly stage: Stage;
    readonly entryYear: SchoolYear;
    readonly pupils: Pupils;
  }[];
  readonly unplaced: readonly {
    readonly area: string;
    readonly stage: Stage;
    readonly entryYear: SchoolYear;
    readonly pupils: Pupils;
  }[];
  /** Classes by cohort and span of years; a cohort stays at the school it entered, or moves with it when it closes. */
  readonly sections: readonly {
    readonly school: string;
    readonly stage: Stage;
    readonly entered: SchoolYear;
    readonly fromYear: SchoolYear;
    readonly toYear: SchoolYear;
    readonly sections: Sections;
  }[];
  /** Cohorts that were there already and whose classes are formed anew from this year on. */
  readonly regrouped: readonly {
    readonly school: string;
    readonly stage: Stage;
    readonly entered: SchoolYear;
    readonly fromYear: SchoolYear;
  }[];
  /** Sites opened, with the place of the module in the site's list. */
  readonly openings: readonly {
    readonly school: string;
    readonly module: number;
    readonly year: SchoolYear;
  }[];
  readonly closures: readonly { readonly school: string; readonly year: SchoolYear }[];
  /** Rooms that pupils move into in the year. */
  readonly extensions: readonly SchoolRoomsPlanned[];
  readonly conversions: readonly SchoolRoomsPlanned[];
  readonly temporaries: readonly SchoolRoomsPlanned[];
  readonly hires: readonly TeachersPlanned[];
  readonly contracts: readonly TeachersPlanned[];
  readonly grants: readonly { readonly district: string; readonly year: SchoolYear; readonly amount: Yuan }[];
}
