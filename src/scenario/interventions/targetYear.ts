import { scenarioUnknownTarget, wrongYears } from '../findUnknown.ts';
import { assumedBy, effect, type Resolver, refuse } from '../scene.ts';

/** Move the deadline of a target. */
export const targetYear: Resolver<'targetYear'> = (intervention, scene) => {
  const { target: id, year } = intervention;
  const { targets } = scene.region;
  const target = targets.find((each) => each.id === id);
  const unknown = scenarioUnknownTarget(scene, id);
  const outside = wrongYears(scene, { fromYear: year }).map(({ details }) =>
    scene.problem('yearOutside', 'year', details),
  );
  if (target === undefined) return refuse(...unknown, ...outside);
  if (outside.length > 0) return refuse(...outside);
  const moved = { ...target, ...assumedBy(intervention), year };
  const touched = target.year === year ? 0 : 1;
  return effect(
    scene,
    touched,
    { targets: targets.map((each) => (each === target ? moved : each)) },
    {
      zh: `“${target.title}”的期限由 ${target.year ?? '常设'} 改为 ${year} 年。`,
      en: `The deadline of "${target.titleEn ?? target.title}" moves from ${target.year ?? 'standing'} to ${year}.`,
    },
  );
};
