import { changeStageRules } from '../changeStageRules.ts';
import { sayDistrict, sayStages } from '../sayPlaces.ts';
import { assumedBy, effect, type Resolver } from '../scene.ts';

/** Hold new entry classes to a size (起始年级控制); classes that exist age out. */
export const entryControl: Resolver<'entryControl'> = (intervention, scene) => {
  const { cap, district, fromYear } = intervention;
  const rules = changeStageRules(scene, intervention, (rule) =>
    rule.entryCap === cap ? rule : { ...rule, ...assumedBy(intervention), entryCap: cap },
  );
  if (!rules.ok) return rules;
  const { classRules, touched, stages } = rules;
  const [place, who] = [sayDistrict(scene.region, district), sayStages(stages)];
  return effect(
    scene,
    touched,
    { classRules },
    {
      zh: `${place.zh}${who.zh}自 ${fromYear} 年起新建班级不超过 ${cap} 人。`,
      en: `From ${fromYear} new classes in ${who.en} in ${place.en} hold at most ${cap}.`,
    },
  );
};
