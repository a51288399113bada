import { type DrawState, SizesFull } from './drawState.ts';
import type { SeatWorld } from './drawWorld.ts';

/** Whether a cohort is still taught where it was last year. */
function stays(world: SeatWorld, state: DrawState, school: number, cell: number): boolean {
  const until = world.cellsOfSchool[school + 1] as number;
  for (let now = world.cellsOfSchool[school] as number; now < until; now += 1)
    if (
      world.stageOf[now] === world.stageOf[cell] &&
      world.intoStage[now] === (world.intoStage[cell] as number) + 1 &&
      (state.coming[now] as number) > 0
    )
      return true;
  return false;
}

/** The cell of the same cohort at another school, where it has classes if it has any; −1: none. */
function cohortAt(world: SeatWorld, state: DrawState, school: number, cell: number): number {
  const until = world.cellsOfSchool[school + 1] as number;
  let found = -1;
  for (let other = world.cellsOfSchool[school] as number; other < until; other += 1) {
    if (world.stageOf[other] !== world.stageOf[cell] || world.intoStage[other] !== world.intoStage[cell])
      continue;
    if ((state.lastCount[other] as number) > 0) return other;
    if (found < 0) found = other;
  }
  return found;
}

/** Put a cohort’s classes of last year behind those of another school’s. */
function joinClasses(state: DrawState, from: number, to: number): void {
  const { room, lastSizes, lastCount } = state;
  const [own, arriving] = [lastCount[to] as number, lastCount[from] as number];
  if (own + arriving > room) throw new SizesFull();
  for (let place = 0; place < arriving; place += 1)
    lastSizes[to * room + own + place] = lastSizes[from * room + place] as number;
  lastCount[to] = own + arriving;
  lastCount[from] = 0;
}

/** Let last year’s classes of schools that closed stand with the schools that take them. */
export function moveClasses(world: SeatWorld, state: DrawState, year: number): void {
  const until = world.movesStart[year + 1] as number;
  for (let at = world.movesStart[year] as number; at < until; at += 1) {
    const [from, to] = [world.moves[2 * at] as number, world.moves[2 * at + 1] as number];
    const end = world.cellsOfSchool[from + 1] as number;
    for (let cell = world.cellsOfSchool[from] as number; cell < end; cell += 1) {
      if (state.lastCount[cell] === 0 || stays(world, state, from, cell)) continue;
      const goal = cohortAt(world, state, to, cell);
      if (goal >= 0) joinClasses(state, cell, goal);
    }
  }
}
