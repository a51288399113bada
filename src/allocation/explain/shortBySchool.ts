import type { AllocationPlan } from '../../domain/allocation/allocationPlan.ts';
import type { AllocationProblem } from '../../domain/allocation/allocationProblem.ts';
import type { SchoolShortage } from '../../domain/allocation/shortage.ts';
import { byText } from '../../domain/region/region.ts';
import { stages } from '../../domain/stage.ts';
import { schoolNamed } from '../horizon.ts';
import type { Shortfall } from './findShortfalls.ts';
import { freeRooms } from './roomsInPlan.ts';

/**
 * Gather what is short by school and year, schools in order of their names. Rooms missing are those that classes at
 * their caps would need beside the free ones of the plan.
 *
 * @param shortfalls Of the plan; those that do not count are left out.
 */
export function shortBySchool(
  problem: AllocationProblem,
  plan: AllocationPlan,
  shortfalls: readonly Shortfall[],
): SchoolShortage[] {
  const places = new Map<string, Shortfall[]>();
  for (const one of shortfalls.filter(({ weight }) => weight > 0)) {
    const key = `${one.school} ${one.year}`;
    places.set(key, [...(places.get(key) ?? []), one]);
  }
  return [...places.values()]
    .map((here) => gather(problem, plan, here))
    .toSorted((left, right) => byText(left.school, right.school) || left.year - right.year);
}

function gather(
  problem: AllocationProblem,
  plan: AllocationPlan,
  here: readonly Shortfall[],
): SchoolShortage {
  const { school = '', year = 0 } = here[0] ?? {};
  const sum = (rows: readonly Shortfall[], field: 'classes' | 'pupils' | 'roomsWanted') =>
    rows.reduce((total, row) => total + row[field], 0);
  const wanted = sum(here, 'roomsWanted');
  const roomsMissing =
    wanted === 0 ? 0 : Math.max(0, wanted - freeRooms(problem, plan, schoolNamed(problem, school), year));
  return {
    school,
    year,
    stages: stages
      .map((stage) => ({ stage, rows: here.filter((one) => one.stage === stage) }))
      .filter(({ rows }) => rows.length > 0)
      .map(({ stage, rows }) => {
        const seated = rows.filter(({ kind }) => kind !== 'unplaced');
        return {
          stage,
          oversizeClasses: sum(seated, 'classes'),
          pupilsAboveCap: sum(seated, 'pupils'),
          unplaced: sum(
            rows.filter(({ kind }) => kind === 'unplaced'),
            'pupils',
          ),
        };
      }),
    pupilsAboveSize: sum(
      here.filter(({ kind }) => kind === 'schoolSize'),
      'pupils',
    ),
    roomsMissing,
  };
}
