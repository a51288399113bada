import type { CapacityPlan, SchoolRooms } from '../domain/capacity.ts';
import type { YearEnrolment } from '../domain/enrolment.ts';
import type { Region } from '../domain/region/region.ts';
import type { School } from '../domain/region/school.ts';
import { schoolsWithProjects } from '../domain/region/schoolsWithProjects.ts';
import { stages as allStages, type Stage } from '../domain/stage.ts';
import type { SchoolId, SchoolYear } from '../domain/units.ts';
import { carriedMark } from './carriedMark.ts';

/** First school year in which a school is in use, and the first in which it is closed, by the works that have opened. */
interface Dates {
  readonly opened: ReadonlyMap<SchoolId, SchoolYear>;
  readonly closed: ReadonlyMap<SchoolId, SchoolYear>;
}

function datesOf(region: Region, { openings }: CapacityPlan): Dates {
  const kinds = new Map(region.projects.map(({ id, kind }) => [id, kind]));
  const [opened, closed] = [new Map<SchoolId, SchoolYear>(), new Map<SchoolId, SchoolYear>()];
  for (const { project, school, openYear } of openings) {
    const kind = kinds.get(project);
    const dates = kind === 'newSchool' ? opened : kind === 'closure' || kind === 'merge' ? closed : undefined;
    dates?.set(school, Math.min(openYear, dates.get(school) ?? openYear));
  }
  return { opened, closed };
}

/** Stages in which a school had pupils in the carried years, besides its own. */
function stagesTaught(years: readonly YearEnrolment[]): Map<SchoolId, Set<Stage>> {
  const taught = new Map<SchoolId, Set<Stage>>();
  for (const { pupils } of years)
    for (const { school, stage } of pupils) taught.set(school, (taught.get(school) ?? new Set()).add(stage));
  return taught;
}

/** A school as it stands in the new base year: its permanent rooms and beds, and when it opened or closed. */
function schoolIn(school: School, rooms: SchoolRooms | undefined, more: Partial<School>): School {
  const standing: Partial<School> =
    rooms?.inUse === true
      ? {
          ...(rooms.permanent === undefined ? {} : { homeRooms: rooms.permanent }),
          ...(rooms.beds === undefined ? {} : { beds: rooms.beds }),
        }
      : {};
  const changes = { ...standing, ...more };
  const same = Object.entries(changes).every(
    ([field, value]) => JSON.stringify(school[field as keyof School]) === JSON.stringify(value),
  );
  return same ? school : { ...school, ...changes, ...carriedMark };
}

/**
 * The schools of an edition: those of the table and those that works opened by the new base year, with the rooms and
 * beds that they have then. Lent and temporary rooms stay with the works that lend them. Rows that nothing changed
 * keep their own basis and source.
 *
 * @param years Projected censuses up to the new base year.
 */
export function carriedSchools(
  region: Region,
  capacity: CapacityPlan,
  years: readonly YearEnrolment[],
  to: SchoolYear,
): School[] {
  const known = new Set(region.schools.map(({ id }) => id));
  const rooms = new Map(capacity.rooms.filter(({ year }) => year === to).map((row) => [row.school, row]));
  const { opened, closed } = datesOf(region, capacity);
  const taught = stagesTaught(years);
  return schoolsWithProjects(region).flatMap((school) => {
    const { id } = school;
    const [openYear, closeYear] = [opened.get(id), closed.get(id)];
    if (!known.has(id) && (openYear === undefined || openYear > to)) return [];
    const stages = allStages.filter((stage) => school.stages.includes(stage) || taught.get(id)?.has(stage));
    const until = Math.min(closeYear ?? to + 1, school.closedYear ?? to + 1);
    return schoolIn(school, rooms.get(id), {
      ...(stages.length > school.stages.length ? { stages } : {}),
      ...(known.has(id) || openYear === undefined ? {} : { openedYear: openYear }),
      ...(until <= to ? { closedYear: until } : {}),
    });
  });
}
