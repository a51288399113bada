/** A name on the map: its middle and size in pixels. */
export interface PlacedName {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Heights by which a name may be moved so that it lies on no other, the nearest first. */
const shifts = [0, -0.75, 0.75, -1.1, 1.1];

const overlap = (left: PlacedName, right: PlacedName) =>
  Math.abs(left.x - right.x) * 2 < left.width + right.width &&
  Math.abs(left.y - right.y) * 2 < left.height + right.height;

/**
 * Move names apart, up or down by little, and leave out those for which there is no room.
 *
 * @param names The names that matter most first: they stay where they are.
 * @returns By name: pixels by which it moves down (up below 0); undefined: it is left out.
 */
export function spreadNames(names: readonly PlacedName[]): (number | undefined)[] {
  const placed: PlacedName[] = [];
  return names.map((name) => {
    const shift = shifts
      .map((part) => part * name.height)
      .find((moved) => !placed.some((other) => overlap({ ...name, y: name.y + moved }, other)));
    if (shift !== undefined) placed.push({ ...name, y: name.y + shift });
    return shift;
  });
}
