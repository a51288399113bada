import { type DrawKernel, openKernel } from './drawKernel.ts';
import { SizesFull } from './drawState.ts';
import type { SeatWorld } from './drawWorld.ts';

const [leastRoom, leastPairs] = [16, 16_384];

/** The most places for classes that any draw is given. */
const mostRoom = 4096;

/**
 * Runs what needs a kernel, with the rows of a world. Where its own have too few places for classes or for children who
 * are placed elsewhere, once more with twice as many.
 */
export function roomFor<World extends SeatWorld>(): (
  world: World,
  run: (kernel: DrawKernel) => void,
) => void {
  let room = leastRoom;
  let kernel: DrawKernel | undefined;
  const open = (world: World) => {
    const opened = openKernel(world, room, leastPairs * (room / leastRoom) ** 2);
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
        if (!(error instanceof SizesFull) || room >= mostRoom) throw error;
        room *= 2;
        kernel = undefined;
      }
  };
}
