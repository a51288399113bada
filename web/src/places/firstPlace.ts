import type { ListedPlace } from './placeClient.ts';

/**
 * The place that opens when the address names none: the one with the most scenarios to look at, the first listed of
 * several.
 *
 * @returns Undefined when no place is listed.
 */
export function firstPlace(places: readonly ListedPlace[]): ListedPlace | undefined {
  const most = Math.max(...places.map(({ scenarios }) => scenarios.length));
  return places.find(({ scenarios }) => scenarios.length === most);
}
