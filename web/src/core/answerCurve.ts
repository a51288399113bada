import { curveOpened } from '../../../src/study/planFiles.ts';
import { drawCurve } from '../pictures/curvePicture.ts';
import { answerTask } from './answerTask.ts';
import type { CurveOrder, FromCurve } from './curveMessages.ts';

/**
 * Draw the curve that is ordered, tell how it goes, and say what came of it.
 *
 * @param tell Called for all progress, then once with the answer.
 */
export function answerCurve(
  { request, by, work, seed }: CurveOrder,
  tell: (told: FromCurve) => void,
): Promise<void> {
  return answerTask(
    request,
    async (opened, onProgress) =>
      drawCurve(await curveOpened(opened, by, { work, seed }, { onProgress }), opened.region),
    tell,
  );
}
