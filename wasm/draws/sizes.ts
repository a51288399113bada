/**
 * Sizes of classes in a stretch of a row: the counterpart of the class stage's steps on lists. A class that is merged
 * away leaves the stretch, the others keep their order. A row is given by its address, so that `sizes` and
 * `unsplitSizes` are served alike.
 */
import { remainders, setRemainders } from './arrays';

@inline export function sizeAt(row: usize, at: i32): i32 { return load<i32>(row + (<usize>at << 2)); }
@inline export function setSizeAt(row: usize, at: i32, size: i32): void { store<i32>(row + (<usize>at << 2), size); }

/** ⌈pupils ÷ most⌉ for pupils above 0; more than any other number where nothing is allowed. */
@inline export function sectionsFor(pupils: i32, most: i32): i32 {
  if (most === 0) return i32.MAX_VALUE;
  return most > 0 ? (pupils + most - 1) / most : -(pupils / -most);
}

@inline export function least(left: i32, right: i32): i32 { return left < right ? left : right; }
@inline export function most(left: i32, right: i32): i32 { return left > right ? left : right; }

/** Let pupils join one by one, each the smallest class of that moment (ties: the first). */
export function joinSmallest(row: usize, start: i32, count: i32, joining: i32): void {
  for (let left = joining; left > 0; left -= 1) {
    let smallest = start;
    let size = sizeAt(row, start);
    for (let at = start + 1; at < start + count; at += 1) {
      const other = sizeAt(row, at);
      if (other < size) {
        smallest = at;
        size = other;
      }
    }
    setSizeAt(row, smallest, size + 1);
  }
}

/** Let empty classes go. */
function withoutEmpty(row: usize, start: i32, count: i32): i32 {
  let kept = start;
  for (let at = start; at < start + count; at += 1) {
    const size = sizeAt(row, at);
    if (size <= 0) continue;
    setSizeAt(row, kept, size);
    kept += 1;
  }
  return kept - start;
}

/** Let pupils leave in proportion to class size (largest remainder, ties the first class); empty classes go. */
function leave(row: usize, start: i32, count: i32, before: i32, leaving: i32): i32 {
  let missing = leaving;
  for (let place = 0; place < count; place += 1) {
    const size = sizeAt(row, start + place);
    const scaled = (<f64>size * <f64>leaving) / <f64>before;
    const whole = <i32>Math.floor(scaled);
    setRemainders(place, scaled - <f64>whole);
    setSizeAt(row, start + place, size - whole);
    missing -= whole;
  }
  for (; missing > 0; missing -= 1) {
    let largest = 0;
    for (let place = 1; place < count; place += 1)
      if (remainders(place) > remainders(largest)) largest = place;
    setRemainders(largest, -1);
    setSizeAt(row, start + largest, sizeAt(row, start + largest) - 1);
  }
  return withoutEmpty(row, start, count);
}

/**
 * Move classes up with their pupils, in place.
 *
 * @param before Pupils in the classes.
 * @returns Classes that still have pupils.
 */
export function rollUp(row: usize, start: i32, count: i32, before: i32, pupils: i32): i32 {
  if (count === 1) {
    setSizeAt(row, start, pupils);
    return pupils > 0 ? 1 : 0;
  }
  if (pupils < before) return leave(row, start, count, before, before - pupils);
  joinSmallest(row, start, count, pupils - before);
  return count;
}

/** Dissolve the smallest class (ties: the last) among the others, which must exist; one class fewer is left. */
export function dissolveSmallest(row: usize, start: i32, count: i32): void {
  let smallest = start;
  for (let at = start + 1; at < start + count; at += 1)
    if (sizeAt(row, at) <= sizeAt(row, smallest)) smallest = at;
  const joining = sizeAt(row, smallest);
  for (let at = smallest; at + 1 < start + count; at += 1) setSizeAt(row, at, sizeAt(row, at + 1));
  joinSmallest(row, start, count - 1, joining);
}

/** Spread pupils evenly, larger classes first. */
export function spreadRow(row: usize, start: i32, count: i32, pupils: i32): void {
  if (count <= 0) return;
  const even = pupils / count;
  const larger = pupils - even * count;
  for (let place = 0; place < count; place += 1)
    setSizeAt(row, start + place, place < larger ? even + 1 : even);
}

@inline function rounded(number: f64): i32 { return <i32>Math.floor(number + 0.5); }

/** Let an even row differ by about `range` pupils, from the largest class down to the smallest; see `spreadUnevenly`. */
export function unevenRow(row: usize, start: i32, count: i32, range: i32, limit: i32): void {
  const last = start + count - 1;
  const largest = sizeAt(row, start);
  const smallest = sizeAt(row, last);
  const wanted = rounded(<f64>(range - (largest - smallest)) / 2);
  const shift = most(0, least(wanted, least(limit - largest, smallest - 1)));
  for (let place = 0; 2 * place < count - 1; place += 1) {
    const moved = rounded(<f64>(shift * (count - 1 - 2 * place)) / <f64>(count - 1));
    setSizeAt(row, start + place, sizeAt(row, start + place) + moved);
    setSizeAt(row, last - place, sizeAt(row, last - place) - moved);
  }
}

/** The largest class; 0 without classes. */
export function largestOf(row: usize, start: i32, count: i32): i32 {
  let largest = 0;
  for (let at = start; at < start + count; at += 1) largest = most(largest, sizeAt(row, at));
  return largest;
}

/** Copy the sizes of a stretch from one row to the same places of another. */
export function copyRow(from: usize, to: usize, start: i32, count: i32): void {
  memory.copy(to + (<usize>start << 2), from + (<usize>start << 2), <usize>count << 2);
}
