import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inProcessRunner } from '../../src/study/inProcessRunner.ts';
import { askForDraws, askForPlan, runnerContract } from '../laws/runnerContract.ts';
import { buildRunnerPage, openInBrowser } from './runnerInBrowser.ts';

const folder = mkdtempSync(join(tmpdir(), 'xuewei-runner-'));

beforeAll(() => buildRunnerPage(join(import.meta.dirname, 'runnerPage'), folder), 120_000);

afterAll(() => rmSync(folder, { recursive: true }));

runnerContract('a Web Worker', () => openInBrowser(folder));

it('should end a search early with the best plan so far where it is asked to finish', async () => {
  const { runner, close } = await openInBrowser(folder);
  const finish = AbortSignal.abort();
  const answer = await runner.run(askForPlan({ work: 5_000_000 }), { finish });
  expect(answer.status === 'done' && JSON.parse(answer.text).certificate.interrupted).toBe(true);
  await close();
});

it('should draw the very bytes that Node draws, with a thread more than its own', async () => {
  const { runner, close } = await openInBrowser(folder);
  const request = askForDraws({ draws: 30 });
  const here = await inProcessRunner.run(request);
  expect(here.status).toBe('done');
  expect(await runner.run(request, { threads: 2 })).toEqual(here);
  await close();
});
