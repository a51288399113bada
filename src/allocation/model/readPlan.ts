import type { Stage } from '../../domain/stage.ts';
import type { Pupils, Rooms, SchoolYear, Sections, Yuan } from '../../domain/units.ts';
import { valueAt } from '../../milp/linear.ts';
import type { AllocationModel } from './buildModel.ts';
import type { DatedColumn } from './draft.ts';

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

/** Solvers leave a hair of noise on numbers that are whole. */
const tidy = (value: number) => (Math.abs(value - Math.round(value)) < 1e-6 ? Math.round(value) : value);

/** Read the plan from a point of the model. */
export function readPlan(model: AllocationModel, point: readonly number[]): AllocationPlan {
  const at = (column: number) => tidy(point[column] ?? 0);
  const done = <T extends { readonly column: number }>(columns: readonly T[]) =>
    columns.filter(({ column }) => at(column) > 0);
  const rooms = (dated: readonly DatedColumn[]) =>
    done(dated).map(({ school, year, column }) => ({ school, year, rooms: at(column) }));
  const teachers = (pool: AllocationModel['hires']) =>
    done(pool).map(({ district, stage, year, column }) => ({ district, stage, year, teachers: at(column) }));
  return {
    intakes: done(model.intakes).map(({ area, school, stage, year, column }) => ({
      area,
      school,
      stage,
      entryYear: year,
      pupils: at(column),
    })),
    unplaced: done(model.unplaced).map(({ area, stage, year, column }) => ({
      area,
      stage,
      entryYear: year,
      pupils: at(column),
    })),
    sections: model.runs
      .map(({ school, stage, entered, from, to, sections }) => ({
        school,
        stage,
        entered,
        fromYear: from,
        toYear: to,
        sections: tidy(valueAt(sections, point)),
      }))
      .filter(({ sections }) => sections > 0),
    regrouped: firstOfCohort(done(model.regroupings)),
    openings: done(model.openings).map(({ school, module, year }) => ({ school, module, year })),
    closures: done(model.closings).map(({ school, year }) => ({ school, year })),
    extensions: rooms(model.extensions),
    conversions: rooms(model.conversions),
    temporaries: rooms(model.temporaries),
    hires: teachers(model.hires),
    contracts: teachers(model.contracts),
    grants: done(model.grants).map(({ district, year, column }) => ({ district, year, amount: at(column) })),
  };
}

function firstOfCohort(regroupings: AllocationModel['regroupings']): AllocationPlan['regrouped'] {
  const same = (one: (typeof regroupings)[number]) => `${one.school}/${one.stage}/${one.entered}`;
  return regroupings
    .filter((one, index) => regroupings.findIndex((other) => same(other) === same(one)) === index)
    .map(({ school, stage, entered, year }) => ({ school, stage, entered, fromYear: year }));
}
