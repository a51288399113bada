/** Puts a state back to the census. */
import {
  nameOfCell,
  nameOfPool,
  seated,
  setCellEntryFactor,
  setCellFactor,
  setCellKey,
  setComing,
  setCount,
  setEntryFactor,
  setPoolFactor,
  setPoolKey,
  setPupils,
  setSurplus,
  setWaiting,
  setWaitingSurplus,
  startOf,
  startSizes,
  stillWaiting,
} from './arrays';
import { mixKey } from './chance';
import { ownSizes } from './rows';
import { cells, pools, room, spots, steps, lackRoom } from './shape';
import { setSizeAt } from './sizes';

/** Put the classes of the census into the rows of this year. */
export function startClasses(): void {
  const own = ownSizes();
  for (let cell = 0; cell < cells; cell += 1) {
    const from = startOf(cell);
    const classes = startOf(cell + 1) - from;
    if (classes > room) lackRoom();
    setCount(cell, classes);
    for (let at = 0; at < classes; at += 1) setSizeAt(own, cell * room + at, startSizes(from + at));
  }
}

/** Put a draw back to the census, with chance of its own. */
export function startDraw(seed: i32, draw: i32): void {
  const key = mixKey(mixKey(seed, 0x5bd1e995), draw);
  startClasses();
  for (let cell = 0; cell < cells; cell += 1) {
    setCellKey(cell, mixKey(key, nameOfCell(cell)));
    setPupils(cell, seated(cell));
    setComing(cell, seated(cell));
    setCellFactor(cell, 1);
    setCellEntryFactor(cell, 1);
    setSurplus(cell, 0);
  }
  for (let pool = 0; pool < pools; pool += 1) {
    setPoolKey(pool, mixKey(~key, nameOfPool(pool)));
    setEntryFactor(pool, 1);
  }
  for (let at = 0; at < pools * steps; at += 1) setPoolFactor(at, 1);
  for (let spot = 0; spot < spots; spot += 1) {
    setWaiting(spot, stillWaiting(spot));
    setWaitingSurplus(spot, 0);
  }
}
