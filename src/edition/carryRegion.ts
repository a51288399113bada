import type { Place } from '../domain/region/place.ts';
import type { Region } from '../domain/region/region.ts';
import type { StudyRun } from '../domain/study.ts';
import type { SchoolYear } from '../domain/units.ts';
import type { Words } from '../domain/words.ts';
import { carriedArrivals } from './carriedArrivals.ts';
import { carriedCensus } from './carriedCensus.ts';
import { carriedPlace } from './carriedPlace.ts';
import { carriedProjects } from './carriedProjects.ts';
import { carriedSchools } from './carriedSchools.ts';
import { carriedSources } from './carriedSources.ts';
import { carriedTeachers } from './carriedTeachers.ts';
import { continueBirths, type UnknownBirths } from './continueBirths.ts';
import { continueBudgets } from './continueBudgets.ts';

export { type UnknownBirths, unknownBirths } from './continueBirths.ts';

/** What an edition is asked for. */
export interface Carrying {
  /** New base year; from the run’s base year to its horizon. */
  readonly to: SchoolYear;
  readonly horizon: SchoolYear;
  /** How births go on where the table ends. */
  readonly births: UnknownBirths;
  /** Title of the scenario that was run; none: the place as its tables say. */
  readonly scenario: Words | undefined;
}

/** Budgets and teachers of the region itself bear its name, unless a district bears it too. */
function renamed<K extends string, T extends Readonly<Record<K, string>>>(
  rows: readonly T[],
  column: K,
  { place, districts }: Pick<Region, 'place' | 'districts'>,
  to: Place,
): T[] {
  if (districts.some(({ id }) => id === place.id)) return [...rows];
  return rows.map((row) => (row[column] === place.id ? { ...row, [column]: to.id } : row));
}

/**
 * Carry a place forward: what a run projects up to a year becomes the history of a new edition whose base year it is.
 * Projected censuses stand as rows, works that have opened by then are in the schools’ rooms, pools hold the teachers of
 * that year, births and budgets go on to the new horizon. Everything carried is marked assumed, with `carried-forward` as source.
 *
 * Laws: to the run’s own base year nothing changes but the horizon; pupils and classes of the new base year are those
 * of the run, and a run of the edition goes on as the first would have, but for the rounding of one census: ratios and
 * errors are still learnt from counted years alone (`carriedFrom`).
 *
 * @param run A run of the region from its base year to `to` at least.
 * @returns The edition, its tables in any order of rows.
 */
export function carryRegion({ region, enrolment, classes, capacity }: StudyRun, carrying: Carrying): Region {
  const { to, horizon } = carrying;
  const { baseYear } = region.place;
  if (to === baseYear) return { ...region, place: { ...region.place, horizonYear: horizon } };
  const place = carriedPlace(region.place, carrying);
  const gone = enrolment.years.filter(({ year }) => year > baseYear && year <= to);
  const formed = classes.filter(({ year }) => year > baseYear && year <= to);
  const births = continueBirths(region, horizon, carrying.births);
  const schools = carriedSchools(region, capacity, gone, to);
  return {
    ...region,
    place,
    schools,
    enrolment: [...region.enrolment, ...carriedCensus(region, schools, formed, to)],
    births: [...region.births, ...births],
    arrivals: carriedArrivals(region, gone.at(-1), to),
    teachers: renamed(
      [...region.teachers, ...carriedTeachers(region, capacity.teachers, to)],
      'district',
      region,
      place,
    ),
    projects: carriedProjects(region, to),
    budgets: renamed([...region.budgets, ...continueBudgets(region, horizon)], 'owner', region, place),
    sources: carriedSources(region, births),
  };
}
