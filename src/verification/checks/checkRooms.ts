import type { ProblemSchool } from '../../domain/allocation/problemSchools.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Rooms, SchoolYear } from '../../domain/units.ts';
import { cohortsInside } from '../building.ts';
import { holdingIn, sectionsIn, yearsThere } from '../cohortYears.ts';
import { exceeds, told } from '../noise.ts';
import { keyOf, type PlanBook } from '../planBook.ts';
import { finding } from '../problemTexts.ts';

/**
 * Every class has a room in the building it sits in. Classes that stood before the plan keep theirs, whatever the
 * register says. No limit where neither the school nor a module of its site has a number of rooms.
 */
export function checkRooms(book: PlanBook): Problem[] {
  const added = addedRooms(book);
  return book.problem.schools.flatMap((school) => {
    const modules = school.site?.modules ?? [];
    if (school.rooms === undefined && modules.every(({ rooms }) => rooms === undefined)) return [];
    return book.years.flatMap((year) => {
      const inside = cohortsInside(book, school, year);
      const sections = inside.reduce((sum, cohort) => sum + sectionsIn(book, cohort, year), 0);
      const rooms =
        Math.max(standing(book, school, year), holdingIn(school.rooms ?? [], year)?.rooms ?? 0) +
        (added.get(keyOf(school.id, year)) ?? 0);
      if (!exceeds(sections, rooms)) return [];
      const details = { school: school.id, year, sections: told(sections), rooms: told(rooms) };
      return [finding('roomsMissing', { column: 'sections' }, details)];
    });
  });
}

/** Rooms that the real classes have: one each while their cohort is there. */
function standing(book: PlanBook, { id }: ProblemSchool, year: SchoolYear): Rooms {
  return (book.cohorts.get(id) ?? [])
    .filter((cohort) => cohort.stage.caps.length > 0 && yearsThere(book, cohort).includes(year))
    .reduce((sum, { sizes }) => sum + (sizes?.length ?? 0), 0);
}

/** Rooms that the plan adds, by school and year: built and opened ones stay, the others are there in their year. */
function addedRooms({ plan, schools, years }: PlanBook): Map<string, Rooms> {
  const added = new Map<string, Rooms>();
  const add = (school: string, year: SchoolYear, rooms: Rooms) =>
    added.set(keyOf(school, year), (added.get(keyOf(school, year)) ?? 0) + rooms);
  const lasting = [
    ...plan.extensions,
    ...plan.openings.map(({ school, module, year }) => ({
      school,
      year,
      rooms: schools.get(school)?.site?.modules[module]?.rooms ?? 0,
    })),
  ];
  for (const { school, year: from, rooms } of lasting)
    for (const year of years.filter((one) => one >= from)) add(school, year, rooms);
  for (const { school, year, rooms } of [...plan.conversions, ...plan.temporaries]) add(school, year, rooms);
  return added;
}
