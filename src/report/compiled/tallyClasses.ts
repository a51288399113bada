import type { SeatedYear } from './seatedYear.ts';

/** What each cell's classes come to in one year: they are walked once for all figures. */
export interface ClassTally {
  /** Sizes from which classes are counted apart, each a whole number above 0. */
  readonly limits: readonly number[];
  /** Sections with pupils; a class that grades share counts with its lowest. */
  readonly sections: Int32Array;
  /** Pupils in them. */
  readonly seated: Int32Array;
  /** Sections with at least as many pupils as a limit, limit by limit. */
  readonly over: readonly Int32Array[];
}

/** Lay out a tally. */
export function newTally(cells: number, limits: readonly number[]): ClassTally {
  const ints = () => new Int32Array(cells);
  return { limits, sections: ints(), seated: ints(), over: limits.map(ints) };
}

/** Classes in a stretch of sizes that have at least so many pupils. */
function largeIn(sizes: Int32Array, from: number, until: number, limit: number): number {
  let large = 0;
  for (let at = from; at < until; at += 1) if ((sizes[at] as number) >= limit) large += 1;
  return large;
}

/** Count the classes of every cell that has pupils, over what was counted before. */
export function tallyClasses({ limits, sections, seated, over }: ClassTally, year: SeatedYear): void {
  const { pupils, sizes, startOf, room = 0, count = pupils, mixed, hosts } = year;
  sections.fill(0);
  seated.fill(0);
  for (const large of over) large.fill(0);
  for (let cell = 0; cell < pupils.length; cell += 1) {
    if (pupils[cell] === 0) continue;
    const shared = mixed[cell] as number;
    if (shared > 0) {
      if (hosts[cell] !== 1) continue;
      sections[cell] = 1;
      seated[cell] = shared;
      for (let at = 0; at < limits.length; at += 1)
        if (shared >= (limits[at] as number)) (over[at] as Int32Array)[cell] = 1;
      continue;
    }
    const from = startOf === undefined ? cell * room : (startOf[cell] as number);
    const until = startOf === undefined ? from + (count[cell] as number) : (startOf[cell + 1] as number);
    let [filled, sum, largest] = [0, 0, 0];
    for (let at = from; at < until; at += 1) {
      const size = sizes[at] as number;
      if (size > 0) filled += 1;
      if (size > largest) largest = size;
      sum += size;
    }
    sections[cell] = filled;
    seated[cell] = sum;
    for (let at = 0; at < limits.length; at += 1) {
      const limit = limits[at] as number;
      if (largest >= limit) (over[at] as Int32Array)[cell] = largeIn(sizes, from, until, limit);
    }
  }
}
