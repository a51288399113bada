import { openPlace } from './openPlace.ts';
import type { RunControls } from './runControls.ts';
import { type OpenPlace, Refusal } from './runKind.ts';
import type { RunAnswer, RunOptions, RunProgress, RunRequest, StudyRunner } from './runner.ts';
import { studyKinds } from './studyKinds.ts';

class Cancelled extends Error {}

type Answer = (opened: OpenPlace, request: RunRequest, controls: RunControls) => object | Promise<object>;

/**
 * Answer a request in this thread, step by step.
 *
 * @throws {InvariantError} A promise of the program does not hold.
 * @throws {ZodError} The kind does not have such settings, which the doors check before.
 */
export async function answerHere(request: RunRequest, controls: RunControls): Promise<RunAnswer> {
  const { tell } = controls;
  const { files, scenario } = request;
  tell({ step: 'read', share: 0 });
  const opened = await openPlace(scenario === null ? { files } : { files, scenario });
  if (!opened.ok) return { status: 'refused', problems: opened.problems, notices: opened.notices };
  const kind = studyKinds[request.kind];
  const settings = kind.settings.parse(request.settings);
  // Each entry's settings fit its own answer; the table as a whole cannot say so.
  const document = await (kind.answer as Answer)(opened, { ...request, settings }, controls);
  if (document instanceof Refusal)
    return { status: 'refused', problems: document.problems, notices: opened.notices };
  const text = JSON.stringify(document);
  tell({ step: 'done', share: 1 });
  return { status: 'done', text, notices: opened.notices };
}

/**
 * Runs studies here, in this thread. The core does not look up from its work, so the signals are heard only between
 * its steps; who needs to stop at once runs it in a worker and ends that.
 *
 * @throws From `run`: as `answerHere`.
 */
export const inProcessRunner: StudyRunner = {
  async run(request: RunRequest, { signal, finish, onProgress }: RunOptions = {}): Promise<RunAnswer> {
    const stopIfAsked = () => {
      if (signal?.aborted) throw new Cancelled();
    };
    const tell = (progress: RunProgress) => {
      stopIfAsked();
      onProgress?.(progress);
    };
    try {
      const answered = await answerHere(request, { tell, shouldStop: () => finish?.aborted ?? false });
      stopIfAsked();
      return answered;
    } catch (error) {
      if (error instanceof Cancelled) return { status: 'cancelled' };
      throw error;
    }
  },
};
