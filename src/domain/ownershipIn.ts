import { groupBy } from './groupBy.ts';
import type { Region } from './region/region.ts';
import type { Ownership, School } from './region/school.ts';
import type { SchoolId, SchoolYear } from './units.ts';

/** Tells whose a school is in a year; undefined for a school that nobody knows. */
export type OwnershipIn = (school: SchoolId, year: SchoolYear) => Ownership | undefined;

/**
 * Open the changes of ownership for look-up: the latest change up to the year, else the school's own row.
 *
 * @param schools All schools of the run by identifier.
 */
export function ownershipIn(
  { ownershipChanges }: Pick<Region, 'ownershipChanges'>,
  schools: ReadonlyMap<SchoolId, School>,
): OwnershipIn {
  const bySchool = groupBy(
    [...ownershipChanges].sort((left, right) => right.fromYear - left.fromYear),
    ({ school }) => school,
  );
  return (school, year) =>
    bySchool.get(school)?.find(({ fromYear }) => fromYear <= year)?.ownership ??
    schools.get(school)?.ownership;
}
