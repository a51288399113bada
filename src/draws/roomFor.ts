import { type DrawKernel, openKernel } from './drawKernel.ts';
import { SizesFull } from './drawState.ts';
import type { SeatWorld } from './drawWorld.ts';

/** Places of a kernel: for the classes of one cell, and for schools that children may go to. */
export interface Places {
  readonly room: number;
  readonly pairs: number;
}

/** The most places that any draw is given. */
const most: Places = { room: 4096, pairs: 2 ** 25 };

/**
 * Runs what needs a kernel, with the rows of a world. Where its own have too few places, once more with twice as many.
 *
 * @param first The places that there are at first.
 * @throws (whoever runs) SizesFull: more are needed than any draw is given.
 */
export function roomFor<World extends SeatWorld>(
  first: Places = { room: 16, pairs: 1024 },
): (world: World, run: (kernel: DrawKernel) => void) => void {
  let places = first;
  let kernel: DrawKernel | undefined;
  const open = (world: World) => {
    const opened = openKernel(world, places.room, places.pairs);
    opened.load(world);
    kernel = opened;
    return opened;
  };
  return (world, run) => {
    for (;;)
      try {
        run(kernel?.load(world) === true ? kernel : open(world));
        return;
      } catch (error) {
        if (!(error instanceof SizesFull) || places[error.lacking] >= most[error.lacking]) throw error;
        places = { ...places, [error.lacking]: places[error.lacking] * 2 };
        kernel = undefined;
      }
  };
}
