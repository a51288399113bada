/**
 * Takes back sections opened this year while a pool of teachers has more than it can staff; see the class stage's
 * `withdrawSections`.
 */
import {
  admitted,
  cellsByStaff,
  cellsOfStaff,
  count,
  hosts,
  mixed,
  movedUp,
  schoolOf,
  setChanged,
  setCount,
  setSplitCount,
  splitCount,
  staffed,
  unsplitCount,
} from './arrays';
import { keptSizes, ownSizes, seatAnew, seatEvenly } from './rows';
import { cells, room, staffs } from './shape';
import { copyRow } from './sizes';

/** Take back one section that was opened this year. */
function withdraw(year: i32, cell: i32): void {
  if (movedUp(cell) === 0) {
    seatAnew(year * cells + cell, cell, count(cell) - 1);
    return;
  }
  const splits = splitCount(cell) - 1;
  setSplitCount(cell, splits);
  const before = unsplitCount(cell);
  if (splits > 0) {
    seatEvenly(cell, before + splits);
    return;
  }
  copyRow(keptSizes(), ownSizes(), cell * room, before);
  setCount(cell, before);
}

export function withdrawStaffless(year: i32, staff: i32): void {
  const limit = staffed(year * staffs + staff);
  if (limit < 0) return;
  const from = cellsOfStaff(staff);
  const until = cellsOfStaff(staff + 1);
  let sections = 0;
  for (let place = from; place < until; place += 1) {
    const cell = cellsByStaff(place);
    if (admitted(cell) === 0) continue;
    sections += mixed(cell) === 0 ? count(cell) : hosts(cell);
  }
  for (; sections > limit; sections -= 1) {
    let fewest = -1;
    let smallest: f64 = 0;
    for (let place = from; place < until; place += 1) {
      const cell = cellsByStaff(place);
      if (admitted(cell) === 0 || mixed(cell) !== 0) continue;
      const own = count(cell);
      const taken = movedUp(cell) === 1 ? splitCount(cell) : own - 1;
      if (taken <= 0) continue;
      const average = <f64>admitted(cell) / <f64>(own - 1);
      if (fewest >= 0 && average >= smallest) continue;
      fewest = cell;
      smallest = average;
    }
    if (fewest < 0) return;
    withdraw(year, fewest);
    setChanged(schoolOf(fewest), 1);
  }
}
