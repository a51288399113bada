import type { DrawState } from './drawState.ts';
import type { DrawWorld } from './drawWorld.ts';
import { normalAt } from './normalNumbers.ts';

/** No deviation takes a figure below nothing, or beyond this many times the path. */
const mostTimes = 4;
const held = (factor: number) => (factor < 0 ? 0 : factor > mostTimes ? mostTimes : factor);

/** Last year’s pupils of every pool’s top grade, those without a seat among them. */
function countLeavers(world: DrawWorld, state: DrawState): void {
  const { poolOf, stepOf, poolOfSpot, stepOfSpot, poolSteps } = world;
  state.leavers.fill(0);
  const count = (pool: number, step: number, pupils: number) => {
    if (step === (poolSteps[pool] as number) - 1)
      state.leavers[pool] = (state.leavers[pool] as number) + pupils;
  };
  for (let cell = 0; cell < world.cells; cell += 1)
    count(poolOf[cell] as number, stepOf[cell] as number, state.pupils[cell] as number);
  for (let spot = 0; spot < world.spots; spot += 1)
    count(poolOfSpot[spot] as number, stepOfSpot[spot] as number, state.waiting[spot] as number);
}

/** Last year’s leavers of the pools that feed one, against those of the central path; 1 where none feeds it. */
function leaversAgainstPath(world: DrawWorld, state: DrawState, year: number, pool: number): number {
  let [drawn, path] = [0, 0];
  const until = world.feedingStart[pool + 1] as number;
  for (let at = world.feedingStart[pool] as number; at < until; at += 1) {
    const feeding = world.feeding[at] as number;
    drawn += state.leavers[feeding] as number;
    path += world.pathLeavers[(year - 1) * world.pools + feeding] as number;
  }
  return path === 0 ? 1 : drawn / path;
}

/** Where a pool’s grade stands among the rates from the year before. */
function rateAt(world: DrawWorld, year: number, pool: number, step: number): number {
  return ((year - 1) * world.pools + pool) * world.steps + step;
}

/** Share of a pool’s grade who repeat it this year, on the central path. */
function repeatingIn(world: DrawWorld, year: number, pool: number, step: number): number {
  return world.repeating[(year * world.pools + pool) * world.steps + step] as number;
}

/** Deviation of a grade in which some repeat: theirs is last year’s of the same grade. */
const mixed = (arriving: number, before: number, share: number) => arriving + share * (before - arriving);

/** What last year’s seating moved beyond the path goes up with its pupils. */
function carrySurplus(world: DrawWorld, state: DrawState, year: number): void {
  const { cells, spots, steps } = world;
  state.nextSurplus.fill(0);
  state.nextWaitingSurplus.fill(0);
  const before = (year - 1) * cells;
  for (let cell = 0; cell < cells; cell += 1) {
    const pool = world.poolOf[cell] as number;
    const step = world.stepOf[cell] as number;
    const off = (state.poolFactor[pool * steps + step] as number) * (state.cellFactor[cell] as number);
    const seating = (world.seated[before + cell] as number) - (world.demand[before + cell] as number);
    const moved = (state.pupils[cell] as number) - (state.coming[cell] as number) - seating * off;
    const beyond = (state.surplus[cell] as number) + moved;
    const rate = rateAt(world, year, pool, step);
    const staying = beyond * (world.staying[rate] as number);
    const stays = staying !== 0 && (world.demand[year * cells + cell] as number) > 0;
    if (stays) state.nextSurplus[cell] = (state.nextSurplus[cell] as number) + staying;
    const surplus = beyond * (world.passing[rate] as number);
    const heir = world.heir[(year - 1) * cells + cell] as number;
    if (surplus !== 0 && heir >= 0) state.nextSurplus[heir] = (state.nextSurplus[heir] as number) + surplus;
  }
  for (let spot = 0; spot < spots; spot += 1) {
    const above = world.spotAbove[spot] as number;
    const pool = world.poolOfSpot[spot] as number;
    const step = world.stepOfSpot[spot] as number;
    const off = state.poolFactor[pool * steps + step] as number;
    const path = (world.stillWaiting[(year - 1) * spots + spot] as number) * off;
    const beyond = (state.waiting[spot] as number) - path;
    const rate = rateAt(world, year, pool, step);
    const staying = beyond * (world.staying[rate] as number);
    state.nextWaitingSurplus[spot] = (state.nextWaitingSurplus[spot] as number) + staying;
    if (above < 0) continue;
    const passing = beyond * (world.passing[rate] as number);
    state.nextWaitingSurplus[above] = (state.nextWaitingSurplus[above] as number) + passing;
  }
  state.surplus.set(state.nextSurplus);
  state.waitingSurplus.set(state.nextWaitingSurplus);
}

/** The deviations of pools: entrants wander on from last year’s, grades move up with what they had. */
function moveFactors(world: DrawWorld, state: DrawState, year: number): void {
  const { pools, steps, spread } = world;
  for (let pool = 0; pool < pools; pool += 1) {
    const key = state.poolKey[pool] as number;
    const at = pool * steps;
    const walk = (spread.entryWalk[year * pools + pool] as number) * normalAt(key, year * 64);
    const alone = (spread.entryYear[year * pools + pool] as number) * normalAt(key, year * 64 + 1);
    const entry = held((state.entryFactor[pool] as number) + walk);
    state.entryFactor[pool] = entry;
    const leavers = leaversAgainstPath(world, state, year, pool);
    const arriving = held((entry + alone) * leavers);
    state.nextPoolFactor[at] = mixed(
      arriving,
      state.poolFactor[at] as number,
      repeatingIn(world, year, pool, 0),
    );
    const shared = normalAt(key, year * 64 + 2);
    for (let step = 1; step < steps; step += 1) {
      const spot = (year * pools + pool) * steps + step;
      const chance =
        (spread.flowShared[spot] as number) * shared +
        (spread.flowOwn[spot] as number) * normalAt(key, year * 64 + 2 + step);
      const moving = held((state.poolFactor[at + step - 1] as number) * (1 + chance));
      const before = state.poolFactor[at + step] as number;
      state.nextPoolFactor[at + step] = mixed(moving, before, repeatingIn(world, year, pool, step));
    }
  }
  state.poolFactor.set(state.nextPoolFactor);
}

/** How far each cell is off its pool, before cells are held to their pool’s total. */
function moveCells(world: DrawWorld, state: DrawState, year: number): void {
  const { cells, spread } = world;
  for (let cell = 0; cell < cells; cell += 1) {
    const key = state.cellKey[cell] as number;
    const at = year * cells + cell;
    const chance = (spread.cellYear[at] as number) * normalAt(key, 2 * year);
    const step = world.stepOf[cell] as number;
    const repeating = repeatingIn(world, year, world.poolOf[cell] as number, step);
    const before = state.cellFactor[cell] as number;
    if (step === 0) {
      const walk = (spread.cellWalk[at] as number) * normalAt(key, 2 * year + 1);
      const entry = held((state.cellEntryFactor[cell] as number) + walk);
      state.cellEntryFactor[cell] = entry;
      state.nextCellFactor[cell] = mixed(held(entry + chance), before, repeating);
    } else {
      const below = world.below[cell] as number;
      const moving = held((below < 0 ? 1 : (state.cellFactor[below] as number)) * (1 + chance));
      state.nextCellFactor[cell] = mixed(moving, before, repeating);
    }
  }
}

/** Hold the cells of a pool’s grade together to its total: what one school gains by chance, others lose. */
function holdToPools(world: DrawWorld, state: DrawState, year: number): void {
  const { cells, steps, poolOf, stepOf } = world;
  const { inPool, onPath } = state;
  inPool.fill(0);
  onPath.fill(0);
  for (let cell = 0; cell < cells; cell += 1) {
    const place = (poolOf[cell] as number) * steps + (stepOf[cell] as number);
    const path = world.demand[year * cells + cell] as number;
    inPool[place] = (inPool[place] as number) + path * (state.nextCellFactor[cell] as number);
    onPath[place] = (onPath[place] as number) + path;
  }
  for (let cell = 0; cell < cells; cell += 1) {
    const place = (poolOf[cell] as number) * steps + (stepOf[cell] as number);
    const sum = inPool[place] as number;
    const scale = sum > 0 ? (onPath[place] as number) / sum : 1;
    state.cellFactor[cell] = held((state.nextCellFactor[cell] as number) * scale);
  }
}

/**
 * Draw one year’s pupils: those of the central path, times how far this draw’s pool and school are off it, plus those
 * whom last year’s seating moved; and the children who come without a seat.
 *
 * Law: without spread, every figure is the central path’s.
 */
export function flowYear(world: DrawWorld, state: DrawState, year: number): void {
  const { cells, spots, steps } = world;
  carrySurplus(world, state, year);
  countLeavers(world, state);
  moveFactors(world, state, year);
  moveCells(world, state, year);
  holdToPools(world, state, year);
  for (let cell = 0; cell < cells; cell += 1) {
    const place = (world.poolOf[cell] as number) * steps + (world.stepOf[cell] as number);
    const off = (state.poolFactor[place] as number) * (state.cellFactor[cell] as number);
    const pupils = (world.demand[year * cells + cell] as number) * off + (state.surplus[cell] as number);
    state.coming[cell] = pupils > 0 ? Math.floor(pupils + 0.5) : 0;
  }
  for (let spot = 0; spot < spots; spot += 1) {
    const pool = world.poolOfSpot[spot] as number;
    const off = state.poolFactor[pool * steps + (world.stepOfSpot[spot] as number)] as number;
    const children =
      (world.waiting[year * spots + spot] as number) * off + (state.waitingSurplus[spot] as number);
    state.waiting[spot] = children > 0 ? Math.floor(children + 0.5) : 0;
  }
}
