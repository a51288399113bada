import type { DrawState } from './drawState.ts';
import type { SeatWorld } from './drawWorld.ts';
import { roomFor } from './roomFor.ts';
import { seatYear } from './seatYear.ts';
import { startClasses } from './startDraw.ts';

/** Whose pupils are seated along a path without chance. */
export interface PathSeating {
  /** Begin from the census: write its pupils into `coming`, and who waits into `waiting`. */
  readonly start: (state: DrawState) => void;
  /** Write the pupils who come in a year into `coming`, and the children without a seat into `waiting`. */
  readonly come: (state: DrawState, year: number) => void;
  /** Told after each year; year 0 is the census. Reads the state, changes nothing. */
  readonly seated: (state: DrawState, year: number) => void;
}

/**
 * Seat the pupils of one path year by year, by the rules that draws are seated by.
 *
 * A path that needs more places for classes than there were is told again from its start.
 */
export function seatPath(world: SeatWorld, { start, come, seated }: PathSeating): void {
  roomFor(world)((state) => {
    startClasses(world, state);
    start(state);
    state.pupils.set(state.coming);
    seated(state, 0);
    for (let year = 1; year <= world.years; year += 1) {
      come(state, year);
      seatYear(world, state, year);
      seated(state, year);
    }
  });
}
