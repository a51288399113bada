/** Draws one year's pupils. */
import {
  below, cellEntryFactor, cellFactor, cellKey, cellWalk, cellYear, coming, demand, entryFactor, entryWalk, entryYear,
  feeding, feedingStart, flowOwn, flowShared, heir, inPool, leavers, nextCellFactor, nextPoolFactor, nextSurplus,
  nextWaitingSurplus, onPath, passing, pathLeavers, pathWaiting, poolFactor, poolKey, poolOf, poolOfSpot, poolSteps,
  pupils, repeating, seated, setCellEntryFactor, setCellFactor, setComing, setEntryFactor, setInPool, setLeavers,
  setNextCellFactor, setNextPoolFactor, setNextSurplus, setNextWaitingSurplus, setOnPath, setPoolFactor, setSurplus,
  setWaiting, setWaitingSurplus, spotAbove, staying, stepOf, stepOfSpot, stillWaiting, surplus, waiting, waitingSurplus,
} from './arrays';
import { normalAt } from './chance';
import { cells, pools, spots, steps } from './shape';

/** No deviation takes a figure below nothing, or beyond this many times the path. */
const MOST_TIMES: f64 = 4;
@inline function held(factor: f64): f64 { return factor < 0 ? 0 : factor > MOST_TIMES ? MOST_TIMES : factor; }

/** Deviation of a grade in which some repeat: theirs is last year's of the same grade. */
@inline function mixed(arriving: f64, before: f64, share: f64): f64 { return arriving + share * (before - arriving); }

/** Pupils as figures that are whole and not below nothing. */
@inline function whole(number: f64): i32 { return number > 0 ? <i32>Math.floor(number + 0.5) : 0; }

/** Last year's leavers of the pools that feed one, against those of the central path; 1 where none feeds it. */
function leaversAgainstPath(year: i32, pool: i32): f64 {
  let drawn: f64 = 0;
  let path: f64 = 0;
  for (let at = feedingStart(pool); at < feedingStart(pool + 1); at += 1) {
    drawn += leavers(feeding(at));
    path += pathLeavers((year - 1) * pools + feeding(at));
  }
  return path === 0 ? 1 : drawn / path;
}

/** Count pupils of a pool's top grade among its leavers. */
@inline function countLeavers(pool: i32, step: i32, number: i32): void {
  if (step === poolSteps(pool) - 1) setLeavers(pool, leavers(pool) + <f64>number);
}

/** What last year's seating moved beyond the path goes up with a grade's pupils. */
function carryCells(year: i32): void {
  const before = (year - 1) * cells;
  const rates = (year - 1) * pools * steps;
  for (let cell = 0; cell < cells; cell += 1) {
    const pool = poolOf(cell);
    const step = stepOf(cell);
    const place = pool * steps + step;
    const there = pupils(cell);
    countLeavers(pool, step, there);
    const off = poolFactor(place) * cellFactor(cell);
    const seating = <f64>(seated(before + cell) - demand(before + cell));
    const beyond = surplus(cell) + (<f64>(there - coming(cell)) - seating * off);
    // Nobody was moved, as mostly: nothing goes up.
    if (beyond === 0) continue;
    const stays = beyond * staying(rates + place);
    if (stays !== 0 && demand(year * cells + cell) > 0) setNextSurplus(cell, nextSurplus(cell) + stays);
    const goes = beyond * passing(rates + place);
    const to = heir(before + cell);
    if (goes !== 0 && to >= 0) setNextSurplus(to, nextSurplus(to) + goes);
  }
}

/** The same for children without a seat. */
function carrySpots(year: i32): void {
  for (let spot = 0; spot < spots; spot += 1) {
    const above = spotAbove(spot);
    const pool = poolOfSpot(spot);
    const step = stepOfSpot(spot);
    countLeavers(pool, step, waiting(spot));
    const path = <f64>stillWaiting((year - 1) * spots + spot) * poolFactor(pool * steps + step);
    const beyond = <f64>waiting(spot) - path;
    const rate = ((year - 1) * pools + pool) * steps + step;
    setNextWaitingSurplus(spot, nextWaitingSurplus(spot) + beyond * staying(rate));
    if (above >= 0) setNextWaitingSurplus(above, nextWaitingSurplus(above) + beyond * passing(rate));
  }
}

/** What last year's seating moved beyond the path goes up with its pupils; the leavers among them are counted. */
function carrySurplus(year: i32): void {
  for (let pool = 0; pool < pools; pool += 1) setLeavers(pool, 0);
  for (let cell = 0; cell < cells; cell += 1) setNextSurplus(cell, 0);
  for (let spot = 0; spot < spots; spot += 1) setNextWaitingSurplus(spot, 0);
  carryCells(year);
  carrySpots(year);
  for (let cell = 0; cell < cells; cell += 1) setSurplus(cell, nextSurplus(cell));
  for (let spot = 0; spot < spots; spot += 1) setWaitingSurplus(spot, nextWaitingSurplus(spot));
}

/** The deviations of pools: entrants wander on from last year's, grades move up with what they had. */
function moveFactors(year: i32): void {
  for (let pool = 0; pool < pools; pool += 1) {
    const key = poolKey(pool);
    const at = pool * steps;
    const shares = (year * pools + pool) * steps;
    const walk = entryWalk(year * pools + pool) * normalAt(key, year * 64);
    const alone = entryYear(year * pools + pool) * normalAt(key, year * 64 + 1);
    const entry = held(entryFactor(pool) + walk);
    setEntryFactor(pool, entry);
    const arriving = held((entry + alone) * leaversAgainstPath(year, pool));
    setNextPoolFactor(at, mixed(arriving, poolFactor(at), repeating(shares)));
    const shared = normalAt(key, year * 64 + 2);
    for (let step = 1; step < steps; step += 1) {
      const spot = shares + step;
      const chance = flowShared(spot) * shared + flowOwn(spot) * normalAt(key, year * 64 + 2 + step);
      const moving = held(poolFactor(at + step - 1) * (1 + chance));
      setNextPoolFactor(at + step, mixed(moving, poolFactor(at + step), repeating(spot)));
    }
  }
  for (let at = 0; at < pools * steps; at += 1) setPoolFactor(at, nextPoolFactor(at));
}

/** How far each cell is off its pool, before cells are held to their pool's total; and what that comes to by pool. */
function moveCells(year: i32): void {
  const ofYear = year * cells;
  const shares = year * pools * steps;
  for (let at = 0; at < pools * steps; at += 1) {
    setInPool(at, 0);
    setOnPath(at, 0);
  }
  for (let cell = 0; cell < cells; cell += 1) {
    const key = cellKey(cell);
    const step = stepOf(cell);
    const place = poolOf(cell) * steps + step;
    const chance = cellYear(ofYear + cell) * normalAt(key, 2 * year);
    let arriving: f64 = 0;
    if (step === 0) {
      const walk = cellWalk(ofYear + cell) * normalAt(key, 2 * year + 1);
      const entry = held(cellEntryFactor(cell) + walk);
      setCellEntryFactor(cell, entry);
      arriving = held(entry + chance);
    } else {
      const from = below(cell);
      arriving = held((from < 0 ? 1 : cellFactor(from)) * (1 + chance));
    }
    const factor = mixed(arriving, cellFactor(cell), repeating(shares + place));
    setNextCellFactor(cell, factor);
    const path = <f64>demand(ofYear + cell);
    setInPool(place, inPool(place) + path * factor);
    setOnPath(place, onPath(place) + path);
  }
}

/**
 * Hold the cells of a pool's grade together to its total: what one school gains by chance, others lose. Then their
 * pupils come.
 */
function bringCells(year: i32): void {
  const ofYear = year * cells;
  for (let cell = 0; cell < cells; cell += 1) {
    const place = poolOf(cell) * steps + stepOf(cell);
    const sum = inPool(place);
    const scale = sum > 0 ? onPath(place) / sum : 1;
    const factor = held(nextCellFactor(cell) * scale);
    setCellFactor(cell, factor);
    const off = poolFactor(place) * factor;
    setComing(cell, whole(<f64>demand(ofYear + cell) * off + surplus(cell)));
  }
}

/** Children who come without a seat. */
function bringSpots(year: i32): void {
  for (let spot = 0; spot < spots; spot += 1) {
    const off = poolFactor(poolOfSpot(spot) * steps + stepOfSpot(spot));
    setWaiting(spot, whole(<f64>pathWaiting(year * spots + spot) * off + waitingSurplus(spot)));
  }
}

/**
 * Draw one year's pupils: those of the central path, times how far this draw's pool and school are off it, plus those
 * whom last year's seating moved; and the children who come without a seat.
 */
export function flowYear(year: i32): void {
  carrySurplus(year);
  moveFactors(year);
  moveCells(year);
  bringCells(year);
  bringSpots(year);
}
