/**
 * Whether a point lies in an area, holes left out: a line from it eastward crosses the rings an odd number of times.
 *
 * @param rings The area's rings, [longitude, latitude] each.
 */
export function contains(
  rings: readonly (readonly (readonly number[])[])[],
  [lon, lat]: readonly [number, number],
): boolean {
  let inside = false;
  for (const ring of rings)
    ring.forEach(([x = 0, y = 0], at) => {
      const [fromX = 0, fromY = 0] = ring.at(at - 1) ?? [];
      if (y > lat !== fromY > lat && lon < ((fromX - x) * (lat - y)) / (fromY - y) + x) inside = !inside;
    });
  return inside;
}
