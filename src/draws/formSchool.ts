import { type DrawState, SizesFull } from './drawState.ts';
import type { SeatWorld } from './drawWorld.ts';
import { mixSmallGrades } from './mixSmallGrades.ts';
import { dissolveSmallest, largestOf, rollUp, spreadRow, unevenRow } from './sizeRows.ts';

/** Seat all pupils of a cell evenly. */
export function seatEvenly(state: DrawState, cell: number, sections: number): void {
  if (sections > state.room) throw new SizesFull();
  spreadRow(state.sizes, cell * state.room, sections, state.admitted[cell] as number);
  state.count[cell] = sections;
}

/** Seat all pupils of a cell whose classes are formed anew: as unevenly as its rule says, evenly where a plan does. */
export function seatAnew(
  world: SeatWorld,
  state: DrawState,
  at: number,
  cell: number,
  sections: number,
): void {
  seatEvenly(state, cell, sections);
  const range = world.sizeRange[at] as number;
  if (range === 0 || (world.planned[at] as number) > 0) return;
  const [ruled, entryCap] = [world.formCap[at] as number, world.entryCap[at] as number];
  const most = entryCap > 0 && entryCap < ruled ? entryCap : ruled;
  unevenRow(state.sizes, cell * state.room, sections, range, most);
}

/** The first of a cell’s twins, from one on, that had classes last year; −1: none. */
function withClasses(world: SeatWorld, state: DrawState, first: number): number {
  let found = first;
  while (found >= 0 && state.lastCount[found] === 0) found = world.twin[found] as number;
  return found;
}

/** Sections that the rules want for a grade whose classes are formed anew; see the class stage’s `wantedSections`. */
function wantedAnew(world: SeatWorld, state: DrawState, at: number, cell: number): number {
  const pupils = state.admitted[cell] as number;
  const planned = world.planned[at] as number;
  if (planned > 0) {
    const asked = Math.ceil(pupils / (world.plannedFormCap[at] as number));
    return Math.min(Math.max(planned, asked), pupils);
  }
  const entryCap = world.entryCap[at] as number;
  const ruled = world.formCap[at] as number;
  const cap = entryCap > 0 && entryCap < ruled ? entryCap : ruled;
  const target = Math.min(world.target[at] as number, cap);
  const isEntry = world.intoStage[cell] === 0;
  const before = isEntry ? withClasses(world, state, world.firstTwin[cell] as number) : -1;
  const last = before < 0 ? 0 : (state.lastCount[before] as number);
  const least = Math.max(0, world.mergeBelow[at] as number);
  const keeps = world.keepLast[at] === 1 && last > 0 && pupils <= last * cap && pupils >= last * least;
  return Math.min(keeps ? last : Math.ceil(pupils / target), pupils);
}

/**
 * Move last year’s classes up into cells, or say how many each wants anew. Each array is looked up once for all cells:
 * this is walked for every cell of every year of every draw.
 *
 * @param from The first cell; `until` is the one after the last.
 */
export function openCells(
  world: SeatWorld,
  state: DrawState,
  year: number,
  from: number,
  until: number,
): void {
  const { below, twin, planned, cap, plannedCap } = world;
  const { room, admitted, mixed, hosts, splitCount, movedUp, count, wanted } = state;
  const { sizes, lastSizes, lastCount } = state;
  const ofYear = year * world.cells;
  for (const row of [mixed, hosts, splitCount, movedUp, count, wanted]) row.fill(0, from, until);
  for (let cell = from; cell < until; cell += 1) {
    const pupils = admitted[cell] as number;
    if (pupils === 0) continue;
    let before = below[cell] as number;
    while (before >= 0 && lastCount[before] === 0) before = twin[before] as number;
    if (before < 0) {
      wanted[cell] = wantedAnew(world, state, ofYear + cell, cell);
      continue;
    }
    const last = lastCount[before] as number;
    const [source, start] = [before * room, cell * room];
    let seated = 0;
    for (let place = 0; place < last; place += 1) {
      const size = lastSizes[source + place] as number;
      sizes[start + place] = size;
      seated += size;
    }
    movedUp[cell] = 1;
    count[cell] = seated === pupils ? last : rollUp(sizes, start, last, seated, pupils);
    const plan = planned[ofYear + cell] as number;
    const most = (plan > 0 ? plannedCap[ofYear + cell] : cap[ofYear + cell]) as number;
    wanted[cell] = Math.max(last, plan, Math.ceil(pupils / most));
  }
}

/** Merge an upper grade’s classes while they are small and fit under the cap with one fewer. */
function mergeSmall(world: SeatWorld, state: DrawState, at: number, cell: number): void {
  const below = world.mergeBelow[at] as number;
  if (below < 0) return;
  const { sizes, unsplitSizes } = state;
  const start = cell * state.room;
  const pupils = state.admitted[cell] as number;
  let count = state.count[cell] as number;
  while (count > 1 && pupils < below * count) {
    for (let place = 0; place < count; place += 1)
      unsplitSizes[start + place] = sizes[start + place] as number;
    dissolveSmallest(unsplitSizes, start, count);
    if (largestOf(unsplitSizes, start, count - 1) > (world.formCap[at] as number)) break;
    count -= 1;
    for (let place = 0; place < count; place += 1)
      sizes[start + place] = unsplitSizes[start + place] as number;
  }
  state.count[cell] = count;
  state.wanted[cell] = Math.max(count, Math.ceil(pupils / (world.cap[at] as number)));
}

/** Whether a cell has pupils and no shared class, and its classes moved up (1) or are formed anew (0). */
function takesPart(state: DrawState, cell: number, movedUp: 0 | 1): boolean {
  return (state.admitted[cell] as number) > 0 && state.mixed[cell] === 0 && state.movedUp[cell] === movedUp;
}

/** Sections of upper grades that moved up. */
function keptIn(world: SeatWorld, state: DrawState, school: number): number {
  const until = world.cellsOfSchool[school + 1] as number;
  let kept = 0;
  for (let cell = world.cellsOfSchool[school] as number; cell < until; cell += 1)
    if (takesPart(state, cell, 1)) kept += state.count[cell] as number;
  return kept;
}

/** Dissolve classes of upper grades until they fit their rooms, each time where the largest class is then smallest. */
function mergeForRooms(world: SeatWorld, state: DrawState, school: number, rooms: number): void {
  const [from, until] = [world.cellsOfSchool[school] as number, world.cellsOfSchool[school + 1] as number];
  const { room, sizes, unsplitSizes } = state;
  for (let sections = keptIn(world, state, school); sections > rooms; sections -= 1) {
    let [best, smallest] = [-1, 0];
    for (let cell = from; cell < until; cell += 1) {
      const count = state.count[cell] as number;
      if (count <= 1 || !takesPart(state, cell, 1)) continue;
      const start = cell * room;
      for (let place = 0; place < count; place += 1)
        unsplitSizes[start + place] = sizes[start + place] as number;
      dissolveSmallest(unsplitSizes, start, count);
      const largest = largestOf(unsplitSizes, start, count - 1);
      if (best < 0 || largest < smallest) [best, smallest] = [cell, largest];
    }
    if (best < 0) return;
    dissolveSmallest(sizes, best * room, state.count[best] as number);
    state.count[best] = (state.count[best] as number) - 1;
  }
}

/** Give a section at a time, worst average first, while rooms are left. */
function shareScarceRooms(state: DrawState, from: number, until: number, free: number): void {
  let left = free;
  for (let cell = from; cell < until; cell += 1)
    if (takesPart(state, cell, 0)) {
      state.count[cell] = 1;
      left -= 1;
    }
  while (left > 0) {
    let [worst, average] = [-1, 0];
    for (let cell = from; cell < until; cell += 1) {
      const count = state.count[cell] as number;
      if (!takesPart(state, cell, 0) || count >= (state.wanted[cell] as number)) continue;
      const own = (state.admitted[cell] as number) / count;
      if (worst < 0 || own > average) [worst, average] = [cell, own];
    }
    if (worst < 0) return;
    state.count[worst] = (state.count[worst] as number) + 1;
    left -= 1;
  }
}

/**
 * Form entry grades, and upper ones without classes, in the rooms left.
 *
 * @param free Rooms left; infinite where they are not known.
 * @param wished Sections that they want together.
 * @returns Rooms still free.
 */
function shareRooms(
  world: SeatWorld,
  state: DrawState,
  year: number,
  school: number,
  free: number,
  wished: number,
): number {
  const [from, until] = [world.cellsOfSchool[school] as number, world.cellsOfSchool[school + 1] as number];
  const isScarce = free < wished;
  if (isScarce) shareScarceRooms(state, from, until, free);
  for (let cell = from; cell < until; cell += 1)
    if (takesPart(state, cell, 0)) {
      const sections = (isScarce ? state.count[cell] : state.wanted[cell]) as number;
      seatAnew(world, state, year * world.cells + cell, cell, sections);
    }
  return free - wished;
}

function splitCell(state: DrawState, cell: number): void {
  const { room } = state;
  const count = state.count[cell] as number;
  if (state.splitCount[cell] === 0) {
    for (let place = 0; place < count; place += 1)
      state.unsplitSizes[cell * room + place] = state.sizes[cell * room + place] as number;
    state.unsplitCount[cell] = count;
  }
  state.splitCount[cell] = (state.splitCount[cell] as number) + 1;
  seatEvenly(state, cell, count + 1);
}

/** Form the classes of upper grades anew where a plan says so: as many as it gives them, at least those there are. */
function regroupAsPlanned(world: SeatWorld, state: DrawState, year: number, school: number): void {
  const [from, until] = [world.cellsOfSchool[school] as number, world.cellsOfSchool[school + 1] as number];
  for (let cell = from; cell < until; cell += 1) {
    const at = year * world.cells + cell;
    const planned = world.planned[at] as number;
    if (planned === 0 || !takesPart(state, cell, 1)) continue;
    const most = Math.min(planned, state.admitted[cell] as number);
    while ((state.count[cell] as number) < most) splitCell(state, cell);
    if (world.plannedAnew[at] === 1 && state.splitCount[cell] === 0)
      seatEvenly(state, cell, state.count[cell] as number);
  }
}

/** Split upper classes over the cap where the rule or a plan allows it and rooms are free, largest average first. */
function splitOversize(world: SeatWorld, state: DrawState, year: number, school: number, free: number): void {
  const [from, until] = [world.cellsOfSchool[school] as number, world.cellsOfSchool[school + 1] as number];
  for (let left = free; ; left -= 1) {
    let [worst, average] = [-1, 0];
    for (let cell = from; cell < until; cell += 1) {
      const at = year * world.cells + cell;
      const planned = (world.planned[at] as number) > 0;
      if ((world.splits[at] !== 1 && !planned) || !takesPart(state, cell, 1)) continue;
      const count = state.count[cell] as number;
      const cap = (planned ? world.plannedCap[at] : world.cap[at]) as number;
      if (largestOf(state.sizes, cell * state.room, count) <= cap) continue;
      state.wanted[cell] = Math.max(state.wanted[cell] as number, count + 1);
      const own = (state.admitted[cell] as number) / count;
      if (worst < 0 || own > average) [worst, average] = [cell, own];
    }
    if (worst < 0 || left <= 0) return;
    splitCell(state, worst);
  }
}

/**
 * Form one school’s classes from its opened cells: the class stage’s steps, on rows. Steps that would find nothing to do
 * are passed over.
 *
 * @throws {SizesFull} A cell needs more classes than the arrays hold.
 */
export function formSchool(world: SeatWorld, state: DrawState, year: number, school: number): void {
  const [from, until] = [world.cellsOfSchool[school] as number, world.cellsOfSchool[school + 1] as number];
  mixSmallGrades(world, state, year, school);
  const { admitted, mixed, hosts, movedUp, count, wanted } = state;
  const usable = world.rooms[year * world.schools + school] as number;
  let rooms = usable < 0 ? Number.POSITIVE_INFINITY : usable;
  let [formed, wished, kept, planned, splits] = [0, 0, 0, 0, 0];
  for (let cell = from; cell < until; cell += 1) {
    rooms -= hosts[cell] as number;
    if (admitted[cell] === 0 || mixed[cell] !== 0) continue;
    if (movedUp[cell] === 0) {
      formed += 1;
      wished += wanted[cell] as number;
      continue;
    }
    const at = year * world.cells + cell;
    mergeSmall(world, state, at, cell);
    kept += count[cell] as number;
    planned += world.planned[at] as number;
    splits += world.splits[at] as number;
  }
  const crowded = kept > rooms - formed;
  if (crowded) mergeForRooms(world, state, school, rooms - formed);
  if (planned > 0) regroupAsPlanned(world, state, year, school);
  if (crowded || planned > 0) kept = keptIn(world, state, school);
  const free = formed > 0 ? shareRooms(world, state, year, school, rooms - kept, wished) : rooms - kept;
  if (splits + planned > 0) splitOversize(world, state, year, school, free);
}
