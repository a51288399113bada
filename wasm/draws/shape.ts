/** How many there are of everything; see src/draws/drawWorld.ts. */
export let cells: i32 = 0;
export let schools: i32 = 0;
export let blocks: i32 = 0;
export let pools: i32 = 0;
export let spots: i32 = 0;
export let staffs: i32 = 0;
export let steps: i32 = 0;
/** Places for the sizes of one cell's classes. */
export let room: i32 = 0;
/** Pairs of schools that can be kept while children are placed. */
export let pairRoom: i32 = 0;

export function shape(
  ofCells: i32,
  ofSchools: i32,
  ofBlocks: i32,
  ofPools: i32,
  ofSpots: i32,
  ofStaffs: i32,
  ofSteps: i32,
  ofRoom: i32,
  ofPairs: i32,
): void {
  cells = ofCells;
  schools = ofSchools;
  blocks = ofBlocks;
  pools = ofPools;
  spots = ofSpots;
  staffs = ofStaffs;
  steps = ofSteps;
  room = ofRoom;
  pairRoom = ofPairs;
}

/** What there are too few places for: the kernel has stopped, and its state is worth nothing any more. 0: nothing. */
export let lacking: i32 = 0;

/** Stop: a cell has more classes than there are places for. */
export function lackRoom(): void {
  lacking = 1;
  unreachable();
}

/** Stop: children may go to more schools than there are places for pairs. */
export function lackPairs(): void {
  lacking = 2;
  unreachable();
}
