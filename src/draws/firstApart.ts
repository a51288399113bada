import type { SeatWorld } from './drawWorld.ts';

type Part = keyof SeatWorld;

/** Parts that go by year, an equal stretch for each. */
const dated: ReadonlySet<Part> = new Set<Part>([
  ...(['cap', 'formCap', 'target', 'sizeRange', 'mergeBelow', 'keepLast', 'splits', 'entryCap'] as const),
  ...(['fillCap', 'planned', 'plannedCap', 'plannedFormCap', 'plannedAnew', 'mixBelow', 'mixCap'] as const),
  ...(['rooms', 'standing', 'beds', 'staffed'] as const),
]);

/** The first place where two lists differ; −1: they hold the same. */
function firstDifference(left: ArrayLike<number>, right: ArrayLike<number>): number {
  if (left.length !== right.length) return 0;
  for (let at = 0; at < left.length; at += 1) if (left[at] !== right[at]) return at;
  return -1;
}

function partApart(left: SeatWorld, right: SeatWorld, part: Part): number {
  const [before, after] = [left[part], right[part]];
  if (before === after) return Number.POSITIVE_INFINITY;
  if (typeof before === 'number' || typeof after === 'number') return 0;
  const at = firstDifference(before, after);
  if (at < 0) return Number.POSITIVE_INFINITY;
  return dated.has(part) ? Math.floor(at / (before.length / (left.years + 1))) : 0;
}

/**
 * The first year in which two worlds may seat the same pupils otherwise: until then what one of them came to is what the
 * other comes to.
 *
 * @returns Years after the base year; infinite where the worlds hold the same.
 */
export function firstApart(left: SeatWorld, right: SeatWorld): number {
  const parts = Object.keys(right) as Part[];
  return Math.min(...parts.map((part) => partApart(left, right, part)));
}
