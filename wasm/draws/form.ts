/** Forms one school's classes from its opened cells: the class stage's steps, on rows. */
import {
  admitted, cap, cellsOfSchool, count, formCap, hosts, mergeBelow, mixed, movedUp, planned, plannedAnew, plannedCap,
  rooms, setCount, setSplitCount, setUnsplitCount, setWanted, splitCount, splits, wanted,
} from './arrays';
import { mixSmallGrades } from './mix';
import { keptSizes, ownSizes, seatAnew, seatEvenly } from './rows';
import { cells, room, schools } from './shape';
import { copyRow, dissolveSmallest, largestOf, least, most, sectionsFor } from './sizes';

/** Rooms of a school whose rooms are not known: more than there are children. */
const ENDLESS: i32 = 0x3fffffff;

/** Merge an upper grade's classes while they are small and fit under the cap with one fewer. */
function mergeSmall(at: i32, cell: i32, below: i32): void {
  const own = ownSizes();
  const kept = keptSizes();
  const start = cell * room;
  const pupils = admitted(cell);
  let classes = count(cell);
  while (classes > 1 && pupils < below * classes) {
    copyRow(own, kept, start, classes);
    dissolveSmallest(kept, start, classes);
    if (largestOf(kept, start, classes - 1) > formCap(at)) break;
    classes -= 1;
    copyRow(kept, own, start, classes);
  }
  setCount(cell, classes);
  setWanted(cell, most(classes, sectionsFor(pupils, cap(at))));
}

/** Whether a cell has pupils and no shared class, and its classes moved up (1) or are formed anew (0). */
@inline function takesPart(cell: i32, up: i32): bool {
  return movedUp(cell) === up && admitted(cell) > 0 && mixed(cell) === 0;
}

/** Sections of upper grades that moved up. */
function keptIn(from: i32, until: i32): i32 {
  let kept = 0;
  for (let cell = from; cell < until; cell += 1) if (takesPart(cell, 1)) kept += count(cell);
  return kept;
}

/** Dissolve classes of upper grades until they fit their rooms, each time where the largest class is then smallest. */
function mergeForRooms(from: i32, until: i32, free: i32): void {
  const own = ownSizes();
  const kept = keptSizes();
  for (let sections = keptIn(from, until); sections > free; sections -= 1) {
    let best = -1;
    let smallest = 0;
    for (let cell = from; cell < until; cell += 1) {
      const classes = count(cell);
      if (classes <= 1 || !takesPart(cell, 1)) continue;
      const start = cell * room;
      copyRow(own, kept, start, classes);
      dissolveSmallest(kept, start, classes);
      const largest = largestOf(kept, start, classes - 1);
      if (best >= 0 && largest >= smallest) continue;
      best = cell;
      smallest = largest;
    }
    if (best < 0) return;
    dissolveSmallest(own, best * room, count(best));
    setCount(best, count(best) - 1);
  }
}

/** Give a section at a time, worst average first, while rooms are left. */
function shareScarceRooms(from: i32, until: i32, free: i32): void {
  let left = free;
  for (let cell = from; cell < until; cell += 1)
    if (takesPart(cell, 0)) {
      setCount(cell, 1);
      left -= 1;
    }
  while (left > 0) {
    let worst = -1;
    let average: f64 = 0;
    for (let cell = from; cell < until; cell += 1) {
      const classes = count(cell);
      if (!takesPart(cell, 0) || classes >= wanted(cell)) continue;
      const own = <f64>admitted(cell) / <f64>classes;
      if (worst >= 0 && own <= average) continue;
      worst = cell;
      average = own;
    }
    if (worst < 0) return;
    setCount(worst, count(worst) + 1);
    left -= 1;
  }
}

/**
 * Form entry grades, and upper ones without classes, in the rooms left.
 *
 * @param wished Sections that they want together.
 */
function shareRooms(year: i32, from: i32, until: i32, free: i32, wished: i32): void {
  const isScarce = free < wished;
  if (isScarce) shareScarceRooms(from, until, free);
  for (let cell = from; cell < until; cell += 1)
    if (takesPart(cell, 0)) seatAnew(year * cells + cell, cell, isScarce ? count(cell) : wanted(cell));
}

function splitCell(cell: i32): void {
  const classes = count(cell);
  if (splitCount(cell) === 0) {
    copyRow(ownSizes(), keptSizes(), cell * room, classes);
    setUnsplitCount(cell, classes);
  }
  setSplitCount(cell, splitCount(cell) + 1);
  seatEvenly(cell, classes + 1);
}

/** Form the classes of upper grades anew where a plan says so: as many as it gives them, at least those there are. */
function regroupAsPlanned(year: i32, from: i32, until: i32): void {
  for (let cell = from; cell < until; cell += 1) {
    const at = year * cells + cell;
    const plan = planned(at);
    if (plan === 0 || !takesPart(cell, 1)) continue;
    const classes = least(plan, admitted(cell));
    while (count(cell) < classes) splitCell(cell);
    if (plannedAnew(at) === 1 && splitCount(cell) === 0) seatEvenly(cell, count(cell));
  }
}

/** Split upper classes over the cap where the rule or a plan allows it and rooms are free, largest average first. */
function splitOversize(year: i32, from: i32, until: i32, free: i32): void {
  for (let left = free; ; left -= 1) {
    let worst = -1;
    let average: f64 = 0;
    for (let cell = from; cell < until; cell += 1) {
      const at = year * cells + cell;
      const plan = planned(at) > 0;
      if ((splits(at) !== 1 && !plan) || !takesPart(cell, 1)) continue;
      const classes = count(cell);
      const limit = plan ? plannedCap(at) : cap(at);
      if (largestOf(ownSizes(), cell * room, classes) <= limit) continue;
      setWanted(cell, most(wanted(cell), classes + 1));
      const own = <f64>admitted(cell) / <f64>classes;
      if (worst >= 0 && own <= average) continue;
      worst = cell;
      average = own;
    }
    if (worst < 0 || left <= 0) return;
    splitCell(worst);
  }
}

/** Form one school's classes. Steps that would find nothing to do are passed over. */
export function formSchool(year: i32, school: i32): void {
  const from = cellsOfSchool(school);
  const until = cellsOfSchool(school + 1);
  mixSmallGrades(year, school);
  const usable = rooms(year * schools + school);
  let free = usable < 0 ? ENDLESS : usable;
  let formed = 0;
  let wished = 0;
  let kept = 0;
  let plans = 0;
  let mayBeSplit = 0;
  for (let cell = from; cell < until; cell += 1) {
    free -= hosts(cell);
    if (admitted(cell) === 0 || mixed(cell) !== 0) continue;
    if (movedUp(cell) === 0) {
      formed += 1;
      wished += wanted(cell);
      continue;
    }
    const at = year * cells + cell;
    const below = mergeBelow(at);
    if (below >= 0) mergeSmall(at, cell, below);
    kept += count(cell);
    plans += planned(at);
    mayBeSplit += splits(at);
  }
  const crowded = kept > free - formed;
  if (crowded) mergeForRooms(from, until, free - formed);
  if (plans > 0) regroupAsPlanned(year, from, until);
  if (crowded || plans > 0) kept = keptIn(from, until);
  free -= kept;
  if (formed > 0) {
    shareRooms(year, from, until, free, wished);
    free -= wished;
  }
  if (mayBeSplit + plans > 0) splitOversize(year, from, until, free);
}
