import type { AllocationProblemInput } from '../../domain/allocation/allocationProblem.ts';
import { monthNumber } from '../../domain/calendar.ts';
import { usableRooms } from '../../domain/capacity.ts';
import { groupBy } from '../../domain/groupBy.ts';
import type { Site } from '../../domain/region/project.ts';
import type { School } from '../../domain/region/school.ts';
import { sectionsOf } from '../../domain/sections.ts';
import type { SchoolId, SchoolYear } from '../../domain/units.ts';
import { sizeCapsOf } from './capsOfStage.ts';
import { type CohortCourse, fullestClasses } from './cohortCourses.ts';
import { type Posing, payerOf, plannedStagesOf } from './posing.ts';

type SchoolInput = AllocationProblemInput['schools'][number];
type RoomsFrom = NonNullable<SchoolInput['rooms']>[number];

const sectionsIn = (courses: readonly CohortCourse[], year: SchoolYear) =>
  courses
    .flatMap((course) => course.years)
    .filter((one) => one.year === year)
    .reduce((sum, { sizes }) => sum + sizes.filter((size) => size > 0).length, 0);

/** The part's schools as the problem names them: rooms, classes that stand, and what may be done there. */
export function poseSchools(posing: Posing): SchoolInput[] {
  const ofSchool = groupBy(posing.courses, ({ school }) => school);
  const others = groupBy(posing.otherCourses, ({ school }) => school);
  const rooms = groupBy(posing.run.capacity.rooms, ({ school }) => school);
  return posing.schools.map((school) => {
    const courses = ofSchool.get(school.id) ?? [];
    return {
      id: school.id,
      district: payerOf(posing, school),
      units: plannedStagesOf(posing, school).map((stage) => ({
        stage,
        enrolled: enrolledIn(
          posing,
          courses.filter((course) => course.stage === stage),
        ),
      })),
      ...roomsOf(posing, rooms.get(school.id) ?? [], [
        ...lateCourses(posing, courses),
        ...(others.get(school.id) ?? []),
      ]),
      ...(mayChange(posing, school) ? leversOf(posing, school) : {}),
      sizeCaps: [...sizeCapsOf(posing.region, school, [posing.part.firstYear, posing.part.lastYear])],
    };
  });
}

function enrolledIn({ part: { firstYear } }: Posing, courses: readonly CohortCourse[]) {
  return courses
    .filter(({ entered, years }) => entered < firstYear && years.some(({ year }) => year >= firstYear))
    .map((course) => ({ entered: course.entered, sizes: fullestClasses(course, firstYear) }))
    .filter(({ sizes }) => sizes.length > 0);
}

/** Cohorts that come to a school only in an upper grade, when it opens: not planned, but they keep their rooms. */
function lateCourses({ part: { firstYear } }: Posing, courses: readonly CohortCourse[]): CohortCourse[] {
  return courses.filter(
    ({ entered, years }) => entered >= firstYear && (years[0]?.year ?? entered) > entered,
  );
}

/**
 * Rooms by year. The problem counts every cohort’s classes apart, so a room in which several grades share a class
 * (复式班) is offered once for each of them.
 */
function roomsOf(
  { part, run }: Posing,
  rows: Posing['run']['capacity']['rooms'],
  keepTheirs: readonly CohortCourse[],
): { rooms?: RoomsFrom[] } {
  const sharing = (school: SchoolId, year: SchoolYear) =>
    (run.classes.find((one) => one.year === year)?.groups ?? []).filter(
      (group) => group.school === school && group.mixed !== undefined && sectionsOf(group) === 0,
    ).length;
  const found: RoomsFrom[] = [];
  for (const row of rows.filter(({ year }) => year >= part.firstYear && year <= part.lastYear)) {
    const usable = row.inUse ? usableRooms(row) : 0;
    if (usable === undefined) return {};
    const rooms = Math.max(0, usable + sharing(row.school, row.year) - sectionsIn(keepTheirs, row.year));
    if (found.at(-1)?.rooms !== rooms) found.push({ fromYear: row.year, rooms });
  }
  return { rooms: found };
}

/** Rooms that decided works of one kind take from what the school still allows. */
function takenBy({ region, run }: Posing, school: SchoolId, kind: 'extension' | 'conversion'): number {
  const going = new Set(run.capacity.openings.map(({ project }) => project));
  return region.projects
    .filter((project) => project.school === school && project.kind === kind && going.has(project.id))
    .reduce((sum, { homeRooms, classesByStage }) => {
      const classes = Object.values(classesByStage ?? {}).reduce((total, count) => total + count, 0);
      return sum + (homeRooms ?? classes);
    }, 0);
}

/** Private schools are not the bureau's to build at; a school that opens later has no ground for rooms before it does. */
function mayChange({ part }: Posing, { ownership, openedYear }: School): boolean {
  return ownership !== 'private' && (openedYear ?? part.firstYear) <= part.firstYear;
}

function leversOf(posing: Posing, school: School): Partial<SchoolInput> {
  const { extensions, conversions, temporaryRooms, closures } = posing.planning;
  const { id } = school;
  const extensible = (school.extensibleRooms ?? 0) - takenBy(posing, id, 'extension');
  const convertible = (school.convertibleRooms ?? 0) - takenBy(posing, id, 'conversion');
  const until = (lastYear: SchoolYear | undefined) => (lastYear === undefined ? {} : { lastYear });
  const closure = closures.find((one) => one.school === id && isPosed(posing, school, one));
  const { costPerRoom, leadYears } = extensions;
  return {
    ...(extensions.use && extensible > 0 ? { extension: { most: extensible, costPerRoom, leadYears } } : {}),
    ...(conversions.use && convertible > 0
      ? {
          conversion: {
            most: convertible,
            costPerRoomYear: conversions.costPerRoomYear,
            ...until(conversions.lastYear),
          },
        }
      : {}),
    ...(temporaryRooms.use && temporaryRooms.mostPerSchool > 0
      ? {
          temporary: {
            most: temporaryRooms.mostPerSchool,
            costPerRoomYear: temporaryRooms.costPerRoomYear,
            ...until(temporaryRooms.lastYear),
          },
        }
      : {}),
    ...(closure === undefined ? {} : { closure: closureOf(closure) }),
  };
}

/** A school whose receiver, or the site it waits for, is not the part's to plan stays as it is. */
function isPosed(
  posing: Posing,
  school: School,
  { receiver, after }: Posing['planning']['closures'][number],
): boolean {
  const { schools, sites } = posing;
  const taker = [...schools, ...sites].find(({ id }) => id === receiver);
  const taught = plannedStagesOf(posing, school).every((stage) => taker?.stages.includes(stage));
  return taker !== undefined && taught && (after === undefined || sites.some(({ id }) => id === after));
}

function closureOf({ school: _school, ...closure }: Posing['planning']['closures'][number]) {
  const { after, earliest, ...rest } = closure;
  return {
    ...rest,
    ...(after === undefined ? {} : { after }),
    ...(earliest === undefined ? {} : { earliest }),
  };
}

/** The sites on which a school could be opened, in standard sizes that the land holds. */
export function poseSites(posing: Posing): SchoolInput[] {
  return posing.sites.map((site) => ({
    id: site.id,
    district: site.district,
    units: plannedStagesOf(posing, site).map((stage) => ({ stage })),
    site: {
      earliestStart: Math.max(posing.part.firstYear, schoolYearOf(site.availableFrom)),
      modules: modulesOf(posing, site),
    },
  }));
}

/** The school year that a month lies in. */
function schoolYearOf(month: string): SchoolYear {
  return Math.floor((monthNumber(month) - 8) / 12);
}

/** Land is paid for the classes built on it. */
function modulesOf({ planning: { newSchools } }: Posing, { maxClasses, landCost }: Site) {
  return [...new Set(newSchools.modules)]
    .filter((classes) => classes <= maxClasses)
    .sort((left, right) => left - right)
    .map((rooms) => ({
      rooms,
      cost: Math.round(newSchools.costPerClass * rooms + ((landCost ?? 0) * rooms) / Math.max(1, maxClasses)),
      leadYears: newSchools.leadYears,
      runningCost: newSchools.runningCost,
    }));
}
