import type { AllocationPlan } from '../../domain/allocation/allocationPlan.ts';
import { valueAt } from '../../milp/linear.ts';
import type { AllocationModel } from './buildModel.ts';
import type { DatedColumn } from './draft.ts';

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
