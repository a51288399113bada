import { byText } from '../../../src/domain/region/region.ts';
import type { Stage } from '../../../src/domain/stage.ts';
import type { SchoolId } from '../../../src/domain/units.ts';
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

/** Public schools of a district that teach only one stage, the most pressed at the census of 2019 first. */
export function pressedSchools(world: World, district: string, stage: Stage): SchoolPlan[] {
  const here = world.plans.filter(
    (plan) => plan.district === district && plan.type === stage && plan.ownership === 'public',
  );
  return byPressure(world, stage, here);
}

/** The most pressed schools within reach of a new one, at most `most`: those whose intake it shares. */
export function schoolsToRelieve(
  world: World,
  district: string,
  stage: Stage,
  at: Point,
  most: number,
): SchoolId[] {
  const near = world.plans.filter((plan) => plan.district === district && distanceBetween(plan, at) <= 6);
  return byPressure(world, stage, near)
    .slice(0, most)
    .map(({ id }) => id)
    .sort(byText);
}
