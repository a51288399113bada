import { roundToTotal } from '../domain/largestRemainder.ts';
import type { Pupils, PupilsPerSection } from '../domain/units.ts';

function smallestClass(sizes: readonly PupilsPerSection[]): number {
  let smallest = -1;
  for (let index = 0; index < sizes.length; index += 1) {
    const size = sizes[index] as number;
    if (size > 0 && (smallest < 0 || size < (sizes[smallest] as number))) smallest = index;
  }
  return smallest;
}

/**
 * Let pupils join the classes of a grade one by one, each the smallest class of that moment (ties: the first).
 *
 * @param sizes Pupils of each class; classes without pupils take nobody.
 * @param joining Pupils who join; whole, ≥ 0, with at least one class to join.
 */
export function joinSmallest(sizes: readonly PupilsPerSection[], joining: Pupils): PupilsPerSection[] {
  const joined = [...sizes];
  for (let left = joining; left > 0; left -= 1) {
    const index = smallestClass(joined);
    joined[index] = (joined[index] as number) + 1;
  }
  return joined;
}

/**
 * Move last year's classes up with their pupils: the sizes stay as they are, in-movers join the smallest class,
 * leavers leave in proportion to class size (largest remainder, ties the first class).
 *
 *     rollUp([60, 50], 110) // [60, 50]: one class over a cap of 55, whatever the average
 *     rollUp([60, 50], 113) // [60, 53]
 *     rollUp([60, 50], 99)  // [54, 45]
 *
 * @param sizes Last year's classes, at least one with pupils.
 * @param pupils This year's pupils of the cohort; whole, ≥ 0.
 * @returns As many sizes, adding up to the pupils; a class merged away keeps its place with 0.
 */
export function rollUp(sizes: readonly PupilsPerSection[], pupils: Pupils): PupilsPerSection[] {
  let before = 0;
  for (const size of sizes) before += size;
  if (pupils >= before) return joinSmallest(sizes, pupils - before);
  const leavers = roundToTotal(sizes, before - pupils);
  return sizes.map((size, index) => size - (leavers[index] as number));
}
