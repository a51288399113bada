import { webWorkerRunner } from '../../../web/src/core/webWorkerRunner.ts';
import type { RunnerPage, Signal } from './pageFace.ts';

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
