import { changeStageRules } from '../changeStageRules.ts';
import { sayDistrict, sayStages } from '../sayPlaces.ts';
import { assumedBy, effect, type Resolver } from '../scene.ts';

/** Set the size that no new class passes, whatever rooms there are. */
export const ceiling: Resolver<'ceiling'> = (intervention, scene) => {
  const { size, district, fromYear } = intervention;
  const rules = changeStageRules(scene, intervention, (rule) =>
    rule.ceilingSize === size ? rule : { ...rule, ...assumedBy(intervention), ceilingSize: size },
  );
  if (!rules.ok) return rules;
  const { classRules, touched, stages } = rules;
  const [place, who] = [sayDistrict(scene.region, district), sayStages(stages)];
  return effect(
    scene,
    touched,
    { classRules },
    {
      zh: `${place.zh}${who.zh}自 ${fromYear} 年起，新班一律不超过 ${size} 人。`,
      en: `From ${fromYear} no new class in ${who.en} in ${place.en} ever passes ${size}.`,
    },
  );
};
