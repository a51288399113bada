import { type OpenRequest, openPlace } from '../../../src/study/openPlace.ts';
import { sayBoth } from './sayBoth.ts';
import type { FromTask } from './taskMessages.ts';

type Opened = Extract<Awaited<ReturnType<typeof openPlace>>, { ok: true }>;

/**
 * Open a place and do a task with it; tell how it goes, and what came of it.
 *
 * @param task Does the task; its progress goes to what it is given.
 * @param tell Called for all progress, then once with the answer.
 */
export async function answerTask<Progress, Picture>(
  request: OpenRequest,
  task: (opened: Opened, onProgress: (progress: Progress) => void) => Promise<Picture>,
  tell: (told: FromTask<Progress, Picture>) => void,
): Promise<void> {
  try {
    const opened = await openPlace(request);
    if (!opened.ok) {
      tell({ kind: 'problems', problems: opened.problems.map(sayBoth) });
      return;
    }
    const picture = await task(opened, (progress) => tell({ kind: 'progress', progress }));
    tell({ kind: 'drawn', picture });
  } catch (error) {
    tell({ kind: 'failure', message: error instanceof Error ? error.message : String(error) });
  }
}
