import { required } from '../../domain/invariant.ts';
import type { Region } from '../../domain/region/region.ts';
import type { DistrictId } from '../../domain/units.ts';

/**
 * Name of a school, of a site, or of a school that a project opens.
 *
 * @returns The identifier where nothing is called so.
 */
export function nameOf({ schools, sites, projects }: Region, id: string): string {
  return (
    schools.find((school) => school.id === id)?.name ??
    sites.find((site) => site.id === id)?.name ??
    projects.find(({ school }) => school === id)?.name ??
    id
  );
}

/**
 * District of a school, of a site, or of a school that a project opens.
 *
 * @throws {InvariantError} Nothing is called so.
 */
export function districtOf({ schools, sites, projects }: Region, id: string): DistrictId {
  const found =
    schools.find((school) => school.id === id) ??
    sites.find((site) => site.id === id) ??
    projects.find(({ school }) => school === id);
  return required(found, `nothing in the region is called ${id}`).district;
}
