import type { DistrictShapes } from '../places/placeClient.ts';

/**
 * Where the borders turn, all or those of one district.
 *
 * @returns Latitude and longitude of each corner, in degrees.
 */
export function cornersOf(
  shapes: DistrictShapes | undefined,
  district: string | undefined,
): [number, number][] {
  return (shapes?.features ?? [])
    .filter(({ properties }) => district === undefined || properties.district === district)
    .flatMap(({ geometry }) => (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates))
    .flat(2)
    .map(([lon = 0, lat = 0]) => [lat, lon]);
}
