import type { RunAnswer, RunProgress, RunRequest } from '../../../src/study/runner.ts';
import { webWorkerRunner } from '../../../web/src/core/webWorkerRunner.ts';

/** A request whose files are text, as it comes from the test. */
export type WrittenRequest = Omit<RunRequest, 'files'> & {
  readonly files: readonly { readonly name: string; readonly text: string }[];
};

/** What the page offers to the test that drives it. */
export interface RunnerPage {
  /** @param threads Threads that draw, by name. */
  runStudy(
    id: number,
    request: WrittenRequest,
    signals: readonly Signal[],
    threads: number | undefined,
  ): Promise<RunAnswer>;
  give(id: number, signal: Signal): void;
  /** Put there by the test. */
  tellProgress(id: number, progress: RunProgress): void;
}
type Signal = 'cancel' | 'finish';

const runner = webWorkerRunner(
  () => new Worker(new URL('../../../web/src/core/studyWorker.ts', import.meta.url), { type: 'module' }),
);
const given = new Map<number, Readonly<Record<Signal, AbortController>>>();
const page = window as unknown as RunnerPage;

page.runStudy = (id, request, signals, threads) => {
  const both = { cancel: new AbortController(), finish: new AbortController() };
  given.set(id, both);
  for (const signal of signals) both[signal].abort();
  const encoder = new TextEncoder();
  const files = request.files.map(({ name, text }) => ({ name, bytes: encoder.encode(text) }));
  return runner.run(
    { ...request, files },
    {
      signal: both.cancel.signal,
      finish: both.finish.signal,
      onProgress: (progress) => page.tellProgress(id, progress),
      ...(threads === undefined ? {} : { threads }),
    },
  );
};
page.give = (id, signal) => given.get(id)?.[signal].abort();
