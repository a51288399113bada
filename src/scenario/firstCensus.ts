import type { Region } from '../domain/region/region.ts';
import type { SchoolYear } from '../domain/units.ts';

/** The first school year whose pupils are counted; the base year where none are. */
export function firstCensus({ enrolment, place }: Region): SchoolYear {
  return enrolment.reduce((first, { year }) => Math.min(first, year), place.baseYear);
}
