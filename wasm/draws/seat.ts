/** Seats a year's pupils. */
import {
  admitted,
  beds,
  beyond,
  blockStart,
  cellsOfSchool,
  changed,
  coming,
  count,
  entryCap,
  mixed,
  pupils,
  schoolsByBlock,
  setAdmitted,
  setBeyond,
  setChanged,
  setPupils,
  setWaiting,
  spotOf,
  staffStart,
  waiting,
} from './arrays';
import { formSchool } from './form';
import { holdEntryDown } from './hold';
import { moveClasses } from './move';
import { openCells } from './open';
import { placeBeyond } from './place';
import { ownSizes } from './rows';
import { blocks, cells, room, schools } from './shape';
import { spreadRow } from './sizes';
import { withdrawStaffless } from './withdraw';

/** Keep out what is beyond the entry cap of a newly formed cell. */
function leaveBeyond(cell: i32, cap: i32): void {
  const seats = count(cell) * cap;
  const left = admitted(cell) - seats;
  if (left <= 0) return;
  setBeyond(cell, beyond(cell) + left);
  spreadRow(ownSizes(), cell * room, count(cell), seats);
}

/** Children whom a school's beds and entry caps keep out. */
function leaveBeyondIn(year: i32, school: i32): i32 {
  const until = cellsOfSchool(school + 1);
  let all = 0;
  for (let cell = cellsOfSchool(school); cell < until; cell += 1) {
    const cap = entryCap(year * cells + cell);
    if (cap !== 0 && mixed(cell) === 0) leaveBeyond(cell, cap);
    all += beyond(cell);
  }
  if (all > 0) setChanged(school, 1);
  return all;
}

/** Form the classes of a block's schools that changed after they were formed, or of all, whose cells are open. */
function formBlock(year: i32, block: i32, onlyChanged: bool): i32 {
  const from = blockStart(block);
  const until = blockStart(block + 1);
  for (let place = from; place < until; place += 1) {
    const school = schoolsByBlock(place);
    if (onlyChanged) {
      if (changed(school) === 0) continue;
      holdEntryDown(year, school);
      openCells(year, cellsOfSchool(school), cellsOfSchool(school + 1));
    }
    setChanged(school, 0);
    formSchool(year, school);
  }
  for (let staff = staffStart(block); staff < staffStart(block + 1); staff += 1)
    withdrawStaffless(year, staff);
  let all = 0;
  for (let place = from; place < until; place += 1) all += leaveBeyondIn(year, schoolsByBlock(place));
  return all;
}

/** Children beyond wait without a seat. */
function letWait(block: i32): void {
  for (let place = blockStart(block); place < blockStart(block + 1); place += 1) {
    const school = schoolsByBlock(place);
    const until = cellsOfSchool(school + 1);
    for (let cell = cellsOfSchool(school); cell < until; cell += 1) {
      const left = beyond(cell);
      if (left === 0) continue;
      setWaiting(spotOf(cell), waiting(spotOf(cell)) + left);
      setPupils(cell, pupils(cell) - left);
    }
  }
}

/**
 * Seat a year's pupils, last year's classes standing in the rows of last year: form classes; where schools turn children
 * away, place them elsewhere in the district or let them wait, then form the classes of the block anew.
 */
export function seatYear(year: i32): void {
  moveClasses(year);
  for (let cell = 0; cell < cells; cell += 1) {
    setPupils(cell, coming(cell));
    setAdmitted(cell, coming(cell));
    setBeyond(cell, 0);
  }
  for (let school = 0; school < schools; school += 1)
    if (beds(year * schools + school) >= 0) holdEntryDown(year, school);
  openCells(year, 0, cells);
  for (let block = 0; block < blocks; block += 1) {
    if (formBlock(year, block, false) === 0) continue;
    placeBeyond(year, block);
    letWait(block);
    if (formBlock(year, block, true) > 0) letWait(block);
  }
}
