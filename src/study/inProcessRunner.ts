import { type Opened, openPlace } from './openPlace.ts';
import type { RunAnswer, RunOptions, RunProgress, RunRequest, StudyRunner } from './runner.ts';
import { studyKinds } from './studyKinds.ts';

class Cancelled extends Error {}

type Answer = (
  opened: Extract<Opened, { ok: true }>,
  request: RunRequest,
  tell: (progress: RunProgress) => void,
) => object | Promise<object>;

async function answer(request: RunRequest, tell: (progress: RunProgress) => void): Promise<RunAnswer> {
  const { files, scenario } = request;
  tell({ step: 'read', share: 0 });
  const opened = await openPlace(scenario === null ? { files } : { files, scenario });
  if (!opened.ok) return { status: 'refused', problems: opened.problems, notices: opened.notices };
  const kind = studyKinds[request.kind];
  const settings = kind.settings.parse(request.settings);
  // Each entry's settings fit its own answer; the table as a whole cannot say so.
  const document = await (kind.answer as Answer)(opened, { ...request, settings }, tell);
  const text = JSON.stringify(document);
  tell({ step: 'done', share: 1 });
  return { status: 'done', text, notices: opened.notices };
}

/**
 * Runs studies here, in this thread. The core does not look up from its work, so the signal is heard only between its
 * steps; who needs to stop at once runs it in a worker and ends that.
 *
 * @throws From `run`: an InvariantError where a promise of the program does not hold; a ZodError for settings that the
 *   kind does not have, which the doors check before.
 */
export const inProcessRunner: StudyRunner = {
  async run(request: RunRequest, { signal, onProgress }: RunOptions = {}): Promise<RunAnswer> {
    const stopIfAsked = () => {
      if (signal?.aborted) throw new Cancelled();
    };
    try {
      const answered = await answer(request, (progress) => {
        stopIfAsked();
        onProgress?.(progress);
      });
      stopIfAsked();
      return answered;
    } catch (error) {
      if (error instanceof Cancelled) return { status: 'cancelled' };
      throw error;
    }
  },
};
