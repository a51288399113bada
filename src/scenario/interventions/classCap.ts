import type { ClassRule } from '../../domain/region/classRule.ts';
import { changeClassRules } from '../changeClassRules.ts';
import { scenarioUnknownDistrict, scenarioUnknownStage, wrongYears } from '../findUnknown.ts';
import { sayDistrict, sayStages } from '../sayPlaces.ts';
import { assumedBy, effect, type Resolver, refuse } from '../scene.ts';

/** Set another class cap from a school year on. */
export const classCap: Resolver<'classCap'> = (intervention, scene) => {
  const { stage, grade, district, fromYear, cap, target } = intervention;
  const problems = [
    ...scenarioUnknownDistrict(scene, district),
    ...scenarioUnknownStage(scene, stage, district, grade),
    ...wrongYears(scene, { fromYear }),
    ...(target !== undefined && target > cap
      ? [scene.problem('targetAboveCap', 'target', { target, cap })]
      : []),
  ];
  if (problems.length > 0) return refuse(...problems);
  const turn = (rule: ClassRule): ClassRule => {
    const targetSize = target ?? Math.min(rule.targetSize, cap);
    const same = rule.capSize === cap && rule.targetSize === targetSize;
    return same ? rule : { ...rule, ...assumedBy(intervention), capSize: cap, targetSize };
  };
  const scope = { stage, grade, district, fromYear };
  const { classRules, touched, found } = changeClassRules(scene.region.classRules, scope, turn);
  if (!found) return refuse(scene.problem('noClassRule', 'stage', { stage, year: fromYear }));
  const [place, who] = [sayDistrict(scene.region, district), sayStages([stage], grade)];
  return effect(
    scene,
    touched,
    { classRules },
    {
      zh: `${place.zh}${who.zh}自 ${fromYear} 年起班额上限为 ${cap} 人。`,
      en: `From ${fromYear} classes in ${who.en} in ${place.en} are capped at ${cap}.`,
    },
  );
};
