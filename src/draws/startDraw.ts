import { type DrawState, SizesFull } from './drawState.ts';
import type { DrawWorld, SeatWorld } from './drawWorld.ts';
import { mixKey } from './normalNumbers.ts';

/**
 * Put the classes of the census into a state.
 *
 * @throws {SizesFull} A cell has more classes than the arrays hold.
 */
export function startClasses(world: SeatWorld, state: DrawState): void {
  for (let cell = 0; cell < world.cells; cell += 1) {
    const [from, until] = [world.startOf[cell] as number, world.startOf[cell + 1] as number];
    if (until - from > state.room) throw new SizesFull();
    state.count[cell] = until - from;
    for (let at = from; at < until; at += 1)
      state.sizes[cell * state.room + at - from] = world.startSizes[at] as number;
  }
}

/** Put a draw back to the census, with chance of its own. */
export function startDraw(world: DrawWorld, state: DrawState, seed: number, draw: number): void {
  const key = mixKey(mixKey(seed | 0, 0x5bd1e995), draw);
  startClasses(world, state);
  for (let cell = 0; cell < world.cells; cell += 1)
    state.cellKey[cell] = mixKey(key, world.cellKey[cell] as number);
  for (let pool = 0; pool < world.pools; pool += 1)
    state.poolKey[pool] = mixKey(~key, world.poolKey[pool] as number);
  state.pupils.set(world.seated.subarray(0, world.cells));
  state.coming.set(state.pupils);
  state.waiting.set(world.stillWaiting.subarray(0, world.spots));
  for (const factors of [state.poolFactor, state.entryFactor, state.cellFactor, state.cellEntryFactor])
    factors.fill(1);
  state.surplus.fill(0);
  state.waitingSurplus.fill(0);
}
