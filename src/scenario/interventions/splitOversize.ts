import { changeStageRules } from '../changeStageRules.ts';
import { sayDistrict, sayStages } from '../sayPlaces.ts';
import { assumedBy, effect, type Resolver } from '../scene.ts';

/** Let classes over the cap be split in upper grades too, where rooms and teachers exist. */
export const splitOversize: Resolver<'splitOversize'> = (intervention, scene) => {
  const rules = changeStageRules(scene, intervention, (rule) =>
    rule.splitOversize === true ? rule : { ...rule, ...assumedBy(intervention), splitOversize: true },
  );
  if (!rules.ok) return rules;
  const { classRules, touched, stages } = rules;
  const [place, who] = [sayDistrict(scene.region, intervention.district), sayStages(stages)];
  return effect(
    scene,
    touched,
    { classRules },
    {
      zh: `${place.zh}${who.zh}自 ${intervention.fromYear} 年起各年级可拆分超限班级。`,
      en: `From ${intervention.fromYear} classes over the cap may be split in every grade (${who.en}) in ${place.en}.`,
    },
  );
};
