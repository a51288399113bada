import type { SchoolYear } from '../units.ts';
import type { Place } from './place.ts';

/**
 * The last school year in which pupils were counted: the base year, or, in an edition that was carried forward by the
 * program, the census that it was carried forward from. What history teaches (ratios, shares, errors) ends there.
 */
export function observedYear({ baseYear, carriedFrom }: Pick<Place, 'baseYear' | 'carriedFrom'>): SchoolYear {
  return carriedFrom ?? baseYear;
}
