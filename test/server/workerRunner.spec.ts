import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startWorkerRunner } from '../../src/server/workerRunner.ts';
import { inProcessRunner } from '../../src/study/inProcessRunner.ts';
import type { RunRequest } from '../../src/study/runner.ts';
import { runnerContract } from '../laws/runnerContract.ts';
import { provenanceOf } from './service.ts';

const limits = { threads: 1, seconds: 60, megabytes: 512 };

runnerContract('this thread', async () => ({ runner: inProcessRunner, close: async () => {} }));

runnerContract('a worker thread', async () => {
  const runner = startWorkerRunner(limits);
  return { runner, close: runner.close };
});

describe('a worker that fails', () => {
  it.each([
    ['exits', 'workerBroke', {}],
    ['throws', 'workerBroke', {}],
    ['loops', 'outOfTime', { seconds: 0.3 }],
    ['hogs', 'outOfMemory', { megabytes: 32 }],
  ])('should fail its study alone, with a problem that says why (%s)', async (file, code, bounds) => {
    const runner = startWorkerRunner({ ...limits, ...bounds, file: worker(file) });
    for (let time = 0; time < 2; time += 1)
      expect(await runner.run(anyRequest)).toMatchObject({ status: 'failed', problems: [{ code }] });
    await runner.close();
  });

  it('should be ended at once where its study is cancelled', async () => {
    const runner = startWorkerRunner({ ...limits, file: worker('loops') });
    const ending = new AbortController();
    const answer = runner.run(anyRequest, { signal: ending.signal, onProgress: () => ending.abort() });
    expect(await answer).toEqual({ status: 'cancelled' });
    await runner.close();
  });

  it('should leave checks a thread of their own beside a long study', async () => {
    const runner = startWorkerRunner({ ...limits, file: worker('loops') });
    const ending = new AbortController();
    const long = runner.run(anyRequest, { signal: ending.signal });
    const heard = new Promise((resolve) => {
      const kind = 'check' as const;
      runner.run({ ...anyRequest, kind }, { signal: ending.signal, onProgress: resolve });
    });
    expect(await heard).toEqual({ step: 'read', share: 0 });
    ending.abort();
    expect(await long).toEqual({ status: 'cancelled' });
    await runner.close();
  });
});

const worker = (name: string) => join(import.meta.dirname, 'workers', `${name}.mjs`);

const anyRequest: RunRequest = {
  kind: 'study',
  files: [],
  scenario: null,
  settings: {},
  seed: 1,
  provenance: provenanceOf([]),
};
