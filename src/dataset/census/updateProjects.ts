import { monthNumber, shiftMonth } from '../../domain/calendar.ts';
import type { CapacityPlan } from '../../domain/capacity.ts';
import type { ProjectReview } from '../../domain/census.ts';
import { trimDelays } from '../../domain/moveProject.ts';
import type { Project } from '../../domain/region/project.ts';
import type { Region } from '../../domain/region/region.ts';
import type { Month, SchoolId, SchoolYear } from '../../domain/units.ts';

/** Projects as the census finds them, and what became of those that were due. */
export interface UpdatedProjects {
  readonly projects: readonly Project[];
  readonly reviews: readonly ProjectReview[];
}

/** What a census says of the schools that projects change. */
export interface CensusSight {
  readonly year: SchoolYear;
  /** Whether it counts pupils at a school. */
  readonly teaches: (school: SchoolId) => boolean;
  /** Whether it tells the rooms of a school. */
  readonly tellsRooms: (school: SchoolId) => boolean;
}

/**
 * Bring projects up to a census. New schools and closures that were due are in use when the census shows it, else they
 * are a year late from here; a new school that teaches before its time is in use. Other works that were due are taken
 * as in use: their rooms stand in the census, or else are added as planned.
 */
export function updateProjects(
  { projects, place }: Region,
  capacity: CapacityPlan,
  sight: CensusSight,
): UpdatedProjects {
  const openings = new Map(capacity.openings.map(({ project, openYear }) => [project, openYear]));
  const reviews: ProjectReview[] = [];
  const updated = projects.map((project) => {
    const planned = openings.get(project.id);
    if (planned === undefined || planned <= place.baseYear) return project;
    const outcome = outcomeOf(project, planned, sight);
    if (outcome === undefined) return project;
    const { id, name, district, school } = project;
    reviews.push({ project: id, name, district, school, planned, outcome });
    if (outcome === 'late')
      return movedTo(project, shiftMonth(project.finish, 12 * (sight.year + 1 - planned)));
    if (outcome === 'early') return { ...movedTo(project, `${sight.year}-08`), status: 'finished' as const };
    return { ...project, status: 'finished' as const };
  });
  const census = { place: { ...place, baseYear: sight.year } };
  return { projects: updated.map((project) => trimDelays(census, project)), reviews };
}

function outcomeOf(
  { kind, school }: Project,
  planned: SchoolYear,
  { year, teaches, tellsRooms }: CensusSight,
): ProjectReview['outcome'] | undefined {
  const due = planned <= year;
  if (kind === 'newSchool') {
    if (teaches(school)) return due ? 'inUse' : 'early';
    return due ? 'late' : undefined;
  }
  if (!due) return undefined;
  if (kind === 'closure' || kind === 'merge') return teaches(school) ? 'late' : 'inUse';
  return tellsRooms(school) ? 'inUse' : 'taken';
}

/** The same project with another finish; what would lie after it is moved to it. */
function movedTo(project: Project, finish: Month): Project {
  const upTo = (month: Month | undefined) =>
    month !== undefined && monthNumber(month) > monthNumber(finish) ? finish : month;
  const [approval, start] = [upTo(project.approval), upTo(project.start)];
  return {
    ...project,
    finish,
    ...(approval === undefined ? {} : { approval }),
    ...(start === undefined ? {} : { start }),
  };
}
