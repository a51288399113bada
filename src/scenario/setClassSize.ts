import type { Words } from '../domain/words.ts';
import { changeStageRules } from './changeStageRules.ts';
import { sayDistrict, sayStages } from './sayPlaces.ts';
import { assumedBy, effect, type Resolution, type Scene } from './scene.ts';

type Changing = Parameters<typeof changeStageRules>[1];

/**
 * Write one size into the class rules of stages from a year on.
 *
 * @param size Pupils per class.
 * @param say What follows, told of a district or the place (`place`) and of stages (`who`).
 * @returns A refusal where no rule is in force; else the changed rules, none of them where all say so already.
 */
export function setClassSize(
  scene: Scene,
  intervention: Changing,
  field: 'ceilingSize' | 'entryCap' | 'mergeBelow' | 'transferSeats',
  size: number,
  say: (place: Words, who: Words) => Words,
): Resolution {
  const rules = changeStageRules(scene, intervention, (rule) =>
    rule[field] === size ? rule : { ...rule, ...assumedBy(intervention), [field]: size },
  );
  if (!rules.ok) return rules;
  const { classRules, touched, stages } = rules;
  return effect(
    scene,
    touched,
    { classRules },
    say(sayDistrict(scene.region, intervention.district), sayStages(stages)),
  );
}
