import type { DrawnWorks } from '../../domain/draws.ts';
import { byText } from '../../domain/region/region.ts';
import type { StudyRun } from '../../domain/study.ts';
import { sayLate } from './drawTexts.ts';
import { openingsDrawn, type Timetables } from './drawTimetables.ts';
import { rangeOf, shareOf } from './shares.ts';

/** How likely each project whose dates are drawn is in use later than on the central path; likeliest first. */
export function worksDrawn({ capacity }: StudyRun, timetables: Timetables, draws: number): DrawnWorks[] {
  const central = new Map(capacity.openings.map(({ project, openYear }) => [project, openYear]));
  const drawn = openingsDrawn(timetables, draws);
  const rows = timetables.slipping.map(({ id, name, district }, index): DrawnWorks => {
    const openYear = central.get(id);
    const years = drawn[index] ?? [];
    const known = years.filter((year) => year !== undefined);
    const late = years.filter(
      (year) => (year ?? Number.POSITIVE_INFINITY) > (openYear ?? Number.POSITIVE_INFINITY),
    );
    const told = {
      ...{ project: id, name, district, late: shareOf(late.length, draws, timetables.independent) },
      ...(openYear === undefined ? {} : { openYear }),
      ...(known.length === 0 ? {} : { opens: rangeOf(Int32Array.from(known)) }),
    };
    return { ...told, words: sayLate(told) };
  });
  return rows.sort(
    (left, right) => right.late.probability - left.late.probability || byText(left.project, right.project),
  );
}
