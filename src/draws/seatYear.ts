import { onceFor } from '../domain/onceFor.ts';
import type { DrawState } from './drawState.ts';
import type { SeatWorld } from './drawWorld.ts';
import { formSchool, openCells } from './formSchool.ts';
import { holdEntryDown } from './holdEntryDown.ts';
import { moveClasses } from './moveClasses.ts';
import { placeBeyond } from './placeBeyond.ts';
import { spreadRow } from './sizeRows.ts';
import { withdrawStaffless } from './withdrawStaffless.ts';

/** Keep out what is beyond the entry cap of a newly formed cell. */
function leaveBeyond(state: DrawState, cell: number, entryCap: number): void {
  const most = (state.count[cell] as number) * entryCap;
  const beyond = (state.admitted[cell] as number) - most;
  if (beyond <= 0) return;
  state.beyond[cell] = (state.beyond[cell] as number) + beyond;
  spreadRow(state.sizes, cell * state.room, state.count[cell] as number, most);
}

/** Whether a school may turn children away, by year and school: it has beds that hold it down, or a grade an entry cap. */
const turnsAwayIn = onceFor(({ years, schools, cells, cellsOfSchool, beds, entryCap }: SeatWorld) => {
  const turns = Uint8Array.from(beds, (limit) => (limit >= 0 ? 1 : 0));
  for (let year = 0; year <= years; year += 1)
    for (let school = 0; school < schools; school += 1) {
      const [from, until] = [cellsOfSchool[school] as number, cellsOfSchool[school + 1] as number];
      for (let cell = from; cell < until; cell += 1)
        if (entryCap[year * cells + cell] !== 0) turns[year * schools + school] = 1;
    }
  return turns;
});

/** Children whom a school’s beds and entry caps keep out. */
function leaveBeyondIn(world: SeatWorld, state: DrawState, year: number, school: number): number {
  const until = world.cellsOfSchool[school + 1] as number;
  const { entryCap } = world;
  const { beyond, mixed } = state;
  const ofYear = year * world.cells;
  let all = 0;
  for (let cell = world.cellsOfSchool[school] as number; cell < until; cell += 1) {
    const cap = entryCap[ofYear + cell] as number;
    if (cap !== 0 && mixed[cell] === 0) leaveBeyond(state, cell, cap);
    all += beyond[cell] as number;
  }
  if (all > 0) state.changed[school] = 1;
  return all;
}

/** Form the classes of a block's schools that changed after they were formed, or of all, whose cells are open. */
function formBlock(
  world: SeatWorld,
  state: DrawState,
  year: number,
  block: number,
  onlyChanged: boolean,
): number {
  const { changed } = state;
  const { schoolsByBlock, cellsOfSchool } = world;
  const from = world.blockStart[block] as number;
  const until = world.blockStart[block + 1] as number;
  for (let place = from; place < until; place += 1) {
    const school = schoolsByBlock[place] as number;
    if (onlyChanged) {
      if (changed[school] === 0) continue;
      holdEntryDown(world, state, year, school);
      openCells(world, state, year, cellsOfSchool[school] as number, cellsOfSchool[school + 1] as number);
    }
    changed[school] = 0;
    formSchool(world, state, year, school);
  }
  const staffs = world.staffStart[block + 1] as number;
  for (let staff = world.staffStart[block] as number; staff < staffs; staff += 1)
    withdrawStaffless(world, state, year, staff);
  let all = 0;
  const turnsAway = turnsAwayIn(world);
  for (let place = from; place < until; place += 1) {
    const school = schoolsByBlock[place] as number;
    if (turnsAway[year * world.schools + school] === 1) all += leaveBeyondIn(world, state, year, school);
  }
  return all;
}

/** Children beyond wait without a seat. */
function letWait(world: SeatWorld, state: DrawState, schools: Int32Array): void {
  for (const school of schools) {
    const until = world.cellsOfSchool[school + 1] as number;
    for (let cell = world.cellsOfSchool[school] as number; cell < until; cell += 1) {
      const beyond = state.beyond[cell] as number;
      if (beyond === 0) continue;
      const spot = world.spotOf[cell] as number;
      state.waiting[spot] = (state.waiting[spot] as number) + beyond;
      state.pupils[cell] = (state.pupils[cell] as number) - beyond;
    }
  }
}

/**
 * Seat a year’s pupils: form classes; where schools turn children away, place them elsewhere in the district or let
 * them wait, then form the classes of the block anew.
 *
 * Law: without spread, classes and pupils are those of the study run.
 *
 * @throws {SizesFull} A cell needs more classes than the arrays hold.
 */
export function seatYear(world: SeatWorld, state: DrawState, year: number): void {
  [state.lastSizes, state.sizes] = [state.sizes, state.lastSizes];
  [state.lastCount, state.count] = [state.count, state.lastCount];
  moveClasses(world, state, year);
  state.pupils.set(state.coming);
  state.admitted.set(state.coming);
  state.beyond.fill(0);
  for (let school = 0; school < world.schools; school += 1)
    if ((world.beds[year * world.schools + school] as number) >= 0) holdEntryDown(world, state, year, school);
  openCells(world, state, year, 0, world.cells);
  for (let block = 0; block < world.blocks; block += 1) {
    if (formBlock(world, state, year, block, false) === 0) continue;
    const schools = world.schoolsByBlock.subarray(
      world.blockStart[block] as number,
      world.blockStart[block + 1] as number,
    );
    placeBeyond(world, state, year, schools);
    letWait(world, state, schools);
    if (formBlock(world, state, year, block, true) > 0) letWait(world, state, schools);
  }
}
