import type { Stage } from '../../src/domain/stage.ts';
import { targetSize } from './stageHabits.ts';

/** Rooms by stage that works add. */
export type ClassesByStage = Readonly<Partial<Record<Stage, number>>>;

/** Yuan a place and m² a place of a new school, and of a classroom block with its ancillary rooms (README, unit costs). */
const newPlace: Readonly<Record<Stage, { yuan: number; floor: number; site: number }>> = {
  kindergarten: { yuan: 80_000, floor: 15, site: 16 },
  primary: { yuan: 100_000, floor: 14, site: 20 },
  junior: { yuan: 90_000, floor: 15, site: 25 },
  senior: { yuan: 190_000, floor: 22, site: 30 },
  vocational: { yuan: 150_000, floor: 20, site: 30 },
  special: { yuan: 200_000, floor: 30, site: 60 },
};
const extensionShare = 0.35;

/** Class size by which planners count places: 45 and 50, in kindergartens 30. */
export function placesOf(classes: ClassesByStage): number {
  return (Object.entries(classes) as [Stage, number][]).reduce(
    (sum, [stage, count]) => sum + count * (stage === 'kindergarten' ? 30 : targetSize[stage]),
    0,
  );
}

/** Capital cost in yuan (to 10,000), floor area and, for a new school, site in m². */
export function sizeWorks(
  classes: ClassesByStage,
  isNew: boolean,
): { cost: number; floorArea: number; siteArea?: number } {
  const add = (value: (stage: Stage) => number) =>
    (Object.keys(classes) as Stage[]).reduce(
      (sum, stage) => sum + placesOf({ [stage]: classes[stage] ?? 0 }) * value(stage),
      0,
    );
  const share = isNew ? 1 : extensionShare;
  const cost = Math.round((add((stage) => newPlace[stage].yuan) * share) / 10_000) * 10_000;
  const floorArea = Math.round((add((stage) => newPlace[stage].floor) * (isNew ? 1 : 0.5)) / 10) * 10;
  return {
    cost,
    floorArea,
    ...(isNew ? { siteArea: Math.round(add((stage) => newPlace[stage].site) / 10) * 10 } : {}),
  };
}

/** Rooms that works add, over all stages. */
export function roomsOf(classes: ClassesByStage): number {
  return Object.values(classes).reduce((sum, count) => sum + count, 0);
}
