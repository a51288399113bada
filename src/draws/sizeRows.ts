import { outermostShift } from '../domain/classSize.ts';

/*
 * Sizes of classes in a stretch of a flat array: the counterpart of the class stage’s steps on lists. A class that is
 * merged away leaves the stretch, the others keep their order.
 */

/** Let pupils join one by one, each the smallest class of that moment (ties: the first). */
export function joinSmallest(sizes: Int32Array, start: number, count: number, joining: number): void {
  for (let left = joining; left > 0; left -= 1) {
    let least = start;
    for (let at = start + 1; at < start + count; at += 1)
      if ((sizes[at] as number) < (sizes[least] as number)) least = at;
    sizes[least] = (sizes[least] as number) + 1;
  }
}

/** Remainders of the leavers of each class; longer rows than this do not come up. */
const remainders = new Float64Array(4096);

/** Let pupils leave in proportion to class size (largest remainder, ties the first class); empty classes go. */
function leave(sizes: Int32Array, start: number, count: number, before: number, leaving: number): number {
  let missing = leaving;
  for (let place = 0; place < count; place += 1) {
    const scaled = ((sizes[start + place] as number) * leaving) / before;
    const whole = Math.floor(scaled);
    remainders[place] = scaled - whole;
    sizes[start + place] = (sizes[start + place] as number) - whole;
    missing -= whole;
  }
  for (; missing > 0; missing -= 1) {
    let most = 0;
    for (let place = 1; place < count; place += 1)
      if ((remainders[place] as number) > (remainders[most] as number)) most = place;
    remainders[most] = -1;
    sizes[start + most] = (sizes[start + most] as number) - 1;
  }
  let kept = start;
  for (let at = start; at < start + count; at += 1)
    if ((sizes[at] as number) > 0) {
      sizes[kept] = sizes[at] as number;
      kept += 1;
    }
  return kept - start;
}

/**
 * Move classes up with their pupils, in place.
 *
 * @param before Pupils in the classes.
 * @returns Classes that still have pupils.
 */
export function rollUp(
  sizes: Int32Array,
  start: number,
  count: number,
  before: number,
  pupils: number,
): number {
  if (pupils < before) return leave(sizes, start, count, before, before - pupils);
  joinSmallest(sizes, start, count, pupils - before);
  return count;
}

/** Dissolve the smallest class (ties: the last) among the others, which must exist; one class fewer is left. */
export function dissolveSmallest(sizes: Int32Array, start: number, count: number): void {
  let least = start;
  for (let at = start + 1; at < start + count; at += 1)
    if ((sizes[at] as number) <= (sizes[least] as number)) least = at;
  const joining = sizes[least] as number;
  sizes.copyWithin(least, least + 1, start + count);
  joinSmallest(sizes, start, count - 1, joining);
}

/** Spread pupils evenly, larger classes first. */
export function spreadRow(sizes: Int32Array, start: number, count: number, pupils: number): void {
  const least = Math.floor(pupils / count);
  const larger = pupils - least * count;
  for (let place = 0; place < count; place += 1) sizes[start + place] = place < larger ? least + 1 : least;
}

/** Let an even row differ by about `range` pupils, from the largest class down to the smallest; see `spreadUnevenly`. */
export function unevenRow(
  sizes: Int32Array,
  start: number,
  count: number,
  range: number,
  most: number,
): void {
  const last = start + count - 1;
  const shift = outermostShift(sizes[start] as number, sizes[last] as number, range, most);
  for (let place = 0; 2 * place < count - 1; place += 1) {
    const moved = Math.round((shift * (count - 1 - 2 * place)) / (count - 1));
    sizes[start + place] = (sizes[start + place] as number) + moved;
    sizes[last - place] = (sizes[last - place] as number) - moved;
  }
}

/** The largest class; 0 without classes. */
export function largestOf(sizes: Int32Array, start: number, count: number): number {
  let largest = 0;
  for (let at = start; at < start + count; at += 1)
    if ((sizes[at] as number) > largest) largest = sizes[at] as number;
  return largest;
}
