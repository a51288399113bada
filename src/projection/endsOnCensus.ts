import type { Grade, SchoolId } from '../domain/units.ts';
import { type KnownHistory, pupilsAt } from './transitions.ts';

/**
 * See from one census alone after which grades schools end: no row above, though the school has been open long enough
 * to have filled it, and other schools of its pool teach the next grade. For pools whose history has no pair of years.
 *
 * @returns Tells of a division (index) and grade (index) whether it ends there; never of the children without a seat.
 */
export function endsOnCensus(known: KnownHistory): (division: number, step: number) => boolean {
  const { region, layout, firstYear } = known.history;
  const census = firstYear + known.last;
  const taught = new Map<SchoolId, Set<Grade>>();
  for (const { school, year, grade } of region.enrolment)
    if (year === census) taught.set(school, (taught.get(school) ?? new Set()).add(grade));
  const tops = layout.divisions.map(({ school, grades }) => {
    const own = school === undefined ? undefined : taught.get(school);
    return grades.findLastIndex((grade) => own?.has(grade) === true);
  });
  const goesOn = layout.pools.map(({ divisions, steps }) =>
    Array.from({ length: steps }, (_, step) =>
      divisions.some((division) => pupilsAt(known, division, step + 1, known.last) > 0),
    ),
  );
  return (division, step) => {
    const { pool = -1, openedYear = Number.NEGATIVE_INFINITY } = layout.divisions[division] ?? {};
    const top = tops[division] ?? -1;
    return top >= 0 && step >= top && openedYear + step < census && goesOn[pool]?.[step] === true;
  };
}
