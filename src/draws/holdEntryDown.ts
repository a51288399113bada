import type { DrawState } from './drawState.ts';
import type { SeatWorld } from './drawWorld.ts';

const remainders = new Float64Array(4096);

/** Take new pupils off a school’s entry grades in proportion to their pupils, at most all of them. */
function takeOff(world: SeatWorld, state: DrawState, school: number, wished: number): void {
  const [from, until] = [world.cellsOfSchool[school] as number, world.cellsOfSchool[school + 1] as number];
  const isEntry = (cell: number) => world.intoStage[cell] === 0;
  let all = 0;
  for (let cell = from; cell < until; cell += 1) if (isEntry(cell)) all += state.pupils[cell] as number;
  const away = Math.min(all, wished);
  if (away === 0) return;
  let missing = away;
  for (let cell = from; cell < until; cell += 1) {
    const own = isEntry(cell) ? (state.pupils[cell] as number) : 0;
    const scaled = (own * away) / all;
    const whole = Math.floor(scaled);
    remainders[cell - from] = own === 0 ? -1 : scaled - whole;
    state.beyond[cell] = whole;
    missing -= whole;
  }
  for (; missing > 0; missing -= 1) {
    let most = from;
    for (let cell = from; cell < until; cell += 1)
      if ((remainders[cell - from] as number) > (remainders[most - from] as number)) most = cell;
    remainders[most - from] = -1;
    state.beyond[most] = (state.beyond[most] as number) + 1;
  }
}

/**
 * Admit a school’s pupils: all of them, but no more new ones than its beds allow where they hold its entry down. Who
 * is not admitted is counted as beyond.
 */
export function holdEntryDown(world: SeatWorld, state: DrawState, year: number, school: number): void {
  const [from, until] = [world.cellsOfSchool[school] as number, world.cellsOfSchool[school + 1] as number];
  const beds = world.beds[year * world.schools + school] as number;
  let all = 0;
  for (let cell = from; cell < until; cell += 1) {
    state.beyond[cell] = 0;
    all += state.pupils[cell] as number;
  }
  if (beds >= 0 && all > beds) takeOff(world, state, school, all - beds);
  for (let cell = from; cell < until; cell += 1)
    state.admitted[cell] = (state.pupils[cell] as number) - (state.beyond[cell] as number);
}
