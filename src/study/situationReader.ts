import { type CapacityPlan, type SchoolRooms, usableRooms } from '../domain/capacity.ts';
import { required } from '../domain/invariant.ts';
import { entryGrade, gradesOfStage, type Ladder } from '../domain/ladder.ts';
import { onceFor } from '../domain/onceFor.ts';
import { observedYear } from '../domain/region/observedYear.ts';
import type { Project } from '../domain/region/project.ts';
import { laddersOf, type Region } from '../domain/region/region.ts';
import type { School } from '../domain/region/school.ts';
import { schoolsWithProjects } from '../domain/region/schoolsWithProjects.ts';
import { roomsIn } from '../domain/roomsIn.ts';
import type { ClassRuleBook } from '../domain/ruleBook.ts';
import type { ClosedSchool, EntryPlaces, OpenedSchool, YearSituation } from '../domain/situation.ts';
import { type Stage, stages } from '../domain/stage.ts';
import type { DistrictId, Pupils, SchoolId, SchoolYear } from '../domain/units.ts';

/** Places in one grade when a number of classes is spread over a stage's grades; whole, at least one class's. */
function placesPerGrade(classes: number, grades: number, size: Pupils): Pupils {
  return Math.round(Math.max(1, classes / grades) * size);
}

interface Book {
  readonly ladders: ReadonlyMap<DistrictId, Ladder>;
  readonly rules: ClassRuleBook;
}

function targetSize(
  { ladders, rules }: Book,
  district: DistrictId,
  stage: Stage,
  year: SchoolYear,
): Pupils | undefined {
  const ladder = required(ladders.get(district), () => `district ${district} has no ladder`);
  const grade = entryGrade(ladder, stage);
  return grade === undefined ? undefined : rules.ruleOf({ district, stage, grade }, year)?.targetSize;
}

/** All that the class rules say to the situation of a year, as a text: target sizes by district and stage. */
export function targetSizesText(
  { districts, ladders, rules }: Pick<Region, 'districts'> & Book,
  year: SchoolYear,
): string {
  const sizes = districts.map(({ id: district }) => [
    ...stages.map((stage) => targetSize({ ladders, rules }, district, stage, year) ?? ''),
    rules.ruleOf({ district, stage: 'special', grade: '' }, year)?.targetSize ?? '',
  ]);
  return sizes.join('|');
}

/** Classes that a project makes room for, by stage; rooms without a stage are shared by the number of grades. */
function classesOf(project: Project, ladder: Ladder): Partial<Record<Stage, number>> {
  if (project.classesByStage !== undefined) return project.classesByStage;
  const stages = project.stages ?? [];
  const grades = stages.map((stage) => (stage === 'special' ? 1 : gradesOfStage(ladder, stage).length));
  const all = grades.reduce((left, right) => left + right, 0);
  return Object.fromEntries(
    stages.map((stage, index) => [
      stage,
      all === 0 ? 0 : ((project.homeRooms ?? 0) * (grades[index] ?? 0)) / all,
    ]),
  );
}

function openedBy(project: Project, openYear: SchoolYear, book: Book): OpenedSchool {
  const { district } = project;
  const ladder = required(book.ladders.get(district), `district ${district} has no ladder`);
  const places = Object.entries(classesOf(project, ladder)).flatMap(([stage, classes]) => {
    const special = stage === 'special';
    // Grades of special schools are held: the places of all of them count together.
    const grades = special ? 1 : gradesOfStage(ladder, stage as Stage).length;
    const size = special
      ? book.rules.ruleOf({ district, stage, grade: '' }, openYear)?.targetSize
      : targetSize(book, district, stage as Stage, openYear);
    return grades === 0 || size === undefined ? [] : [[stage, placesPerGrade(classes, grades, size)]];
  });
  return {
    school: project.school,
    openYear,
    entryPlaces: Object.fromEntries(places),
    relieves: project.relieves ?? [],
    movesUpperGrades: project.movesUpperGrades ?? false,
  };
}

function closedBy({ school, receiver }: Project, closeYear: SchoolYear): ClosedSchool {
  return { school, closeYear, ...(receiver === undefined ? {} : { receiver }) };
}

/** The stages that end when a building changes its stages. */
function endedBy(project: Project, closeYear: SchoolYear, school: School | undefined): ClosedSchool[] {
  const ended = (school?.stages ?? []).filter((stage) => !(project.stages ?? []).includes(stage));
  return ended.length === 0 ? [] : [{ ...closedBy(project, closeYear), stages: ended }];
}

/** Grades that a school teaches by its row. */
function gradesTaught({ district, stages }: School, { ladders }: Book): number {
  const ladder = required(ladders.get(district), () => `district ${district} has no ladder`);
  return stages.reduce((sum, stage) => sum + gradesOfStage(ladder, stage).length, 0);
}

type RoomsOf = (school: SchoolId) => SchoolRooms | undefined;

/** Places in an entry grade of every school that teaches; `grades` are those of each school, in their order. */
function entryPlacesOf(
  schools: readonly School[],
  grades: readonly number[],
  roomsOf: RoomsOf,
  sizeOf: (district: DistrictId, stage: Stage) => Pupils | undefined,
): EntryPlaces[] {
  const found: EntryPlaces[] = [];
  for (const [index, { id, district, stages }] of schools.entries()) {
    const [rooms, all] = [roomsOf(id), grades[index] ?? 0];
    const usable = rooms?.inUse === true ? usableRooms(rooms) : undefined;
    if (usable === undefined || all === 0) continue;
    for (const stage of stages) {
      const size = sizeOf(district, stage);
      if (size !== undefined) found.push({ school: id, stage, places: Math.round((usable / all) * size) });
    }
  }
  return found;
}

/** All that a situation is told of a project but the year in which it opens, as a text. */
const worksText = onceFor((project: Project) => {
  const { kind, district, school, stages, classesByStage, homeRooms, relieves, movesUpperGrades, receiver } =
    project;
  return JSON.stringify([
    ...[kind, district, school, stages, classesByStage, homeRooms, relieves, movesUpperGrades, receiver],
  ]);
});

type Reckoned = Pick<CapacityPlan, 'rooms' | 'openings'>;

/** Projects that open after the last year counted, with their rows. */
function openedLater(region: Region, { openings }: Reckoned) {
  const projects = new Map(region.projects.map((project) => [project.id, project]));
  return openings
    .filter(({ openYear }) => openYear > observedYear(region.place))
    .map(({ project, openYear }) => ({
      openYear,
      project: required(projects.get(project), `no project ${project}`),
    }));
}

/**
 * What the situation of a year rests on, beside the schools there are and the class rules: the rooms of each school and
 * the works in use. While they are the very same, so is the situation.
 */
export function situationParts(region: Region, reckoned: Reckoned): (year: SchoolYear) => readonly unknown[] {
  const rooms = roomsIn(reckoned.rooms);
  const later = openedLater(region, reckoned);
  return (year) => [
    ...(rooms.get(year)?.values() ?? []),
    ...later.flatMap(({ openYear, project }) => (openYear <= year ? [openYear, worksText(project)] : [])),
  ];
}

/**
 * How the schools stand in each year, as the projection needs it: who teaches, who has opened and whom it relieves,
 * who has closed and who receives, and how many places an entry grade has.
 *
 * @returns The situation of a school year after the base year.
 */
export function situationReader(region: Region, capacity: Reckoned, rules: ClassRuleBook) {
  const book: Book = { ladders: laddersOf(region), rules };
  const rooms = roomsIn(capacity.rooms);
  const schools = schoolsWithProjects(region);
  const grades = schools.map((school) => gradesTaught(school, book));
  const later = openedLater(region, capacity);
  return (year: SchoolYear): YearSituation => {
    const now = required(rooms.get(year), `the capacity plan has no rooms for ${year}`);
    const sizes = new Map<DistrictId, Map<Stage, Pupils | undefined>>();
    const sizeOf = (district: DistrictId, stage: Stage) => {
      const own = sizes.get(district) ?? new Map<Stage, Pupils | undefined>();
      if (own.size === 0) sizes.set(district, own);
      if (!own.has(stage)) own.set(stage, targetSize(book, district, stage, year));
      return own.get(stage);
    };
    const teaching = schools.filter((school) => now.get(school.id)?.inUse === true);
    const done = later.filter(({ openYear }) => openYear <= year);
    const of = (...kinds: Project['kind'][]) => done.filter(({ project }) => kinds.includes(project.kind));
    return {
      inUse: teaching.map(({ id }) => id),
      opened: of('newSchool', 'stageChange').map(({ project, openYear }) =>
        openedBy(project, openYear, book),
      ),
      closed: [
        ...of('closure', 'merge').map(({ project, openYear }) => closedBy(project, openYear)),
        ...of('stageChange').flatMap(({ project, openYear }) =>
          endedBy(
            project,
            openYear,
            schools.find(({ id }) => id === project.school),
          ),
        ),
      ],
      places: entryPlacesOf(schools, grades, (id) => now.get(id), sizeOf),
    };
  };
}
