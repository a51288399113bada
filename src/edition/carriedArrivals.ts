import type { UnplacedPupils, YearEnrolment } from '../domain/enrolment.ts';
import { gradesOfStage } from '../domain/ladder.ts';
import type { Arrival } from '../domain/region/enrolment.ts';
import { ladderOf, type Region } from '../domain/region/region.ts';
import type { SchoolYear } from '../domain/units.ts';
import { carriedMark } from './carriedMark.ts';

/** Children without a seat in the new base year stand in no census row: they come back a year later, a grade higher. */
function comeBack(region: Region, row: UnplacedPupils, to: SchoolYear): Arrival[] {
  const grades = gradesOfStage(ladderOf(region, row.district), row.stage);
  const grade = grades[grades.indexOf(row.grade) + 1];
  if (grade === undefined) return [];
  const { district, stage, pupils } = row;
  return [
    {
      ...{ id: `unplaced-${district}-${to}-${grade}`, district, stage, grade, pupils },
      ...{ fromYear: to + 1, ...carriedMark },
      note: `${to} 学年无学位的儿童 Children without a seat in ${to}.`,
    },
  ];
}

/**
 * Arrivals that are still to come after the new base year, and the children without a seat in it.
 *
 * @param last The new base year’s census.
 */
export function carriedArrivals(region: Region, last: YearEnrolment | undefined, to: SchoolYear): Arrival[] {
  const ahead = region.arrivals.flatMap((row) => {
    if ((row.toYear ?? row.fromYear) <= to) return [];
    const toYear = row.toYear ?? row.fromYear;
    return [row.fromYear > to ? row : { ...row, fromYear: to + 1, toYear }];
  });
  return [...ahead, ...(last?.unplaced ?? []).flatMap((row) => comeBack(region, row, to))];
}
