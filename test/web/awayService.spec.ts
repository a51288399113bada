import { join, resolve } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepShipped } from '../../src/server/keepShipped.ts';
import { startWorkerRunner, type WorkerRunner } from '../../src/server/workerRunner.ts';
import { buildWeb } from '../../web/build.mjs';
import { holdReads } from '../../web/src/places/holdReads.ts';
import { RefusedError } from '../../web/src/places/placeClient.ts';
import { smallRegion } from '../arbitraries/region.ts';
import { memoryStore } from '../server/memoryStore.ts';
import { filesOf, serve } from '../server/service.ts';
import { openBrowser } from './openBrowser.ts';
import { show } from './pageChecks.ts';

describe('what was read and is held', () => {
  it('should be given again where nobody answers, the last ones read and nothing else', async () => {
    let answer: () => string = () => 'tables';
    const read = holdReads(async (id: string) => `${answer()} of ${id}`, 2);
    const away = () => {
      throw new TypeError('Failed to fetch');
    };
    for (const id of ['first', 'second', 'third']) await read(id);
    answer = away;
    expect([await read('second'), await read('third')]).toEqual(['tables of second', 'tables of third']);
    await expect(read('first')).rejects.toThrow(TypeError);
    answer = () => {
      throw new RefusedError('/api', 404);
    };
    await expect(read('second')).rejects.toThrow(RefusedError);
  });
});

describe('the page after its service has died', () => {
  let runner: WorkerRunner;
  let service: Awaited<ReturnType<typeof serve>>;
  let context: BrowserContext;
  let page: Page;
  const ids: string[] = [];

  beforeAll(async () => {
    buildWeb();
    runner = startWorkerRunner({ threads: 1, seconds: 120, megabytes: 2048 });
    const web = join(resolve(import.meta.dirname, '../..'), 'dist', 'web');
    const store = memoryStore();
    service = await serve({ store, runner, web });
    await keepShipped(store, service.places, [{ name: 'vale', files: filesOf(smallRegion()) }]);
    for (const name of ['late', 'later']) {
      const payload = { name, place: 'vale', text: scenario(name) };
      const kept = await service.app.inject({ method: 'POST', url: '/api/v1/scenarios', payload });
      ids.push(kept.json().id);
    }
    const base = await service.app.listen({ host: '127.0.0.1', port: 0 });
    context = await (await openBrowser()).newContext({ locale: 'zh-CN' });
    page = await context.newPage();
    await page.goto(`${base}/?place=vale&lang=zh`);
    await page.locator('.tile').first().waitFor();
    await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)');
    await show(page, `?place=vale&lang=zh&scenario=${ids[0]}`);
    await page.locator('.scenario-choice').getByText('late', { exact: true }).waitFor();
    await page.locator('.tile').first().waitFor();
    await service.app.close();
  }, 120_000);

  afterAll(async () => {
    await context?.close();
    await runner?.close();
  });

  it('should go on with the place and the scenario that it holds, in every view', async () => {
    for (const name of ['情景试算', '对比', '趋势', '班额', '规划', '汇报', '现状']) {
      await page.getByRole('link', { name, exact: true }).click();
      await page.locator('main .card').first().waitFor();
      expect(await page.locator('.plight').count(), name).toBe(0);
    }
  });

  it('should say which scenario it lacks, and offer to try again', async () => {
    await show(page, `?place=vale&lang=zh&scenario=${ids[1]}`);
    await page.getByRole('heading', { name: '无法取得情景“later”' }).waitFor();
    await page.getByRole('button', { name: '重试' }).click();
    await page.getByRole('heading', { name: '无法取得情景“later”' }).waitFor();
    await show(page, `?place=vale&lang=zh&scenario=${ids[0]}`);
    await page.locator('.tile').first().waitFor();
  });
});

function scenario(name: string): string {
  return [
    'format: xuewei.scenario/1',
    `title: { zh: 情景 ${name}, en: scenario ${name} }`,
    'question: { zh: 晚一年会怎样？, en: What if it opens a year late? }',
    'dataset: .',
    'interventions:',
    '  - { kind: delayProject, project: open-orchard, months: 12, because: the tender failed }',
  ].join('\n');
}
