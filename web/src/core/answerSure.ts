import { sureOpened } from '../../../src/study/planFiles.ts';
import type { SureProgress } from '../../../src/study/sure/planSurely.ts';
import { drawSure } from '../pictures/surePicture.ts';
import { answerTask } from './answerTask.ts';
import { provenanceOf } from './provenanceOf.ts';
import type { FromSure, SureOrder } from './sureMessages.ts';

/**
 * Seek the plan that is sure enough, tell how it goes, and say what came of it.
 *
 * @param tell Called for all progress, then once with the answer.
 */
export function answerSure(
  { request, sure, draws, work, seed }: SureOrder,
  tell: (told: FromSure) => void,
): Promise<void> {
  let [attempt, planFor]: [number, number | undefined] = [0, undefined];
  return answerTask(
    request,
    async (opened, onProgress) => {
      const told = (progress: SureProgress) => {
        if (progress.planFor !== planFor) attempt += 1;
        planFor = progress.planFor;
        onProgress({ attempt, progress });
      };
      const document = await sureOpened(opened, { sure, draws }, { work, seed }, { onProgress: told });
      return document && drawSure(document, await provenanceOf(request, document.place.id));
    },
    tell,
  );
}
