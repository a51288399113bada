import { type DrawState, newState, SizesFull } from './drawState.ts';
import type { SeatWorld } from './drawWorld.ts';

const leastRoom = 16;

/** The most places for classes that any draw is given. */
const mostRoom = 4096;

/** Runs what needs a state; where its arrays have too few places for classes, once more with twice as many. */
export function roomFor(world: SeatWorld): (run: (state: DrawState) => void) => void {
  let state = newState(world, leastRoom);
  return (run) => {
    for (;;)
      try {
        run(state);
        return;
      } catch (error) {
        if (!(error instanceof SizesFull) || state.room >= mostRoom) throw error;
        state = newState(world, state.room * 2);
      }
  };
}
