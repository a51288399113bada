import { build } from 'vite';
import type { RunAnswer, RunOptions, RunProgress, RunRequest, StudyRunner } from '../../src/study/runner.ts';
import { openBrowser } from './openBrowser.ts';
import type { RunnerPage } from './runnerPage/pageFace.ts';
import { serveFolder } from './serveFolder.ts';

/**
 * Build a page with the runner alone.
 *
 * @param root Folder of its sources.
 * @param folder Where it is put.
 */
export function buildRunnerPage(root: string, folder: string): Promise<unknown> {
  return build({
    ...{ root, configFile: false, logLevel: 'warn' },
    worker: { format: 'es' },
    build: { outDir: folder, emptyOutDir: true, target: 'es2023', assetsInlineLimit: 0 },
  });
}

/** A runner that a browser’s page runs; closing it leaves the browser open. */
export interface BrowserRunner {
  readonly runner: StudyRunner;
  readonly close: () => Promise<void>;
}

/** Drive the runner's page in a browser under the policy of the product's page. */
export async function openInBrowser(folder: string): Promise<BrowserRunner> {
  const { server, url } = await serveFolder(folder);
  const browser = await openBrowser('all');
  const page = await browser.newPage();
  const told = new Map<number, (progress: RunProgress) => void>();
  await page.exposeFunction('tellProgress', (id: number, progress: RunProgress) => told.get(id)?.(progress));
  await page.goto(url);
  await page.waitForFunction(() => 'runStudy' in globalThis);
  let last = 0;

  async function run(request: RunRequest, options: RunOptions = {}): Promise<RunAnswer> {
    last += 1;
    const id = last;
    const give = (signal: 'cancel' | 'finish') =>
      page.evaluate(([id, signal]) => (globalThis as unknown as RunnerPage).give(id, signal), [
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
        (globalThis as unknown as RunnerPage).runStudy(id, written, signals, threads ?? undefined),
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
