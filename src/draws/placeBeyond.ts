import type { DrawState } from './drawState.ts';
import type { SeatWorld } from './drawWorld.ts';

/** Rooms, teachers, beds and seats of a block that are free after its classes were formed. */
function openStock(
  world: SeatWorld,
  state: DrawState,
  year: number,
  block: number,
  schools: Int32Array,
): void {
  const { cellsOfSchool, staffOf, fillCap, entryCap } = world;
  const { freeRooms, freeStaff, freeBeds, freeSeats, admitted, mixed, hosts, count } = state;
  const [ofYear, staffs] = [year * world.cells, year * world.staffs];
  const lastStaff = world.staffStart[block + 1] as number;
  for (let staff = world.staffStart[block] as number; staff < lastStaff; staff += 1)
    freeStaff[staff] = world.staffed[staffs + staff] as number;
  for (const school of schools) {
    const at = year * world.schools + school;
    let rooms = world.standing[at] === 1 ? Math.max(0, world.rooms[at] as number) : 0;
    let seated = 0;
    const until = cellsOfSchool[school + 1] as number;
    for (let cell = cellsOfSchool[school] as number; cell < until; cell += 1) {
      const shares = mixed[cell] !== 0;
      const own = count[cell] as number;
      const cap = entryCap[ofYear + cell] as number;
      const came = admitted[cell] as number;
      // Those beyond an entry cap are not seated.
      const pupils = cap === 0 || shares || came <= own * cap ? came : own * cap;
      const sections = (shares ? hosts[cell] : own) as number;
      const staff = staffOf[cell] as number;
      rooms -= sections;
      seated += pupils;
      if ((world.staffed[staffs + staff] as number) >= 0)
        freeStaff[staff] = (freeStaff[staff] as number) - sections;
      freeSeats[cell] = (shares ? 0 : own * (fillCap[ofYear + cell] as number)) - pupils;
    }
    const beds = world.beds[at] as number;
    freeRooms[school] = rooms;
    freeBeds[school] = beds < 0 ? beds : beds - seated;
  }
}

/** Take up to `wished` seats of a cell: in its classes, then in new ones while room and teacher are free. */
function takeSeats(
  world: SeatWorld,
  state: DrawState,
  at: { readonly year: number; readonly school: number; readonly cell: number },
  wished: number,
): number {
  const { year, school, cell } = at;
  const { freeRooms, freeStaff, freeBeds, freeSeats } = state;
  const hasBeds = (world.beds[year * world.schools + school] as number) >= 0;
  const staff = world.staffOf[cell] as number;
  const hasStaff = (world.staffed[year * world.staffs + staff] as number) >= 0;
  const asked = Math.max(0, hasBeds ? Math.min(wished, freeBeds[school] as number) : wished);
  const cap = world.fillCap[year * world.cells + cell] as number;
  let seats = freeSeats[cell] as number;
  while (
    seats < asked &&
    (freeRooms[school] as number) > 0 &&
    (!hasStaff || (freeStaff[staff] as number) > 0)
  ) {
    seats += cap;
    freeRooms[school] = (freeRooms[school] as number) - 1;
    if (hasStaff) freeStaff[staff] = (freeStaff[staff] as number) - 1;
  }
  const taken = Math.max(0, Math.min(seats, asked));
  freeSeats[cell] = seats - taken;
  if (hasBeds) freeBeds[school] = (freeBeds[school] as number) - taken;
  return taken;
}

/** Whether a cell has a free seat, or its school room and teacher for one class more: what is free only dwindles. */
function mayTake(world: SeatWorld, state: DrawState, year: number, school: number, cell: number): boolean {
  if ((state.freeSeats[cell] as number) > 0) return true;
  if ((state.freeRooms[school] as number) <= 0) return false;
  const staff = world.staffOf[cell] as number;
  return (world.staffed[year * world.staffs + staff] as number) < 0 || (state.freeStaff[staff] as number) > 0;
}

/** Pairs of a cell with children beyond and one of the same spot that may take them, in the order they are served. */
function pairsOf(world: SeatWorld, state: DrawState, year: number, schools: Int32Array): Float64Array {
  const { schoolOf, spotOf, cellsOfSpot, cellsBySpot, placeInBlock } = world;
  const keys: number[] = [];
  const start = world.rankStart[world.blockOfSchool[schools[0] as number] as number] as number;
  const count = schools.length;
  for (const from of schools) {
    const until = world.cellsOfSchool[from + 1] as number;
    for (let cell = world.cellsOfSchool[from] as number; cell < until; cell += 1) {
      if ((state.beyond[cell] as number) === 0) continue;
      const row = start + (placeInBlock[from] as number) * count;
      const end = cellsOfSpot[(spotOf[cell] as number) + 1] as number;
      for (let at = cellsOfSpot[spotOf[cell] as number] as number; at < end; at += 1) {
        const receiver = cellsBySpot[at] as number;
        const to = schoolOf[receiver] as number;
        if (to === from || world.isPublic[to] !== 1 || world.standing[year * world.schools + to] === 2)
          continue;
        if (state.admitted[receiver] === 0 || !mayTake(world, state, year, to, receiver)) continue;
        keys.push((world.ranks[row + (placeInBlock[to] as number)] as number) * world.cells + cell);
      }
    }
  }
  return Float64Array.from(keys).sort();
}

/**
 * Find seats for a block’s children beyond what cells admit, nearest schools first; who finds none waits. Pupils
 * move, and nothing is formed anew yet. See the class stage’s `placeOverflow`.
 *
 * @param schools The block’s schools in the order of their places.
 */
export function placeBeyond(world: SeatWorld, state: DrawState, year: number, schools: Int32Array): void {
  const block = world.blockOfSchool[schools[0] as number] as number;
  openStock(world, state, year, block, schools);
  const start = world.rankStart[block] as number;
  for (const key of pairsOf(world, state, year, schools)) {
    const cell = key % world.cells;
    const pair = world.pairAt[start + (key - cell) / world.cells] as number;
    const to = schools[pair % schools.length] as number;
    const receiver = receiverAt(world, to, world.spotOf[cell] as number);
    const taken = takeSeats(world, state, { year, school: to, cell: receiver }, state.beyond[cell] as number);
    state.beyond[cell] = (state.beyond[cell] as number) - taken;
    state.pupils[cell] = (state.pupils[cell] as number) - taken;
    state.pupils[receiver] = (state.pupils[receiver] as number) + taken;
    if (taken > 0) state.changed[to] = 1;
  }
}

function receiverAt(world: SeatWorld, school: number, spot: number): number {
  let cell = world.cellsOfSchool[school] as number;
  while (world.spotOf[cell] !== spot) cell += 1;
  return cell;
}
