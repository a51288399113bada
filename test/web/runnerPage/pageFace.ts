import type { RunAnswer, RunProgress, RunRequest } from '../../../src/study/runner.ts';

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
export type Signal = 'cancel' | 'finish';
