import { required } from '../domain/invariant.ts';
import { gradesOfStage } from '../domain/ladder.ts';
import type { EnrolmentRow } from '../domain/region/enrolment.ts';
import { laddersOf, type Region } from '../domain/region/region.ts';
import type { School } from '../domain/region/school.ts';
import type { ClassGroup, YearClasses } from '../domain/sections.ts';
import type { SchoolYear } from '../domain/units.ts';
import { carriedMark } from './carriedMark.ts';

function rowOf({ school, grade, sizes, mixed }: ClassGroup, year: SchoolYear): EnrolmentRow {
  const classSizes = sizes.filter((size) => size > 0);
  const pupils = classSizes.reduce((sum, size) => sum + size, 0);
  const guest = mixed !== undefined && mixed.host !== grade;
  return {
    ...{ school, year, grade, pupils, classSizes },
    ...(guest ? { mixedWith: mixed.host } : { classes: classSizes.length }),
    ...carriedMark,
  };
}

/** A school that is open without a pupil still has its row, so that nobody takes it for forgotten. */
function emptyRow(region: Region, { id, district, stages }: School, year: SchoolYear): EnrolmentRow {
  const before = region.enrolment.find(({ school }) => school === id)?.grade;
  const ladder = required(laddersOf(region).get(district), `district ${district} has no ladder`);
  const lowest = stages.flatMap((stage) => gradesOfStage(ladder, stage))[0];
  return {
    school: id,
    year,
    grade: before ?? lowest ?? stages[0] ?? '1',
    pupils: 0,
    classes: 0,
    ...carriedMark,
  };
}

const isOpen = ({ openedYear, closedYear }: School, year: SchoolYear) =>
  (openedYear ?? year) <= year && (closedYear ?? year + 1) > year;

/**
 * The projected censuses as rows: pupils and the size of every class; of the new base year a row for every open school.
 *
 * @param schools The schools of the edition.
 * @param formed Classes of the years after the old base year up to the new one.
 */
export function carriedCensus(
  region: Region,
  schools: readonly School[],
  formed: readonly YearClasses[],
  to: SchoolYear,
): EnrolmentRow[] {
  const rows = formed.flatMap(({ year, groups }) => groups.map((group) => rowOf(group, year)));
  const there = new Set(rows.filter(({ year }) => year === to).map(({ school }) => school));
  const empty = schools.filter((school) => isOpen(school, to) && !there.has(school.id));
  return [...rows, ...empty.map((school) => emptyRow(region, school, to))];
}
