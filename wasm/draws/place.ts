/**
 * Finds seats for a block's children beyond what cells admit, nearest schools first; who finds none waits. Pupils move,
 * and nothing is formed anew yet. See the class stage's `placeOverflow`.
 */
import {
  admitted,
  beds,
  beyond,
  blockStart,
  cellsBySpot,
  cellsOfSchool,
  cellsOfSpot,
  count,
  entryCap,
  fillCap,
  freeBeds,
  freeRooms,
  freeSeats,
  freeStaff,
  hosts,
  isPublic,
  mixed,
  pairAt,
  pairs,
  placeInBlock,
  pupils,
  rankStart,
  ranks,
  rooms,
  schoolOf,
  schoolsByBlock,
  setBeyond,
  setChanged,
  setFreeBeds,
  setFreeRooms,
  setFreeSeats,
  setFreeStaff,
  setPairs,
  setPupils,
  spotOf,
  staffed,
  staffOf,
  staffStart,
  standing,
} from './arrays';
import { cells, pairRoom, schools, staffs, lackPairs } from './shape';
import { least, most } from './sizes';

/** Rooms, beds and seats of a school that are free after its classes were formed; teachers whom they take. */
function openSchool(year: i32, school: i32): void {
  const ofYear = year * cells;
  const at = year * schools + school;
  let free = standing(at) === 1 ? most(0, rooms(at)) : 0;
  let seated = 0;
  const until = cellsOfSchool(school + 1);
  for (let cell = cellsOfSchool(school); cell < until; cell += 1) {
    const shares = mixed(cell) !== 0;
    const own = count(cell);
    const cap = entryCap(ofYear + cell);
    const came = admitted(cell);
    // Those beyond an entry cap are not seated.
    const there = cap === 0 || shares || came <= own * cap ? came : own * cap;
    const sections = shares ? hosts(cell) : own;
    const staff = staffOf(cell);
    free -= sections;
    seated += there;
    if (staffed(year * staffs + staff) >= 0) setFreeStaff(staff, freeStaff(staff) - sections);
    setFreeSeats(cell, (shares ? 0 : own * fillCap(ofYear + cell)) - there);
  }
  const limit = beds(at);
  setFreeRooms(school, free);
  setFreeBeds(school, limit < 0 ? limit : limit - seated);
}

/** Take up to `wished` seats of a cell: in its classes, then in new ones while room and teacher are free. */
function takeSeats(year: i32, school: i32, cell: i32, wished: i32): i32 {
  const hasBeds = beds(year * schools + school) >= 0;
  const staff = staffOf(cell);
  const hasStaff = staffed(year * staffs + staff) >= 0;
  const asked = most(0, hasBeds ? least(wished, freeBeds(school)) : wished);
  const cap = fillCap(year * cells + cell);
  let seats = freeSeats(cell);
  while (seats < asked && freeRooms(school) > 0 && (!hasStaff || freeStaff(staff) > 0)) {
    seats += cap;
    setFreeRooms(school, freeRooms(school) - 1);
    if (hasStaff) setFreeStaff(staff, freeStaff(staff) - 1);
  }
  const taken = most(0, least(seats, asked));
  setFreeSeats(cell, seats - taken);
  if (hasBeds) setFreeBeds(school, freeBeds(school) - taken);
  return taken;
}

/** Whether a cell has a free seat, or its school room and teacher for one class more: what is free only dwindles. */
function mayTake(year: i32, school: i32, cell: i32): bool {
  if (freeSeats(cell) > 0) return true;
  if (freeRooms(school) <= 0) return false;
  const staff = staffOf(cell);
  return staffed(year * staffs + staff) < 0 || freeStaff(staff) > 0;
}

/** Sink the key at a place of the heap of the first `count` pairs. */
function sink(place: i32, count: i32): void {
  const key = pairs(place);
  let at = place;
  for (let next = 2 * at + 1; next < count; next = 2 * at + 1) {
    if (next + 1 < count && pairs(next + 1) > pairs(next)) next += 1;
    if (pairs(next) <= key) break;
    setPairs(at, pairs(next));
    at = next;
  }
  setPairs(at, key);
}

function sortPairs(count: i32): void {
  for (let place = (count >> 1) - 1; place >= 0; place -= 1) sink(place, count);
  for (let last = count - 1; last > 0; last -= 1) {
    const key = pairs(last);
    setPairs(last, pairs(0));
    setPairs(0, key);
    sink(0, last);
  }
}

/**
 * Pairs of a cell with children beyond and one of the same spot that may take them, in the order they are served.
 *
 * @returns How many.
 */
function findPairs(year: i32, block: i32): i32 {
  const start = rankStart(block);
  const first = blockStart(block);
  const end = blockStart(block + 1);
  let found = 0;
  for (let place = first; place < end; place += 1) {
    const from = schoolsByBlock(place);
    const until = cellsOfSchool(from + 1);
    for (let cell = cellsOfSchool(from); cell < until; cell += 1) {
      if (beyond(cell) === 0) continue;
      const row = start + placeInBlock(from) * (end - first);
      const spot = spotOf(cell);
      for (let at = cellsOfSpot(spot); at < cellsOfSpot(spot + 1); at += 1) {
        const receiver = cellsBySpot(at);
        const to = schoolOf(receiver);
        if (to === from || isPublic(to) !== 1 || standing(year * schools + to) === 2) continue;
        if (admitted(receiver) === 0 || !mayTake(year, to, receiver)) continue;
        if (found === pairRoom) lackPairs();
        setPairs(found, <f64>ranks(row + placeInBlock(to)) * <f64>cells + <f64>cell);
        found += 1;
      }
    }
  }
  sortPairs(found);
  return found;
}

/** The cell of a school that is of a spot. */
function receiverAt(school: i32, spot: i32): i32 {
  let cell = cellsOfSchool(school);
  while (spotOf(cell) !== spot) cell += 1;
  return cell;
}

export function placeBeyond(year: i32, block: i32): void {
  for (let staff = staffStart(block); staff < staffStart(block + 1); staff += 1)
    setFreeStaff(staff, staffed(year * staffs + staff));
  const first = blockStart(block);
  const end = blockStart(block + 1);
  for (let place = first; place < end; place += 1) openSchool(year, schoolsByBlock(place));
  const found = findPairs(year, block);
  for (let at = 0; at < found; at += 1) {
    const key = pairs(at);
    const rank = <i32>(key / <f64>cells);
    const cell = <i32>(key - <f64>rank * <f64>cells);
    const pair = pairAt(rankStart(block) + rank);
    const to = schoolsByBlock(first + (pair % (end - first)));
    const receiver = receiverAt(to, spotOf(cell));
    const taken = takeSeats(year, to, receiver, beyond(cell));
    setBeyond(cell, beyond(cell) - taken);
    setPupils(cell, pupils(cell) - taken);
    setPupils(receiver, pupils(receiver) + taken);
    if (taken > 0) setChanged(to, 1);
  }
}
