import { resolve } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Region } from '../../src/domain/region/region.ts';
import { keepShipped } from '../../src/server/keepShipped.ts';
import { type OpenedBook, openSweepBook } from '../../src/sweep/queue/sweepBook.ts';
import { buildWeb } from '../../web/build.mjs';
import { smallRegion } from '../arbitraries/region.ts';
import { memoryStore } from '../server/memoryStore.ts';
import { filesOf, serve } from '../server/service.ts';
import { throwawayPostgres } from '../store/throwawayPostgres.ts';
import { openBrowser } from './openBrowser.ts';
import { keepPicture, overflow, show, violations, watchErrors, widths } from './pageChecks.ts';

const { freshDatabase } = throwawayPostgres();
const faults: string[] = [];
let book: OpenedBook;
let working: OpenedBook | undefined;
let service: Awaited<ReturnType<typeof serve>>;
let context: BrowserContext;
let page: Page;

const named = (id: string, name: string, changed: Partial<Region> = {}) => {
  const region = { ...smallRegion(), ...changed };
  return { name: id, files: filesOf({ ...region, place: { ...region.place, id, name } }) };
};
/** Ends a year before the other and has no project, so that a scenario which delays one fails here. */
const west = () => {
  const { place } = smallRegion();
  return named('west', '西县', { place: { ...place, horizonYear: place.horizonYear - 1 }, projects: [] });
};
const late = [
  'format: xuewei.scenario/1',
  'title: { zh: 晚一年开学, en: A year late }',
  'question: { zh: 晚一年会怎样？, en: What if it opens a year late? }',
  'dataset: east',
  'interventions:',
  '  - { kind: delayProject, project: open-orchard, months: 12, because: the tender failed }',
].join('\n');

/** Milliseconds between two looks of the page; its clock is put forward by them instead of being waited for. */
const untilNextLook = 5000;

beforeAll(async () => {
  buildWeb();
  const request = { url: await freshDatabase(), engine: '0.0.0-test', now: Date.now, retrySeconds: 0 };
  book = await openSweepBook({ ...request, threads: 0 });
  const store = memoryStore();
  const open = async () => working ?? book;
  service = await serve({ store, sweeps: open, web: resolve(import.meta.dirname, '../../dist/web') });
  await keepShipped(store, service.places, [named('east', '东县'), west()]);
  await store.saveScenario({ name: '晚一年', place: 'east', text: late });
  const base = await service.app.listen({ host: '127.0.0.1', port: 0 });
  const viewport = { width: 1280, height: 800 };
  context = await (await openBrowser()).newContext({ locale: 'zh-CN', viewport, serviceWorkers: 'block' });
  page = await context.newPage();
  page.setDefaultTimeout(15_000);
  watchErrors(page, faults);
  await page.clock.install();
  await page.goto(`${base}/?view=open&lang=zh`);
  // Later, when the page has shown that nobody works.
  startWorker = async () => {
    working = await openSweepBook({ ...request, threads: 1 });
  };
}, 120_000);
let startWorker = async () => {};
afterAll(async () => {
  await context?.close();
  await service?.app.close();
  await working?.close();
  await book?.close();
});
afterEach(() => {
  expect(faults.splice(0)).toEqual([]);
});

describe('the view of sweeps', () => {
  it('should hand in places and scenarios that are chosen, and say that nobody works at them yet', async () => {
    await page.getByRole('button', { name: '查看批量推算' }).click();
    await page.getByText('还没有批量推算。').waitFor();
    await page.getByText('没有发现工作进程').waitFor();
    await page.getByRole('button', { name: '全选' }).click();
    const form = page.getByRole('region', { name: '新的批量推算' });
    const scenarios = form.getByRole('combobox', { name: '情景' });
    await scenarios.press('ArrowDown');
    await scenarios.press('Enter');
    await scenarios.press('Escape');
    await form.getByLabel('未来数').fill('20');
    await page.getByText('2 个地区 × 2 个情景 × 20 种未来').waitFor();
    for (const n of [1, 2]) {
      await form.getByRole('button', { name: '添加汇总组' }).click();
      const group = form.getByRole('group', { name: `汇总组 ${n}` });
      await group.getByLabel('组名，如某市').fill('某市');
      await form.getByText('每个汇总组都要有组名和地区。').waitFor();
      const members = group.getByRole('combobox', { name: '组内地区' });
      for (const key of ['ArrowDown', 'Enter', 'Escape']) await members.press(key);
    }
    await form.getByText('组名“某市”用了两次。').waitFor();
    expect(await page.getByRole('button', { name: '开始', exact: true }).isDisabled()).toBe(true);
    for (const width of [360, 1280, 1920]) {
      await page.setViewportSize({ width, height: 900 });
      await keepPicture(page, `sweep-form-${width}`, 'whole');
      expect(await overflow(page)).toBeLessThanOrEqual(0);
    }
    await page.setViewportSize({ width: 1280, height: 800 });
    await form.getByRole('button', { name: '移除' }).last().click();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: '开始', exact: true }).press('Enter');
    await page.getByRole('heading', { name: '东县、西县' }).waitFor();
    await page.getByText('计算中 · 0/4 片').waitFor();
    await page.getByRole('button', { name: '暂停' }).click();
    await page.getByText('已暂停 · 0/4 片').waitFor();
  });

  it('should follow it to its end, with its figures and what failed in words', async () => {
    await startWorker();
    await page.getByRole('button', { name: '继续' }).click();
    await page.getByText('已结束 · 3/4 片 · 失败 1 片').waitFor();
    await page.getByRole('button', { name: '重算缺失部分' }).waitFor();
    await page.getByRole('heading', { name: '失败的片 · 1' }).waitFor();
    expect(await page.locator('.sweep-failures li').allInnerTexts()).toEqual([
      expect.stringMatching(/^西县 · 晚一年 1 片\n.*orchard/s),
    ]);
    await page.getByRole('heading', { name: '2024 学年各地区' }).waitFor();
    await page.getByText('2025 学年只有部分地区有数据，合计未列出。').waitFor();
    await page.getByText('晚一年：只有部分地区有结果').waitFor();
    const heads = page.getByRole('region', { name: '逐年' }).locator('th.number');
    expect(await heads.allInnerTexts()).toEqual(['现状数据', '晚一年\n1/2 个地区']);
    await keepPicture(page, 'sweep-all-zh-1280', 'whole');
    // A file's name stays as it is written.
    const transforms = page
      .locator('.as-is')
      .evaluateAll((all) => [
        ...new Set(all.map((each) => getComputedStyle(each, '::first-letter').textTransform)),
      ]);
    expect(await transforms).toEqual(['none']);
    const widthOf = async (part: string) => (await page.locator(part).first().boundingBox())?.width ?? 0;
    expect(await widthOf('.figures.narrow')).toBeLessThan(500);
    await page.getByRole('combobox', { name: '范围' }).press('ArrowDown');
    await page.getByTitle('某市', { exact: true }).click();
    await page.getByText('2025 学年只有部分地区有数据').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '2024', exact: true }).click();
    const rows = page.locator('.sweep-places tbody tr');
    expect(await rows.locator('th').allInnerTexts()).toEqual(['东县', '西县']);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '下载表格' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^figures-.*\.csv$/);
    const search = new URL(page.url()).search.replace('lang=zh', '');
    for (const lang of ['zh', 'en'] as const) {
      await show(page, `${search}&lang=${lang}`);
      await page.getByRole('heading', { name: lang === 'zh' ? '结果' : 'Figures', exact: true }).waitFor();
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        await expect.poll(() => overflow(page), { timeout: 3000 }).toBeLessThanOrEqual(0);
        await keepPicture(page, `sweep-${lang}-${width}`, 'whole');
      }
      expect(await violations(page)).toEqual([]);
    }
    await page.getByRole('button', { name: 'Switch to the dark look' }).click();
    await keepPicture(page, 'sweep-en-1920-dark', 'whole');
    expect(await violations(page, 'colours')).toEqual([]);
    await page.getByRole('button', { name: 'Switch to the light look' }).click();
  });

  it('should notice that it was set going elsewhere, and forget that the service was away when it is back', async () => {
    const id = new URL(page.url()).searchParams.get('sweep') ?? '';
    const standsAt = '**/sweeps/*/state';
    await page.route(standsAt, (route) => route.abort());
    await page.getByRole('button', { name: 'Run what is missing' }).click();
    await page.getByText('The service does not answer; try again.').waitFor();
    await page.clock.fastForward(untilNextLook);
    await page.getByText('The service does not answer; try again.').waitFor({ state: 'detached' });
    await page.unroute(standsAt);
    faults.length = 0;
    await working?.close();
    working = undefined;
    const state = new URL(`/api/v1/sweeps/${id}/state`, page.url()).href;
    const elsewhere = await page.request.put(state, { data: { state: 'running' } });
    expect(elsewhere.status()).toBe(200);
    await page.clock.fastForward(untilNextLook);
    await page.getByText(/^running · shards 3 of 4/).waitFor();
    await startWorker();
    await page.getByText(/^ended · shards 3 of 4 · 1 failed/).waitFor();
    await page.getByRole('button', { name: 'Back to the list' }).click();
    await page.getByRole('row', { name: /东县、西县/ }).waitFor();
    await page.setViewportSize({ width: 360, height: 900 });
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await keepPicture(page, 'sweeps-en-360', 'whole');
    const lines = await page
      .locator('.sweep-state')
      .first()
      .evaluate((cell) => {
        const range = document.createRange();
        range.selectNodeContents(cell);
        return new Set([...range.getClientRects()].map(({ top }) => top)).size;
      });
    expect(lines).toBe(1);
  });
});
