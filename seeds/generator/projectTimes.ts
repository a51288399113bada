import { monthNumber, shiftMonth } from '../../src/domain/calendar.ts';
import type { Project } from '../../src/domain/region/project.ts';
import type { Month } from '../../src/domain/units.ts';
import type { World } from './buildWorld.ts';
import type { Chance } from './chance.ts';

/** Months of works, least and most, as seen in published projects (README, lead times). */
export const worksMonths = {
  block: [4, 6],
  kindergarten: [6, 16],
  school: [8, 18],
  senior: [20, 36],
} as const;
/** The kinds of works by how long they take. */
export type WorksKind = keyof typeof worksMonths;
/** Months from approval to the start of works. */
const preparationMonths = [9, 15] as const;

const drawn = (chance: Chance, [least, most]: readonly [number, number], ...key: string[]) =>
  least + Math.floor(chance.even('months', ...key) * (most - least + 1));

/** The state of works on the census day of the base year, from their dates alone. */
export function stateOf({ place }: World, start: Month, finish: Month): Project['status'] {
  const census = monthNumber(`${place.years.base}-09`);
  if (monthNumber(finish) < census) return 'finished';
  return monthNumber(start) < census ? 'underWay' : 'planned';
}

/**
 * Count back from the finish: works as long as such works take, before them the preparation.
 *
 * @returns Approval, start, finish, and the state on 1 September of the base year.
 */
export function datesBefore(
  world: World,
  project: string,
  works: WorksKind,
  finish: Month,
): Pick<Project, 'approval' | 'start' | 'finish' | 'status'> {
  const start = shiftMonth(finish, -drawn(world.chance, worksMonths[works], project, 'works'));
  const approval = shiftMonth(start, -drawn(world.chance, preparationMonths, project, 'preparation'));
  return { approval, start, finish, status: stateOf(world, start, finish) };
}
