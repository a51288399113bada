import { required } from '../../src/domain/invariant.ts';
import { byText } from '../../src/domain/region/region.ts';
import type { Stage } from '../../src/domain/stage.ts';
import type { SchoolId } from '../../src/domain/units.ts';
import { pressureOf, type World } from './buildWorld.ts';
import { distanceBetween, type Point } from './distances.ts';
import type { SchoolPlan } from './worldShapes.ts';

function byPressure(world: World, stage: Stage, plans: readonly SchoolPlan[]): SchoolPlan[] {
  const pressure = new Map(
    plans.flatMap((plan) =>
      plan.divisions
        .filter((division) => division.stage === stage)
        .map((division) => [plan.id, pressureOf(world, division)] as const),
    ),
  );
  return plans
    .filter(({ id }) => pressure.has(id))
    .sort(
      (left, right) =>
        (pressure.get(right.id) ?? 0) - (pressure.get(left.id) ?? 0) || byText(left.id, right.id),
    );
}

/**
 * The school that an extension goes to: the public schools of the district that teach only this stage and were not
 * extended before, the most pressed at the census of the base year first.
 *
 * @param rank 0 for the most pressed.
 * @throws {InvariantError} There is no school of that rank.
 */
export function schoolToExtend(world: World, district: string, stage: Stage, rank: number): SchoolPlan {
  const extended = new Set(world.extended.values());
  const here = world.plans.filter(
    (plan) => plan.district === district && plan.type === stage && !extended.has(plan.id),
  );
  return required(byPressure(world, stage, here)[rank], `${district} has no ${stage} school of rank ${rank}`);
}

/** The most pressed schools within reach of a new one, at most `most`: those whose intake it shares. */
export function schoolsToRelieve(
  world: World,
  district: string,
  stage: Stage,
  at: Point,
  most: number,
): SchoolId[] {
  const near = world.plans.filter(
    (plan) => plan.district === district && distanceBetween(world.place, plan, at) <= 6,
  );
  return byPressure(world, stage, near)
    .slice(0, most)
    .map(({ id }) => id)
    .sort(byText);
}
