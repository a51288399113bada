import type { DrawState } from './drawState.ts';
import type { DrawWorld } from './drawWorld.ts';
import { seatEvenly, sectionsIn } from './formSchool.ts';

/** Take back one section that was opened this year. */
function withdraw(state: DrawState, cell: number): void {
  if (state.movedUp[cell] === 0) {
    seatEvenly(state, cell, (state.count[cell] as number) - 1);
    return;
  }
  const splits = (state.splitCount[cell] as number) - 1;
  state.splitCount[cell] = splits;
  const before = state.unsplitCount[cell] as number;
  if (splits > 0) {
    seatEvenly(state, cell, before + splits);
    return;
  }
  const start = cell * state.room;
  for (let place = 0; place < before; place += 1)
    state.sizes[start + place] = state.unsplitSizes[start + place] as number;
  state.count[cell] = before;
}

/**
 * Take back sections opened this year while a pool of teachers has more than it can staff; see the class
 * stage’s `withdrawSections`.
 *
 * @param schools Schools of its block, as a stretch of `schoolsByBlock`.
 */
export function withdrawStaffless(
  world: DrawWorld,
  state: DrawState,
  year: number,
  staff: number,
  schools: readonly [from: number, until: number],
): void {
  const limit = world.staffed[year * world.staffs + staff] as number;
  if (limit < 0) return;
  const cellsOf = (visit: (cell: number) => void) => {
    for (let place = schools[0]; place < schools[1]; place += 1) {
      const school = world.schoolsByBlock[place] as number;
      const until = world.cellsOfSchool[school + 1] as number;
      for (let cell = world.cellsOfSchool[school] as number; cell < until; cell += 1)
        if (world.staffOf[cell] === staff && (state.admitted[cell] as number) > 0) visit(cell);
    }
  };
  let sections = 0;
  cellsOf((cell) => {
    sections += sectionsIn(state, cell);
  });
  for (; sections > limit; sections -= 1) {
    let [least, smallest] = [-1, 0];
    cellsOf((cell) => {
      if ((state.mixed[cell] as number) > 0) return;
      const count = state.count[cell] as number;
      const taken = state.movedUp[cell] === 1 ? (state.splitCount[cell] as number) : count - 1;
      if (taken <= 0) return;
      const average = (state.admitted[cell] as number) / (count - 1);
      if (least < 0 || average < smallest) [least, smallest] = [cell, average];
    });
    if (least < 0) return;
    withdraw(state, least);
  }
}
