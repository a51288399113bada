/** Opens cells: last year's classes move up, or are wanted anew. */
import {
  admitted, below, cap, firstTwin, intoStage, keepLast, lastCount, mergeBelow, planned, plannedCap, plannedFormCap,
  setCount, setHosts, setMixed, setMovedUp, setSplitCount, setWanted, target, twin,
} from './arrays';
import { formerSizes, ownSizes, ruledCap } from './rows';
import { cells, room, lackRoom } from './shape';
import { least, most, rollUp, sectionsFor, setSizeAt, sizeAt } from './sizes';

/** The first of a cell's twins, from one on, that had classes last year; −1: none. */
@inline export function withClasses(first: i32): i32 {
  let found = first;
  while (found >= 0 && lastCount(found) === 0) found = twin(found);
  return found;
}

/** Sections that the rules want for a grade whose classes are formed anew; see the class stage's `wantedSections`. */
function wantedAnew(at: i32, cell: i32): i32 {
  const pupils = admitted(cell);
  const plan = planned(at);
  if (plan > 0) return least(most(plan, sectionsFor(pupils, plannedFormCap(at))), pupils);
  const limit = ruledCap(at);
  const before = intoStage(cell) === 0 ? withClasses(firstTwin(cell)) : -1;
  const last = before < 0 ? 0 : lastCount(before);
  const fewest = most(0, mergeBelow(at));
  const keeps = keepLast(at) === 1 && last > 0 && pupils <= last * limit && pupils >= last * fewest;
  return least(keeps ? last : sectionsFor(pupils, least(target(at), limit)), pupils);
}

/**
 * Move last year's classes up into cells, or say how many each wants anew.
 *
 * @param from The first cell; `until` is the one after the last.
 */
export function openCells(year: i32, from: i32, until: i32): void {
  const ofYear = year * cells;
  const own = ownSizes();
  const former = formerSizes();
  for (let cell = from; cell < until; cell += 1) {
    setMixed(cell, 0);
    setHosts(cell, 0);
    setSplitCount(cell, 0);
    setMovedUp(cell, 0);
    setCount(cell, 0);
    setWanted(cell, 0);
    const pupils = admitted(cell);
    if (pupils === 0) continue;
    const before = withClasses(below(cell));
    if (before < 0) {
      setWanted(cell, wantedAnew(ofYear + cell, cell));
      continue;
    }
    const last = lastCount(before);
    if (last > room) lackRoom();
    const source = before * room;
    const start = cell * room;
    let seated = 0;
    for (let place = 0; place < last; place += 1) {
      const size = sizeAt(former, source + place);
      setSizeAt(own, start + place, size);
      seated += size;
    }
    setMovedUp(cell, 1);
    setCount(cell, seated === pupils ? last : rollUp(own, start, last, seated, pupils));
    const plan = planned(ofYear + cell);
    const fewest = most(last, plan);
    const limit = plan > 0 ? plannedCap(ofYear + cell) : cap(ofYear + cell);
    setWanted(cell, pupils > fewest * limit ? most(fewest, sectionsFor(pupils, limit)) : fewest);
  }
}
