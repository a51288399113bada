import type { DrawKernel } from './drawKernel.ts';
import type { DrawState } from './drawState.ts';
import type { SeatWorld } from './drawWorld.ts';
import { roomFor } from './roomFor.ts';

/** Whose pupils are seated along a path without chance. */
export interface PathSeating {
  /** Begin from the census: write its pupils into `coming`, and who waits into `waiting`. */
  readonly start: (state: DrawState) => void;
  /** The last of the years, from the census on, whose outcome is known; 0 where none is. */
  readonly known: number;
  /** Put what is known of that year into the state. */
  readonly recall: (state: DrawState, year: number) => void;
  /** Write the pupils who come in a year into `coming`, and the children without a seat into `waiting`. */
  readonly come: (state: DrawState, year: number) => void;
  /** Told after each year that is not known; year 0 is the census. Reads the state, changes nothing. */
  readonly seated: (state: DrawState, year: number) => void;
}

function seat(kernel: DrawKernel, years: number, seating: PathSeating): void {
  const { state } = kernel;
  const { start, known, recall, come, seated } = seating;
  kernel.startClasses();
  start(state);
  state.pupils.set(state.coming);
  if (known > 0) recall(state, known);
  else seated(state, 0);
  for (let year = known + 1; year <= years; year += 1) {
    come(state, year);
    kernel.seatYear(year);
    seated(state, year);
  }
}

/**
 * Get ready to seat the pupils of paths year by year, by the rules that draws are seated by. The rows serve all paths,
 * whose worlds are laid out alike.
 *
 * @returns Seats a path. One that needs more places for classes than there were is told again from its start.
 */
export function openPaths(): (world: SeatWorld, seating: PathSeating) => void {
  const inRoom = roomFor<SeatWorld>();
  return (world, seating) => inRoom(world, (kernel) => seat(kernel, world.years, seating));
}
