import type { CapacityPlan } from '../domain/capacity.ts';
import type { Region } from '../domain/region/region.ts';
import { steadyProjects } from '../domain/region/stagesText.ts';
import { whileSame } from '../domain/whileSame.ts';
import { openProjects } from './openProjects.ts';
import { roomsByYear } from './roomsByYear.ts';
import { teachersByYear } from './teachersByYear.ts';
import { worksMoney } from './worksMoney.ts';

export { openProjects } from './openProjects.ts';
export { worksAhead } from './worksAhead.ts';

const placeOf = ({ place }: Region) => place;

/** Each part is kept while the tables it rests on stay the same: a scenario changes some and leaves the others. */
const parts = {
  openings: whileSame(placeOf, openProjects),
  rooms: whileSame(placeOf, (region: Region) => roomsByYear(region, openProjects(region))),
  teachers: whileSame(placeOf, teachersByYear),
  money: whileSame(placeOf, (region: Region) => worksMoney(region, openProjects(region))),
};

/**
 * Measure what a region can hold and pay, year by year: when its projects open, the rooms of every school, the
 * teachers of every district and stage, and the money of the works against the budgets.
 *
 * What kind a project is, whom it relieves and who receives its pupils stands in `region.projects` under the
 * opening's `project`.
 *
 * @param region The region after the scenario; the order of rows does not matter.
 * @throws {InvariantError} Projects that wait for each other in a circle, or for an unknown one; the dataset reader
 *   lets neither through.
 */
export function measureCapacity(region: Region): CapacityPlan {
  return {
    openings: parts.openings(region),
    rooms: parts.rooms(region),
    teachers: parts.teachers({ ...region, projects: steadyProjects(region) }),
    money: parts.money(region),
  };
}
