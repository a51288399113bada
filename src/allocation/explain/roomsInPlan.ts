import type { AllocationPlan } from '../../domain/allocation/allocationPlan.ts';
import type { AllocationProblem } from '../../domain/allocation/allocationProblem.ts';
import type { ProblemSchool } from '../../domain/allocation/problemSchools.ts';
import type { Rooms, SchoolYear } from '../../domain/units.ts';
import { figureAt, stageNamed } from '../horizon.ts';
import { seatOf } from './findShortfalls.ts';

/** Rooms of a school that no class of a plan sits in; Infinity where rooms do not limit. */
export function freeRooms(
  problem: AllocationProblem,
  plan: AllocationPlan,
  school: ProblemSchool,
  year: SchoolYear,
): Rooms {
  const modules = school.site?.modules ?? [];
  if (school.rooms === undefined && modules.every(({ rooms }) => rooms === undefined)) return Infinity;
  const opened = plan.openings.find((one) => one.school === school.id && one.year <= year);
  const sum = (rows: readonly { readonly school: string; readonly rooms: Rooms }[]) =>
    rows.filter((one) => one.school === school.id).reduce((rooms, one) => rooms + one.rooms, 0);
  const rooms =
    Math.max(standingAt(problem, school, year), figureAt(school.rooms ?? [], year)?.rooms ?? 0) +
    (opened === undefined ? 0 : (modules[opened.module]?.rooms ?? 0)) +
    sum(plan.extensions.filter((one) => one.year <= year)) +
    sum(plan.conversions.filter((one) => one.year === year)) +
    sum(plan.temporaries.filter((one) => one.year === year));
  const seated = problem.schools
    .filter((one) => seatOf(plan, one, year) === school.id)
    .flatMap(({ id }) => plan.sections.filter((one) => one.school === id))
    .filter((one) => one.fromYear <= year && year <= one.toYear)
    .reduce((classes, one) => classes + one.sections, 0);
  return Math.max(0, rooms - seated);
}

/** Classes that stand already keep their rooms, whatever the register says. */
function standingAt(problem: AllocationProblem, school: ProblemSchool, year: SchoolYear): number {
  return school.units
    .flatMap(({ stage, enrolled }) =>
      enrolled.map(({ entered, sizes }) => ({ until: entered + stageNamed(problem, stage).years, sizes })),
    )
    .filter(({ until }) => year < until)
    .reduce((classes, { sizes }) => classes + sizes.length, 0);
}
