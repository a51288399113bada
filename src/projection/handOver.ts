import { required } from '../domain/invariant.ts';
import { divisionShapes } from './shapes.ts';
import { add, divide, sameGrade, seatlessOf, type YearInWork } from './yearInWork.ts';

function move(work: YearInWork, from: number, step: number, to: number, pupils: number): boolean {
  const { model, previous, previousTotals } = work;
  const [origin, target] = [model.divisions[from], model.divisions[to]];
  const cell = sameGrade(model, from, step, to);
  if (origin === undefined || target === undefined || cell === undefined) return false;
  add(previous, origin.offset + step, -pupils);
  add(previous, cell, pupils);
  if (origin.pool !== target.pool) {
    const [source, goal] = [model.pools[origin.pool], model.pools[target.pool]];
    add(previousTotals, (source?.offset ?? 0) + step, -pupils);
    add(previousTotals, (goal?.offset ?? 0) + cell - target.offset, pupils);
  }
  return true;
}

/** The divisions that share a closed one’s pupils when it names no receiver. */
export function heirsOf({ model, standing }: YearInWork, closed: number): number[] {
  const origin = model.divisions[closed];
  const pool = model.pools[origin?.pool ?? -1];
  return (pool?.divisions ?? []).filter((index) => index !== closed && standing.inUse[index] === true);
}

function handOverGrade(work: YearInWork, division: number, step: number): void {
  const { model, standing, previous } = work;
  const origin = model.divisions[division];
  const pupils = previous[(origin?.offset ?? 0) + step] ?? 0;
  if (origin === undefined || pupils === 0) return;
  const receiver = standing.receiver[division];
  if (receiver !== undefined && move(work, division, step, receiver, pupils)) return;
  const heirs = heirsOf(work, division).filter(
    (heir) => sameGrade(model, division, step, heir) !== undefined,
  );
  const last = (heir: number) => previous[sameGrade(model, division, step, heir) ?? -1] ?? 0;
  const parts = divide(pupils, heirs, [last, (heir) => model.divisions[heir]?.shares[0] ?? 0]);
  heirs.forEach((heir, place) => {
    move(work, division, step, heir, parts[place] ?? 0);
  });
  const seatless = seatlessOf(model, origin.pool, origin.district);
  if (heirs.length === 0) move(work, division, step, seatless, pupils);
}

/**
 * Hand the pupils of closed divisions over to their receivers, grade by grade, before they move up: to the receiver,
 * else to the other divisions of the pool in use by their size, else to the children without a seat. The top grade
 * leaves the stage anyway and stays where it was, unless some of it repeat.
 */
export function handOverPupils(work: YearInWork): void {
  const { model, standing, flow } = work;
  model.divisions.forEach(({ grades, pool, offset }, division) => {
    if (standing.closed[division] !== true) return;
    const topStays =
      model.pools[pool]?.held === true || (flow?.get(offset + grades.length - 1)?.repeated ?? 0) > 0;
    const until = topStays ? grades.length : grades.length - 1;
    for (let step = 0; step < until; step += 1) handOverGrade(work, division, step);
  });
}

/** Hand the intake of closed and unopened divisions over likewise, after it has been shared out. */
export function handOverIntake(work: YearInWork): void {
  const { model, standing, previous, coming } = work;
  const moved: [number, number][] = [];
  const { offset, seatless: withoutSeat } = divisionShapes(model);
  const { inUse } = standing;
  for (let division = 0; division < offset.length; division += 1) {
    const children = coming[offset[division] as number] as number;
    if (children === 0 || withoutSeat[division] === 1 || inUse[division] === true) continue;
    const { pool, district } = required(model.divisions[division], `there is no division ${division}`);
    if (model.pools[pool]?.held === true) continue;
    coming[offset[division] as number] = 0;
    const receiver = standing.receiver[division];
    const heirs = receiver === undefined ? heirsOf(work, division) : [receiver];
    const at = (cells: Float64Array) => (heir: number) => cells[model.divisions[heir]?.offset ?? -1] ?? 0;
    const parts = divide(children, heirs, [at(coming), at(previous)]);
    const seatless = seatlessOf(model, pool, district);
    heirs.forEach((heir, place) => {
      moved.push([heir, parts[place] ?? 0]);
    });
    if (heirs.length === 0) moved.push([seatless, children]);
  }
  for (const [division, children] of moved) add(coming, model.divisions[division]?.offset ?? -1, children);
}
