import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inProcessRunner } from '../../src/study/inProcessRunner.ts';
import type { RunAnswer, RunOptions, RunProgress, RunRequest, StudyRunner } from '../../src/study/runner.ts';
import { askForDraws, askForPlan, runnerContract } from '../laws/runnerContract.ts';
import { openBrowser } from './openBrowser.ts';
import type { RunnerPage } from './runnerPage/runnerPage.ts';
import { serveFolder } from './serveFolder.ts';

const folder = mkdtempSync(join(tmpdir(), 'xuewei-runner-'));

beforeAll(() => buildRunnerPage(), 120_000);

afterAll(() => rmSync(folder, { recursive: true }));

runnerContract('a Web Worker', openInBrowser);

it('should end a search early with the best plan so far where it is asked to finish', async () => {
  const { runner, close } = await openInBrowser();
  const finish = AbortSignal.abort();
  const answer = await runner.run(askForPlan({ work: 5_000_000 }), { finish });
  expect(answer.status === 'done' && JSON.parse(answer.text).certificate.interrupted).toBe(true);
  await close();
});

it('should draw the very bytes that Node draws, with a thread more than its own', async () => {
  const { runner, close } = await openInBrowser();
  const request = askForDraws({ draws: 30 });
  const here = await inProcessRunner.run(request);
  expect(here.status).toBe('done');
  expect(await runner.run(request, { threads: 2 })).toEqual(here);
  await close();
});

/** Build a page with the runner alone. */
function buildRunnerPage() {
  return build({
    ...{ root: join(import.meta.dirname, 'runnerPage'), configFile: false, logLevel: 'warn' },
    worker: { format: 'es' },
    build: { outDir: folder, emptyOutDir: true, target: 'es2023', assetsInlineLimit: 0 },
  });
}

/** Drive the runner's page in a browser under the policy of the product's page. */
async function openInBrowser(): Promise<{ runner: StudyRunner; close: () => Promise<void> }> {
  const { server, url } = await serveFolder(folder);
  const browser = await openBrowser('all');
  const page = await browser.newPage();
  const told = new Map<number, (progress: RunProgress) => void>();
  await page.exposeFunction('tellProgress', (id: number, progress: RunProgress) => told.get(id)?.(progress));
  await page.goto(url);
  await page.waitForFunction(() => 'runStudy' in window);
  let last = 0;

  async function run(request: RunRequest, options: RunOptions = {}): Promise<RunAnswer> {
    last += 1;
    const id = last;
    const give = (signal: 'cancel' | 'finish') =>
      page.evaluate(([id, signal]) => (window as unknown as RunnerPage).give(id, signal), [
        id,
        signal,
      ] as const);
    if (options.onProgress !== undefined) told.set(id, options.onProgress);
    options.signal?.addEventListener('abort', () => give('cancel'));
    options.finish?.addEventListener('abort', () => give('finish'));
    const signals = [
      ...(options.signal?.aborted ? ['cancel' as const] : []),
      ...(options.finish?.aborted ? ['finish' as const] : []),
    ];
    const decoder = new TextDecoder();
    const files = request.files.map(({ name, bytes }) => ({ name, text: decoder.decode(bytes) }));
    return page.evaluate(
      ([id, written, signals, threads]) =>
        (window as unknown as RunnerPage).runStudy(id, written, signals, threads ?? undefined),
      // What crosses to the page is JSON, which knows no undefined.
      [id, { ...request, files }, signals, options.threads ?? null] as const,
    );
  }

  async function close(): Promise<void> {
    await page.close();
    server.close();
  }
  return { runner: { run }, close };
}
