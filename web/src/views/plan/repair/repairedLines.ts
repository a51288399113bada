import type { FieldValue } from '../../../../../src/study/changeScenarioText.ts';
import type { RepairedLines } from '../../../../../src/study/repair/worksOfRepair.ts';
import type { Reader } from '../../../say.ts';
import { ownPlanWords } from './repairWords.ts';

/** Repaired works as lines of a scenario: works that changed are cancelled, the repaired ones added. */
export function repairedLines(
  { cancelled, added }: RepairedLines,
  say: Reader['say'],
): readonly Readonly<Record<string, FieldValue>>[] {
  return [
    ...cancelled.map((project) => ({ kind: 'cancelProject', project, because: say(ownPlanWords.cancelled) })),
    ...added.map((project) => ({
      kind: 'addProject',
      project: project as unknown as Readonly<Record<string, FieldValue>>,
      because: say(ownPlanWords.added),
    })),
  ];
}
