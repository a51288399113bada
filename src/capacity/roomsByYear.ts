import type { ProjectOpening, SchoolRooms } from '../domain/capacity.ts';
import { required } from '../domain/invariant.ts';
import { observedYear } from '../domain/region/observedYear.ts';
import type { Project } from '../domain/region/project.ts';
import type { Region } from '../domain/region/region.ts';
import type { School } from '../domain/region/school.ts';
import { schoolsWithProjects } from '../domain/region/schoolsWithProjects.ts';
import type { Beds, Rooms, SchoolId, SchoolYear } from '../domain/units.ts';

/** A project that opens, with its row. */
interface Works {
  readonly project: Project;
  readonly openYear: SchoolYear;
}

const sumOf = (numbers: readonly number[]) => numbers.reduce((left, right) => left + right, 0);

/** Home rooms that works add: as the project says, else one per class that it is planned for. */
function roomsAdded({ homeRooms, classesByStage }: Project): Rooms {
  return homeRooms ?? sumOf(Object.values(classesByStage ?? {}));
}

const standsIn = ({ project, openYear }: Works, year: SchoolYear) =>
  openYear <= year && year < (project.removalYear ?? Number.POSITIVE_INFINITY);

/** Rooms of special use that conversions lend to classes, no more than the school has to lend. */
function convertedIn(school: School, works: readonly Works[], year: SchoolYear): Rooms {
  const conversions = works.filter((one) => one.project.kind === 'conversion' && standsIn(one, year));
  const rooms = sumOf(conversions.map(({ project }) => roomsAdded(project)));
  return Math.min(rooms, school.convertibleRooms ?? rooms);
}

function temporaryIn(school: School, works: readonly Works[], year: SchoolYear): Rooms {
  const blocks = works.filter((one) => one.project.kind === 'temporaryBlock' && standsIn(one, year));
  const standing = year < (school.temporaryUntil ?? Number.POSITIVE_INFINITY);
  return (
    sumOf(blocks.map(({ project }) => roomsAdded(project))) + (standing ? (school.temporaryRooms ?? 0) : 0)
  );
}

function permanentIn(school: School, works: readonly Works[], year: SchoolYear): Rooms | undefined {
  if (school.homeRooms === undefined) return undefined;
  const opened = works.filter((one) => one.openYear <= year);
  const changes = opened.map(({ project }) => {
    const lent = project.kind === 'conversion' || project.kind === 'temporaryBlock';
    return (lent ? 0 : roomsAdded(project)) - (project.roomsRetired ?? 0);
  });
  return Math.max(0, school.homeRooms + sumOf(changes));
}

/** Beds of the school and of works in use; not known while neither table tells of any. */
function bedsIn(school: School, works: readonly Works[], year: SchoolYear): Beds | undefined {
  const added = works.flatMap(({ project, openYear }) =>
    project.beds === undefined ? [] : [openYear <= year ? project.beds : 0],
  );
  return school.beds === undefined && added.length === 0 ? undefined : (school.beds ?? 0) + sumOf(added);
}

/** First and last-plus-one school year with pupils. */
function yearsInUse(school: School, works: readonly Works[], known: boolean): [SchoolYear, SchoolYear] {
  const opening = works.find(({ project }) => project.kind === 'newSchool')?.openYear;
  const closings = works.filter(({ project }) => project.kind === 'closure' || project.kind === 'merge');
  const opened = known ? (school.openedYear ?? opening) : opening;
  const never = Number.POSITIVE_INFINITY;
  return [
    opened ?? (known ? Number.NEGATIVE_INFINITY : never),
    Math.min(school.closedYear ?? never, ...closings.map(({ openYear }) => openYear)),
  ];
}

function worksBySchool(region: Region, openings: readonly ProjectOpening[]): Map<SchoolId, Works[]> {
  const projects = new Map(region.projects.map((project) => [project.id, project]));
  const works = new Map<SchoolId, Works[]>();
  for (const { project, school, openYear } of openings) {
    const row = required(projects.get(project), `there is no project ${project}`);
    works.set(school, [...(works.get(school) ?? []), { project: row, openYear }]);
  }
  return works;
}

/** A school with all that its rooms rest on. */
interface WorkedOn extends Pick<Region, 'place'> {
  readonly school: School;
  readonly works: readonly Works[];
  /** Whether schools.csv tells of it. */
  readonly isKnown: boolean;
}

function countRooms({ school, works, isKnown, place }: WorkedOn): SchoolRooms[] {
  const { baseYear, horizonYear } = place;
  const after = (census: SchoolYear) => (isKnown ? works.filter(({ openYear }) => openYear > census) : works);
  // Lent rooms are in no row of schools.csv: where an edition was carried forward, those lent since still stand.
  const [adding, lent] = [after(baseYear), after(observedYear(place))];
  const [first, end] = yearsInUse(school, works, isKnown);
  return Array.from({ length: horizonYear - baseYear + 1 }, (_, ahead): SchoolRooms => {
    const year = baseYear + ahead;
    const inUse = first <= year && year < end;
    const beds = bedsIn(school, adding, year);
    return {
      district: school.district,
      school: school.id,
      year,
      inUse,
      permanent: inUse ? permanentIn(school, adding, year) : 0,
      converted: inUse ? convertedIn(school, lent, year) : 0,
      temporary: inUse ? temporaryIn(school, lent, year) : 0,
      ...(beds === undefined ? {} : { beds: inUse ? beds : 0 }),
    };
  });
}

const sameRooms = (left: SchoolRooms, right: SchoolRooms) =>
  left.year === right.year &&
  left.inUse === right.inUse &&
  left.permanent === right.permanent &&
  left.converted === right.converted &&
  left.temporary === right.temporary &&
  left.beds === right.beds;

/** What a school's rooms rested on, and what they were. */
interface Counted {
  readonly parts: readonly unknown[];
  readonly rows: readonly SchoolRooms[];
}

const countedLast = new WeakMap<School, Counted>();

/** Count a school's rooms, or remember them while its works stay; a year that comes out the same has the very same row. */
function countOnce(worked: WorkedOn): readonly SchoolRooms[] {
  const { school, works, isKnown, place } = worked;
  const parts = [place, isKnown, ...works.flatMap(({ project, openYear }) => [project, openYear])];
  const last = countedLast.get(school);
  if (last?.parts.length === parts.length && last.parts.every((part, at) => part === parts[at]))
    return last.rows;
  const rows = countRooms(worked).map((row, at) => {
    const before = last?.rows[at];
    return before !== undefined && sameRooms(before, row) ? before : row;
  });
  countedLast.set(school, { parts, rows });
  return rows;
}

/**
 * Count the rooms and beds of every school in every year from the base year to the horizon.
 *
 *     permanent = home rooms + rooms of works in use − rooms retired with them
 *     converted = rooms of conversions that stand, at most the school's convertible rooms where these are known
 *     temporary = temporary rooms until they are removed + temporary blocks that stand
 *     beds      = beds + beds of works in use
 *
 * schools.csv describes the base year's census: works in use by then are in its rooms already and add nothing,
 * except at schools that only the project tells of. A school not in use (not opened yet, closed) has no rooms that
 * classes could use. Unknown home rooms stay unknown, whatever is built on.
 *
 * @param region The region after the scenario.
 * @param openings When its projects open.
 * @returns Rows sorted by school, then year; schools that projects open among them.
 */
export function roomsByYear(region: Region, openings: readonly ProjectOpening[]): SchoolRooms[] {
  const known = new Set(region.schools.map((school) => school.id));
  const works = worksBySchool(region, openings);
  return schoolsWithProjects(region).flatMap((school) =>
    countOnce({
      school,
      works: works.get(school.id) ?? [],
      isKnown: known.has(school.id),
      place: region.place,
    }),
  );
}
