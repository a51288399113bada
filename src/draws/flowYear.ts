import type { DrawState } from './drawState.ts';
import type { DrawWorld } from './drawWorld.ts';
import { normalAt } from './normalNumbers.ts';

/** No deviation takes a figure below nothing, or beyond this many times the path. */
const mostTimes = 4;
const held = (factor: number) => (factor < 0 ? 0 : factor > mostTimes ? mostTimes : factor);

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

/** Count pupils of a pool’s top grade among its leavers. */
function countLeavers(world: DrawWorld, state: DrawState, pool: number, step: number, pupils: number): void {
  if (step === (world.poolSteps[pool] as number) - 1)
    state.leavers[pool] = (state.leavers[pool] as number) + pupils;
}

/** What last year’s seating moved beyond the path goes up with a grade’s pupils. */
function carryCells(world: DrawWorld, state: DrawState, year: number): void {
  const { cells, pools, steps, poolOf, stepOf, seated, demand, staying, passing, heir } = world;
  const { pupils, coming, surplus, nextSurplus, poolFactor, cellFactor } = state;
  const [before, rates] = [(year - 1) * cells, (year - 1) * pools * steps];
  for (let cell = 0; cell < cells; cell += 1) {
    const [pool, step] = [poolOf[cell] as number, stepOf[cell] as number];
    const place = pool * steps + step;
    const there = pupils[cell] as number;
    countLeavers(world, state, pool, step, there);
    const off = (poolFactor[place] as number) * (cellFactor[cell] as number);
    const seating = (seated[before + cell] as number) - (demand[before + cell] as number);
    const beyond = (surplus[cell] as number) + (there - (coming[cell] as number) - seating * off);
    // Nobody was moved, as mostly: nothing goes up.
    if (beyond === 0) continue;
    const stays = beyond * (staying[rates + place] as number);
    if (stays !== 0 && (demand[year * cells + cell] as number) > 0)
      nextSurplus[cell] = (nextSurplus[cell] as number) + stays;
    const goes = beyond * (passing[rates + place] as number);
    const to = heir[before + cell] as number;
    if (goes !== 0 && to >= 0) nextSurplus[to] = (nextSurplus[to] as number) + goes;
  }
}

/** The same for children without a seat. */
function carrySpots(world: DrawWorld, state: DrawState, year: number): void {
  const { spots, steps } = world;
  for (let spot = 0; spot < spots; spot += 1) {
    const above = world.spotAbove[spot] as number;
    const pool = world.poolOfSpot[spot] as number;
    const step = world.stepOfSpot[spot] as number;
    countLeavers(world, state, pool, step, state.waiting[spot] as number);
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
}

/** What last year’s seating moved beyond the path goes up with its pupils; the leavers among them are counted. */
function carrySurplus(world: DrawWorld, state: DrawState, year: number): void {
  state.leavers.fill(0);
  state.nextSurplus.fill(0);
  state.nextWaitingSurplus.fill(0);
  carryCells(world, state, year);
  carrySpots(world, state, year);
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

/** How far each cell is off its pool, before cells are held to their pool’s total; and what that comes to by pool. */
function moveCells(world: DrawWorld, state: DrawState, year: number): void {
  const { cells, pools, steps, poolOf, stepOf, below, demand, repeating } = world;
  const { cellYear, cellWalk } = world.spread;
  const { cellKey, cellFactor, nextCellFactor, cellEntryFactor, inPool, onPath } = state;
  const [ofYear, shares] = [year * cells, year * pools * steps];
  inPool.fill(0);
  onPath.fill(0);
  for (let cell = 0; cell < cells; cell += 1) {
    const key = cellKey[cell] as number;
    const step = stepOf[cell] as number;
    const place = (poolOf[cell] as number) * steps + step;
    const chance = (cellYear[ofYear + cell] as number) * normalAt(key, 2 * year);
    let arriving = 0;
    if (step === 0) {
      const walk = (cellWalk[ofYear + cell] as number) * normalAt(key, 2 * year + 1);
      const entry = held((cellEntryFactor[cell] as number) + walk);
      cellEntryFactor[cell] = entry;
      arriving = held(entry + chance);
    } else {
      const from = below[cell] as number;
      arriving = held((from < 0 ? 1 : (cellFactor[from] as number)) * (1 + chance));
    }
    const factor = mixed(arriving, cellFactor[cell] as number, repeating[shares + place] as number);
    nextCellFactor[cell] = factor;
    const path = demand[ofYear + cell] as number;
    inPool[place] = (inPool[place] as number) + path * factor;
    onPath[place] = (onPath[place] as number) + path;
  }
}

/** Pupils as figures that are whole and not below nothing. */
const whole = (pupils: number) => (pupils > 0 ? Math.floor(pupils + 0.5) : 0);

/**
 * Hold the cells of a pool’s grade together to its total: what one school gains by chance, others lose. Then their pupils
 * come.
 */
function bringCells(world: DrawWorld, state: DrawState, year: number): void {
  const { cells, steps, poolOf, stepOf, demand } = world;
  const { inPool, onPath, poolFactor, cellFactor, nextCellFactor, surplus, coming } = state;
  const ofYear = year * cells;
  for (let cell = 0; cell < cells; cell += 1) {
    const place = (poolOf[cell] as number) * steps + (stepOf[cell] as number);
    const sum = inPool[place] as number;
    const scale = sum > 0 ? (onPath[place] as number) / sum : 1;
    const factor = held((nextCellFactor[cell] as number) * scale);
    cellFactor[cell] = factor;
    const off = (poolFactor[place] as number) * factor;
    coming[cell] = whole((demand[ofYear + cell] as number) * off + (surplus[cell] as number));
  }
}

/** Children who come without a seat. */
function bringSpots(world: DrawWorld, state: DrawState, year: number): void {
  const { spots, steps } = world;
  for (let spot = 0; spot < spots; spot += 1) {
    const pool = world.poolOfSpot[spot] as number;
    const off = state.poolFactor[pool * steps + (world.stepOfSpot[spot] as number)] as number;
    const path = (world.waiting[year * spots + spot] as number) * off;
    state.waiting[spot] = whole(path + (state.waitingSurplus[spot] as number));
  }
}

/**
 * Draw one year’s pupils: those of the central path, times how far this draw’s pool and school are off it, plus those
 * whom last year’s seating moved; and the children who come without a seat.
 *
 * Law: without spread, every figure is the central path’s.
 */
export function flowYear(world: DrawWorld, state: DrawState, year: number): void {
  carrySurplus(world, state, year);
  moveFactors(world, state, year);
  moveCells(world, state, year);
  bringCells(world, state, year);
  bringSpots(world, state, year);
}
