import { changeStageRules } from '../changeStageRules.ts';
import { sayDistrict, sayStages } from '../sayPlaces.ts';
import { assumedBy, effect, type Resolver } from '../scene.ts';

/** Merge classes of a grade whose average falls under a size, where they fit under the cap. */
export const mergeClasses: Resolver<'mergeClasses'> = (intervention, scene) => {
  const { below, district, fromYear } = intervention;
  const rules = changeStageRules(scene, intervention, (rule) =>
    rule.mergeBelow === below ? rule : { ...rule, ...assumedBy(intervention), mergeBelow: below },
  );
  if (!rules.ok) return rules;
  const { classRules, touched, stages } = rules;
  const [place, who] = [sayDistrict(scene.region, district), sayStages(stages)];
  return effect(
    scene,
    touched,
    { classRules },
    {
      zh: `${place.zh}${who.zh}自 ${fromYear} 年起，年级平均不足 ${below} 人即合班。`,
      en: `From ${fromYear} classes of a grade in ${who.en} in ${place.en} are merged when they average under ${below}.`,
    },
  );
};
