import type { DrawKernel } from './drawKernel.ts';
import type { DrawState } from './drawState.ts';
import type { DrawWorld } from './drawWorld.ts';
import { roomFor } from './roomFor.ts';

export { type DrawState, SizesFull } from './drawState.ts';
export type { CentralPath, DrawSpread, DrawWorld, SeatWorld } from './drawWorld.ts';
export { firstApart } from './firstApart.ts';
export { openPaths, type PathSeating } from './seatPath.ts';

/** Which draws to make: the same seed and number give the same future, whatever else is drawn. */
export interface DrawOrder {
  readonly seed: number;
  readonly first: number;
  readonly count: number;
}

function runDraw(kernel: DrawKernel, years: number, seed: number, draw: number, onYear: OnYear): void {
  const { state } = kernel;
  kernel.startDraw(seed, draw);
  onYear(state, draw, 0);
  for (let year = 1; year <= years; year += 1) {
    kernel.flowYear(year);
    kernel.seatYear(year);
    onYear(state, draw, year);
  }
}

/** Told after each year of each draw; year 0 is the census. Reads the state, changes nothing. */
type OnYear = (state: DrawState, draw: number, year: number) => void;

/** Draws futures of a world. */
export type DrawsFutures = (world: DrawWorld, order: DrawOrder, onYear: OnYear) => void;

/**
 * Get ready to draw futures, year by year: pupils off the central path by chance, and the classes that they form. The
 * arrays of a draw serve all that are asked for, of whichever world: worlds that are laid out alike follow each other
 * without new ones.
 *
 * @returns Draws them. A draw that needs more places than there were is told again from its year 0.
 */
export function openFutures(): DrawsFutures {
  const inRoom = roomFor<DrawWorld>();
  return (world, { seed, first, count }, onYear) => {
    for (let draw = first; draw < first + count; draw += 1)
      inRoom(world, (kernel) => runDraw(kernel, world.years, seed, draw, onYear));
  };
}

/** Draw futures of a place; see `openFutures`. */
export function drawFutures(world: DrawWorld, order: DrawOrder, onYear: OnYear): void {
  openFutures()(world, order, onYear);
}
