/** Admits a school's pupils: all of them, but no more new ones than its beds allow where they hold its entry down. */
import {
  beds,
  beyond,
  cellsOfSchool,
  intoStage,
  pupils,
  remainders,
  setAdmitted,
  setBeyond,
  setRemainders,
} from './arrays';
import { schools } from './shape';
import { least } from './sizes';

/** Take new pupils off a school's entry grades in proportion to their pupils, at most all of them. */
function takeOff(from: i32, until: i32, wished: i32): void {
  let all = 0;
  for (let cell = from; cell < until; cell += 1) if (intoStage(cell) === 0) all += pupils(cell);
  const away = least(all, wished);
  if (away === 0) return;
  let missing = away;
  for (let cell = from; cell < until; cell += 1) {
    const own = intoStage(cell) === 0 ? pupils(cell) : 0;
    const scaled = (<f64>own * <f64>away) / <f64>all;
    const whole = <i32>Math.floor(scaled);
    setRemainders(cell - from, own === 0 ? -1 : scaled - <f64>whole);
    setBeyond(cell, whole);
    missing -= whole;
  }
  for (; missing > 0; missing -= 1) {
    let largest = from;
    for (let cell = from; cell < until; cell += 1)
      if (remainders(cell - from) > remainders(largest - from)) largest = cell;
    setRemainders(largest - from, -1);
    setBeyond(largest, beyond(largest) + 1);
  }
}

/** Who is not admitted is counted as beyond. */
export function holdEntryDown(year: i32, school: i32): void {
  const from = cellsOfSchool(school);
  const until = cellsOfSchool(school + 1);
  const limit = beds(year * schools + school);
  let all = 0;
  for (let cell = from; cell < until; cell += 1) {
    setBeyond(cell, 0);
    all += pupils(cell);
  }
  if (limit >= 0 && all > limit) takeOff(from, until, all - limit);
  for (let cell = from; cell < until; cell += 1) setAdmitted(cell, pupils(cell) - beyond(cell));
}
