import { scenarioUnknownTarget } from '../findUnknown.ts';
import { assumedBy, effect, type Resolver, refuse } from '../scene.ts';

/** Demand another value by a target: a looser or stricter limit of school size, another share. */
export const targetValue: Resolver<'targetValue'> = (intervention, scene) => {
  const { target: id, value } = intervention;
  const { targets } = scene.region;
  const target = targets.find((each) => each.id === id);
  if (target === undefined) return refuse(...scenarioUnknownTarget(scene, id));
  const moved = { ...target, ...assumedBy(intervention), value };
  return effect(
    scene,
    target.value === value ? 0 : 1,
    { targets: targets.map((each) => (each === target ? moved : each)) },
    {
      zh: `“${target.title}”的要求由 ${target.value ?? '无'} 改为 ${value}。`,
      en: `"${target.titleEn ?? target.title}" demands ${value} instead of ${target.value ?? 'nothing'}.`,
    },
  );
};
