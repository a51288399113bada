import { openPlace } from '../../../src/study/openPlace.ts';
import { planOpened } from '../../../src/study/planFiles.ts';
import { usualWork } from '../../../src/study/usualWork.ts';
import { writePlan } from '../../../src/study/writePlan.ts';
import { drawProposal } from '../pictures/proposalPicture.ts';
import type { FromPlanner, PlanOrder } from './planMessages.ts';
import { provenanceOf } from './provenanceOf.ts';
import { sayBoth } from './sayBoth.ts';

/**
 * Make the plan that is ordered, tell how it goes, and say what came of it.
 *
 * @param tell Called for all progress, then once with the answer.
 */
export async function proposePlan(
  { request, stop }: PlanOrder,
  tell: (told: FromPlanner) => void,
): Promise<void> {
  const cell = stop === undefined ? undefined : new Int32Array(stop);
  try {
    const opened = await openPlace(request);
    if (!opened.ok) {
      tell({ kind: 'problems', problems: opened.problems.map(sayBoth) });
      return;
    }
    const { work = usualWork, seed = 1, polish = false } = request;
    const document = await planOpened(
      opened,
      { work, seed, polish },
      {
        ...(cell === undefined ? {} : { shouldStop: () => Atomics.load(cell, 0) === 1 }),
        onProgress: (progress) => tell({ kind: 'progress', progress }),
      },
    );
    const { region } = opened;
    const text = writePlan(document, await provenanceOf(request, document.place.id));
    tell({
      kind: 'planned',
      planned: {
        proposal: drawProposal(document, region, sayBoth),
        document: new Blob([text, '\n'], { type: 'application/json' }),
      },
    });
  } catch (error) {
    tell({ kind: 'failure', message: error instanceof Error ? error.message : String(error) });
  }
}
