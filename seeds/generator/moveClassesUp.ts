import type { Pupils } from '../../src/domain/units.ts';
import type { Chance } from './chance.ts';

/** Index of the class with fewest pupils, the first of several. */
function smallest(sizes: readonly number[]): number {
  return sizes.reduce((best, size, index) => (size < (sizes[best] ?? 0) ? index : best), 0);
}

/**
 * Move the classes of a grade up a year: as they are, but for children who join the smallest class or leave a random one.
 *
 * @param change Pupils who come (or, negative, go) on balance; whole.
 * @returns Sizes of the same classes; a class keeps at least one pupil.
 */
export function moveClassesUp(
  chance: Chance,
  sizes: readonly number[],
  change: Pupils,
  key: readonly (number | string)[],
): number[] {
  const moved = [...sizes];
  if (moved.length === 0) return moved;
  for (let step = 0; step < Math.abs(change); step += 1) {
    const index =
      change > 0 ? smallest(moved) : Math.floor(chance.even('leaves', ...key, step) * moved.length);
    const size = moved[index] ?? 0;
    moved[index] = Math.max(1, size + (change > 0 ? 1 : -1));
  }
  return moved;
}
