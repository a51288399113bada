import type { DrawState } from './drawState.ts';
import type { SeatWorld } from './drawWorld.ts';

/** Whether a grade may share a class: few pupils, one class of its own, nobody turned away. */
function mayShare(world: SeatWorld, state: DrawState, at: number, cell: number): boolean {
  const pupils = state.admitted[cell] as number;
  if (pupils >= (world.mixBelow[at] as number)) return false;
  const own = state.movedUp[cell] === 1 ? (state.count[cell] as number) : (state.wanted[cell] as number);
  const entryCap = world.entryCap[at] as number;
  return own <= 1 && (world.planned[at] as number) <= 1 && (entryCap === 0 || pupils <= entryCap);
}

/** Close a shared class that has its grades: cells of one stage from `first` to `last`, absent ones passed over. */
function seatTogether(world: SeatWorld, state: DrawState, first: number, last: number, pupils: number): void {
  for (let cell = first; cell <= last; cell += 1) {
    const own = state.admitted[cell] as number;
    if (own === 0 || world.staffOf[cell] !== world.staffOf[first]) continue;
    if (state.movedUp[cell] === 0) {
      state.sizes[cell * state.room] = own;
      state.count[cell] = 1;
    }
    state.mixed[cell] = pupils;
    state.hosts[cell] = cell === first ? 1 : 0;
    state.wanted[cell] = cell === first ? 1 : 0;
  }
}

function mixStage(world: SeatWorld, state: DrawState, year: number, first: number, until: number): void {
  let [open, last, grades, pupils, cap] = [-1, -1, 0, 0, 0];
  const close = () => {
    if (grades > 1) seatTogether(world, state, open, last, pupils);
    grades = 0;
  };
  for (let cell = first; cell < until; cell += 1) {
    const own = state.admitted[cell] as number;
    if (own === 0 || world.staffOf[cell] !== world.staffOf[first]) continue;
    const at = year * world.cells + cell;
    if (!mayShare(world, state, at, cell)) {
      close();
      continue;
    }
    const most = world.mixCap[at] as number;
    if (grades > 0 && pupils + own <= Math.min(cap, most)) {
      [last, grades, pupils, cap] = [cell, grades + 1, pupils + own, Math.min(cap, most)];
      continue;
    }
    close();
    [open, last, grades, pupils, cap] = [cell, cell, 1, own, most];
  }
  close();
}

/** Let neighbouring small grades of a stage share classes where the rules of the school say so; see the class stage. */
export function mixSmallGrades(world: SeatWorld, state: DrawState, year: number, school: number): void {
  const [from, until] = [world.cellsOfSchool[school] as number, world.cellsOfSchool[school + 1] as number];
  for (let cell = from; cell < until; cell += 1) {
    if ((world.mixBelow[year * world.cells + cell] as number) <= 0) continue;
    let seen = false;
    for (let before = from; before < cell; before += 1)
      if (
        world.staffOf[before] === world.staffOf[cell] &&
        (world.mixBelow[year * world.cells + before] as number) > 0
      )
        seen = true;
    if (!seen) mixStage(world, state, year, cell, until);
  }
}
