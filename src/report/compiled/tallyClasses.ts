import type { SeatedYear } from './seatedYear.ts';

/** What each cell's classes come to in one year: they are walked once for all figures. */
export interface ClassTally {
  /** Sizes from which classes are counted apart, each a whole number. */
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

/** Count one class. */
function add({ limits, sections, seated, over }: ClassTally, cell: number, size: number): void {
  sections[cell] = (sections[cell] as number) + 1;
  seated[cell] = (seated[cell] as number) + size;
  for (let at = 0; at < limits.length; at += 1)
    if (size >= (limits[at] as number)) {
      const larger = over[at] as Int32Array;
      larger[cell] = (larger[cell] as number) + 1;
    }
}

/** Count the classes of every cell that has pupils, over what was counted before. */
export function tallyClasses(tally: ClassTally, year: SeatedYear): void {
  const { pupils, sizes, startOf, room = 0, count = pupils, mixed, hosts } = year;
  tally.sections.fill(0);
  tally.seated.fill(0);
  for (const larger of tally.over) larger.fill(0);
  for (let cell = 0; cell < pupils.length; cell += 1) {
    if (pupils[cell] === 0) continue;
    const shared = mixed[cell] as number;
    if (shared > 0) {
      if (hosts[cell] === 1) add(tally, cell, shared);
      continue;
    }
    const from = startOf === undefined ? cell * room : (startOf[cell] as number);
    const until = startOf === undefined ? from + (count[cell] as number) : (startOf[cell + 1] as number);
    for (let at = from; at < until; at += 1) {
      const size = sizes[at] as number;
      if (size > 0) add(tally, cell, size);
    }
  }
}
