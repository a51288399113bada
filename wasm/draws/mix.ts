/** Lets neighbouring small grades of a stage share classes where the rules of the school say so; see the class stage. */
import {
  admitted,
  cellsOfSchool,
  count,
  entryCap,
  mixBelow,
  mixCap,
  movedUp,
  planned,
  setCount,
  setHosts,
  setMixed,
  setWanted,
  staffOf,
  wanted,
} from './arrays';
import { ownSizes } from './rows';
import { cells, room } from './shape';
import { least, setSizeAt } from './sizes';

/** Whether a grade may share a class: few pupils, one class of its own, nobody turned away. */
function mayShare(at: i32, cell: i32): bool {
  const pupils = admitted(cell);
  if (pupils >= mixBelow(at)) return false;
  const own = movedUp(cell) === 1 ? count(cell) : wanted(cell);
  return own <= 1 && planned(at) <= 1 && (entryCap(at) === 0 || pupils <= entryCap(at));
}

/** Close a shared class that has its grades: cells of one stage from `first` to `last`, absent ones passed over. */
function seatTogether(first: i32, last: i32, pupils: i32): void {
  for (let cell = first; cell <= last; cell += 1) {
    const own = admitted(cell);
    if (own === 0 || staffOf(cell) !== staffOf(first)) continue;
    if (movedUp(cell) === 0) {
      setSizeAt(ownSizes(), cell * room, own);
      setCount(cell, 1);
    }
    setMixed(cell, pupils);
    setHosts(cell, cell === first ? 1 : 0);
    setWanted(cell, cell === first ? 1 : 0);
  }
}

function mixStage(year: i32, first: i32, until: i32): void {
  let open = -1;
  let last = -1;
  let grades = 0;
  let pupils = 0;
  let limit = 0;
  for (let cell = first; cell < until; cell += 1) {
    const own = admitted(cell);
    if (own === 0 || staffOf(cell) !== staffOf(first)) continue;
    const at = year * cells + cell;
    const shares = mayShare(at, cell);
    const together = least(limit, mixCap(at));
    if (shares && grades > 0 && pupils + own <= together) {
      last = cell;
      grades += 1;
      pupils += own;
      limit = together;
      continue;
    }
    if (grades > 1) seatTogether(open, last, pupils);
    grades = 0;
    if (!shares) continue;
    open = cell;
    last = cell;
    grades = 1;
    pupils = own;
    limit = mixCap(at);
  }
  if (grades > 1) seatTogether(open, last, pupils);
}

export function mixSmallGrades(year: i32, school: i32): void {
  const from = cellsOfSchool(school);
  const until = cellsOfSchool(school + 1);
  const ofYear = year * cells;
  for (let cell = from; cell < until; cell += 1) {
    if (mixBelow(ofYear + cell) <= 0) continue;
    let seen = false;
    for (let before = from; before < cell; before += 1)
      if (staffOf(before) === staffOf(cell) && mixBelow(ofYear + before) > 0) seen = true;
    if (!seen) mixStage(year, cell, until);
  }
}
