import type { DrawnShare } from '../../domain/draws.ts';
import type { PlannedSeating } from '../../domain/plannedSeating.ts';
import type { Planning } from '../../domain/planning.ts';
import type { Region } from '../../domain/region/region.ts';
import type { Target } from '../../domain/region/target.ts';
import type { PlaceSpread } from '../../domain/spread.ts';
import type { StudyRun } from '../../domain/study.ts';
import { cutDraws } from '../draws/cutDraws.ts';
import { DrawDesk } from '../draws/drawStretch.ts';
import { drawTimetables } from '../draws/drawTimetables.ts';
import { compileDraws } from '../draws/prepareDraws.ts';
import { shareOf } from '../draws/shares.ts';

/** How often targets are met, each and all together. Plain JSON. */
export interface MetShare extends DrawnShare {
  readonly targets: readonly (DrawnShare & { readonly target: string })[];
}

export interface MetRequest {
  readonly spread: PlaceSpread;
  readonly planning: Planning;
  readonly draws: number;
  readonly seed: number;
  /** Timetables of works that may be run anew. */
  readonly timetables: number;
  readonly onDraw?: ((done: number) => void) | undefined;
}

/** Pupils from which the desk counts a class as oversize; it has no part in judging targets. */
const threshold = 56;

/** Whether a plan is made for a target: it counts oversize classes of what is planned. */
export function isPlannedFor({ indicator, districts, stages }: Target, planning: Planning): boolean {
  const shares = (asked: readonly string[] | undefined, planned: readonly string[] | undefined) =>
    asked === undefined || planned === undefined || asked.some((one) => planned.includes(one));
  return (
    indicator === 'oversizeClasses' &&
    shares(districts, planning.districts) &&
    shares(stages, planning.stages)
  );
}

/**
 * Count the futures in which a run that carries out a plan meets every target on oversize classes that it was planned
 * for; works that slip come out as each future has them.
 *
 * @param run The run that carries the plan out; its region holds the plan's works.
 * @returns Undefined where the place has no such target that can be judged.
 */
export function countMet(
  run: StudyRun,
  seating: PlannedSeating,
  { spread, planning, draws, seed, timetables: most, onDraw }: MetRequest,
): MetShare | undefined {
  const region: Region = run.region;
  const prepared = compileDraws(region, run, spread, seating);
  const timetables = drawTimetables(region, seed, draws, most);
  const { independent } = timetables;
  const desk = new DrawDesk({ region, prepared, seed, threshold, independent });
  const asked = desk.asked.flatMap(({ target }, index) =>
    isPlannedFor(target, planning) ? [{ target: target.id, index, met: 0 }] : [],
  );
  if (asked.length === 0) return undefined;
  let [together, done] = [0, 0];
  for (const stretch of cutDraws(timetables, draws, 1)) {
    const { readings } = desk.draw(stretch, (drawn) => onDraw?.(done + drawn));
    const count = stretch.draws.length;
    for (let place = 0; place < count; place += 1) {
      const held = asked.filter(({ index }) => readings.holds[index * count + place] === 1);
      for (const one of held) one.met += 1;
      if (held.length === asked.length) together += 1;
    }
    done += count;
  }
  return {
    ...shareOf(together, draws, independent),
    targets: asked.map(({ target, met }) => ({ target, ...shareOf(met, draws, independent) })),
  };
}
