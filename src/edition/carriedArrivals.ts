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
 * The arrivals as they were, and the children without a seat in the new base year. Those of earlier years bring nobody
 * any more, but the fit takes whom they had brought out of the history.
 *
 * @param last The new base year’s census.
 */
export function carriedArrivals(region: Region, last: YearEnrolment | undefined, to: SchoolYear): Arrival[] {
  return [...region.arrivals, ...(last?.unplaced ?? []).flatMap((row) => comeBack(region, row, to))];
}
