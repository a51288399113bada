import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { keepShipped } from '../../src/server/keepShipped.ts';
import { buildWeb } from '../../web/build.mjs';
import { smallRegion } from '../arbitraries/region.ts';
import { memoryStore } from '../server/memoryStore.ts';
import { filesOf, serve } from '../server/service.ts';
import { openBrowser } from './openBrowser.ts';
import { firstCard } from './openPage.ts';
import { violations } from './pageChecks.ts';

const slow = { timeout: 60_000 };
let service: Awaited<ReturnType<typeof serve>>;
let context: BrowserContext;
let page: Page;
let base: string;
const faults: string[] = [];

/** Start a service that keeps one place of its own, beside those that come with the page. */
async function start(port: number): Promise<string> {
  const store = memoryStore();
  service = await serve({ store, web: join(resolve(import.meta.dirname, '../..'), 'dist', 'web') });
  await keepShipped(store, service.places, [{ name: 'vale', files: filesOf(smallRegion()) }]);
  return service.app.listen({ host: '127.0.0.1', port });
}

/** The service's own place is seen, then the service is gone. */
beforeAll(async () => {
  buildWeb();
  base = await start(0);
  context = await (await openBrowser()).newContext({ locale: 'zh-CN' });
  page = await context.newPage();
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(`${base}/?place=vale`);
  await firstCard(page);
  await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)');
  await page.waitForLoadState('networkidle');
  service.app.server.closeAllConnections();
  await service.app.close();
}, 120_000);

afterAll(async () => {
  await context?.close();
  await service?.app.close();
});

afterEach(() => {
  expect(faults.splice(0)).toEqual([]);
});

describe('the page after the service is gone', () => {
  it('should open a built-in place that was never seen, in every view', async () => {
    await page.goto(`${base}/?place=pingyin`);
    await firstCard(page);
    for (const name of ['趋势', '班额', '规划', '情景试算', '对比', '汇报'] as const) {
      await page.getByRole('link', { name, exact: true }).click();
      await page.locator('main .card, main .present').first().waitFor(slow);
      expect(await page.locator('.plight').count(), name).toBe(0);
    }
  });

  it('should follow a lever, with its bands', async () => {
    await page.goto(`${base}/?place=pingyin&view=whatIf`);
    await page.getByRole('button', { name: '出生人口' }).click();
    await page.locator('.what-if-pictures[aria-busy=false]').waitFor(slow);
    await page.getByRole('slider').first().focus();
    await page.keyboard.press('ArrowLeft');
    await expect
      .poll(() => page.getByRole('textbox', { name: '情景文本' }).inputValue())
      .toContain('factor: 0.89');
    await page.locator('.what-if-pictures[aria-busy=false]').waitFor(slow);
  });

  it('should propose a plan, whose solver comes from what is kept', async () => {
    await page.goto(`${base}/?place=pingyin&view=plan&list=propose`);
    await page.getByRole('button', { name: '开始求解' }).click(slow);
    await page.getByRole('heading', { name: '方案结果' }).waitFor({ timeout: 120_000 });
  }, 200_000);

  it('should write slides, tables and report', async () => {
    await page.getByRole('link', { name: '汇报', exact: true }).click();
    for (const [name, part] of [
      ['演示文稿', 'ppt/charts/chart1.xml'],
      ['附表', 'xl/workbook.xml'],
      ['文字报告', 'word/document.xml'],
    ] as const) {
      const [download] = await Promise.all([
        page.waitForEvent('download', slow),
        page.locator('.take-along').getByRole('button', { name }).click(slow),
      ]);
      const parts = unzipSync(readFileSync(await download.path()));
      expect(strFromU8(parts[part] ?? new Uint8Array()), name).toContain('<?xml');
    }
    expect((await page.pdf()).length).toBeGreaterThan(10_000);
  }, 200_000);

  it('should say that the service is away instead of denying a place, and open it when it is back', async () => {
    await page.goto(`${base}/?place=vale`);
    await page.getByText(/^服务没有回应：只列出随页面附带的地区和情景/).waitFor();
    await page.getByText('“vale”若在服务中，待服务恢复后可以打开。').waitFor();
    expect(await violations(page)).toEqual([]);
    await start(Number(new URL(base).port));
    await page.getByRole('button', { name: '重试' }).click();
    await firstCard(page);
    expect(await page.getByText(/^服务没有回应/).count()).toBe(0);
    expect(await page.locator('.page-years').innerText()).toContain('2020');
  });
});
