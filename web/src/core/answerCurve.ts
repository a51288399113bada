import { openPlace } from '../../../src/study/openPlace.ts';
import { curveOpened } from '../../../src/study/planFiles.ts';
import { drawCurve } from '../pictures/curvePicture.ts';
import type { CurveOrder, FromCurve } from './curveMessages.ts';
import { sayBoth } from './sayBoth.ts';

/**
 * Draw the curve that is ordered, tell how it goes, and say what came of it.
 *
 * @param tell Called for all progress, then once with the answer.
 */
export async function answerCurve(
  { request, by, work, seed }: CurveOrder,
  tell: (told: FromCurve) => void,
): Promise<void> {
  try {
    const opened = await openPlace(request);
    if (!opened.ok) {
      tell({ kind: 'problems', problems: opened.problems.map(sayBoth) });
      return;
    }
    const onProgress = (progress: Extract<FromCurve, { kind: 'progress' }>['progress']) =>
      tell({ kind: 'progress', progress });
    const document = await curveOpened(opened, by, { work, seed }, { onProgress });
    tell({ kind: 'drawn', curve: drawCurve(document, opened.region) });
  } catch (error) {
    tell({ kind: 'failure', message: error instanceof Error ? error.message : String(error) });
  }
}
