/** Lets last year's classes of schools that closed stand with the schools that take them. */
import {
  cellsOfSchool,
  coming,
  intoStage,
  lastCount,
  moves,
  movesStart,
  setLastCount,
  stageOf,
} from './arrays';
import { formerSizes } from './rows';
import { room, lackRoom } from './shape';
import { setSizeAt, sizeAt } from './sizes';

/** Whether a cohort is still taught where it was last year. */
function stays(school: i32, cell: i32): bool {
  const until = cellsOfSchool(school + 1);
  for (let now = cellsOfSchool(school); now < until; now += 1)
    if (stageOf(now) === stageOf(cell) && intoStage(now) === intoStage(cell) + 1 && coming(now) > 0)
      return true;
  return false;
}

/** The cell of the same cohort at another school, where it has classes if it has any; −1: none. */
function cohortAt(school: i32, cell: i32): i32 {
  const until = cellsOfSchool(school + 1);
  let found = -1;
  for (let other = cellsOfSchool(school); other < until; other += 1) {
    if (stageOf(other) !== stageOf(cell) || intoStage(other) !== intoStage(cell)) continue;
    if (lastCount(other) > 0) return other;
    if (found < 0) found = other;
  }
  return found;
}

/** Put a cohort's classes of last year behind those of another school's. */
function joinClasses(from: i32, to: i32): void {
  const own = lastCount(to);
  const arriving = lastCount(from);
  if (own + arriving > room) lackRoom();
  const row = formerSizes();
  for (let place = 0; place < arriving; place += 1)
    setSizeAt(row, to * room + own + place, sizeAt(row, from * room + place));
  setLastCount(to, own + arriving);
  setLastCount(from, 0);
}

export function moveClasses(year: i32): void {
  const until = movesStart(year + 1);
  for (let at = movesStart(year); at < until; at += 1) {
    const from = moves(2 * at);
    const to = moves(2 * at + 1);
    const end = cellsOfSchool(from + 1);
    for (let cell = cellsOfSchool(from); cell < end; cell += 1) {
      if (lastCount(cell) === 0 || stays(from, cell)) continue;
      const goal = cohortAt(to, cell);
      if (goal >= 0) joinClasses(cell, goal);
    }
  }
}
