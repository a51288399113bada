import type { Verdict } from '../../../../src/domain/report.ts';
import type { Words } from '../../../../src/domain/words.ts';
import type { StudyPicture } from '../../pictures/studyPicture.ts';

/** The district or evaluation unit that a verdict is for; undefined where it is for the whole place. */
export function placeOfScope(
  { districts, evaluationUnits }: Pick<StudyPicture, 'districts' | 'evaluationUnits'>,
  { district, unitScope }: Verdict['scope'],
): Words | undefined {
  return [...districts, ...evaluationUnits].find(({ id }) => id === (district ?? unitScope))?.name;
}
