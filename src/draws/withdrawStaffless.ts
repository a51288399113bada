import type { DrawState } from './drawState.ts';
import type { SeatWorld } from './drawWorld.ts';
import { seatAnew, seatEvenly } from './formSchool.ts';

/** Take back one section that was opened this year. */
function withdraw(world: SeatWorld, state: DrawState, year: number, cell: number): void {
  if (state.movedUp[cell] === 0) {
    seatAnew(world, state, year * world.cells + cell, cell, (state.count[cell] as number) - 1);
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
 */
export function withdrawStaffless(world: SeatWorld, state: DrawState, year: number, staff: number): void {
  const limit = world.staffed[year * world.staffs + staff] as number;
  if (limit < 0) return;
  const [from, until] = [world.cellsOfStaff[staff] as number, world.cellsOfStaff[staff + 1] as number];
  const { admitted, mixed, hosts, count } = state;
  const { cellsByStaff } = world;
  let sections = 0;
  for (let place = from; place < until; place += 1) {
    const cell = cellsByStaff[place] as number;
    if (admitted[cell] === 0) continue;
    sections += (mixed[cell] === 0 ? count[cell] : hosts[cell]) as number;
  }
  for (; sections > limit; sections -= 1) {
    let [least, smallest] = [-1, 0];
    for (let place = from; place < until; place += 1) {
      const cell = cellsByStaff[place] as number;
      if (admitted[cell] === 0 || mixed[cell] !== 0) continue;
      const own = count[cell] as number;
      const taken = state.movedUp[cell] === 1 ? (state.splitCount[cell] as number) : own - 1;
      if (taken <= 0) continue;
      const average = (admitted[cell] as number) / (own - 1);
      if (least < 0 || average < smallest) [least, smallest] = [cell, average];
    }
    if (least < 0) return;
    withdraw(world, state, year, least);
    state.changed[world.schoolOf[least] as number] = 1;
  }
}
