import type { InterventionOf } from '../domain/interventions.ts';
import type { Problem } from '../domain/problem.ts';
import type { ClassRule } from '../domain/region/classRule.ts';
import { laddersOf } from '../domain/region/region.ts';
import type { Stage } from '../domain/stage.ts';
import { changeClassRules } from './changeClassRules.ts';
import { scenarioUnknownDistrict, scenarioUnknownStage, wrongYears } from './findUnknown.ts';
import type { Resolution, Scene } from './scene.ts';

const usualStages = ['primary', 'junior', 'senior'] as const satisfies readonly Stage[];

/** The stages meant: the one that is named, else primary, junior and senior as far as the ladders have them. */
function stagesMeant(scene: Scene, { stage, district }: StageIntervention): readonly Stage[] {
  if (stage !== undefined) return [stage];
  const ladders = [...laddersOf(scene.region)].filter(([id]) => (district ?? id) === id);
  return usualStages.filter((each) =>
    ladders.some(([, ladder]) => ladder.stages.some((part) => part.stage === each)),
  );
}

type StageIntervention = InterventionOf<
  'splitOversize' | 'entryControl' | 'mergeClasses' | 'ceiling' | 'transferSeats'
>;
export type StageRules =
  | {
      readonly ok: true;
      readonly stages: readonly Stage[];
      readonly classRules: readonly ClassRule[];
      readonly touched: number;
    }
  | (Resolution & { ok: false });

/**
 * Change the class rules of the stages that an intervention means, from its first year on.
 *
 * @param turn Gives the rule with the change, or the very same object when it says so already.
 */
export function changeStageRules(
  scene: Scene,
  intervention: StageIntervention,
  turn: (rule: ClassRule) => ClassRule,
): StageRules {
  const { stage, district, fromYear } = intervention;
  const problems: Problem[] = [
    ...scenarioUnknownDistrict(scene, district),
    ...scenarioUnknownStage(scene, stage, district),
    ...wrongYears(scene, { fromYear }),
  ];
  if (problems.length > 0) return { ok: false, problems };
  let [classRules, touched, stages]: [readonly ClassRule[], number, Stage[]] = [
    scene.region.classRules,
    0,
    [],
  ];
  for (const each of stagesMeant(scene, intervention)) {
    const scope = { stage: each, grade: undefined, district, fromYear };
    const changed = changeClassRules(classRules, scope, turn);
    if (changed.found) stages = [...stages, each];
    classRules = changed.classRules;
    touched += changed.touched;
  }
  if (stages.length > 0) return { ok: true, stages, classRules, touched };
  const details = { stage: stage ?? usualStages.join(', '), year: fromYear };
  return { ok: false, problems: [scene.problem('noClassRule', 'stage', details)] };
}
