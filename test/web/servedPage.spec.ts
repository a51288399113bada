import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { keepShipped } from '../../src/server/keepShipped.ts';
import { startWorkerRunner, type WorkerRunner } from '../../src/server/workerRunner.ts';
import { inProcessRunner } from '../../src/study/inProcessRunner.ts';
import { buildWeb } from '../../web/build.mjs';
import { smallRegion } from '../arbitraries/region.ts';
import { memoryStore } from '../server/memoryStore.ts';
import { filesOf, serve } from '../server/service.ts';
import { crowdedRegion } from '../study/crowdedRegion.ts';
import { openBrowser } from './openBrowser.ts';
import { keepPicture, show, violations, watchErrors } from './pageChecks.ts';

const root = resolve(import.meta.dirname, '../..');
let runner: WorkerRunner;
let service: Awaited<ReturnType<typeof serve>>;
let base: string;
let context: BrowserContext;
let page: Page;
const faults: string[] = [];

beforeAll(async () => {
  buildWeb();
  runner = startWorkerRunner({ threads: 1, seconds: 120, megabytes: 2048 });
  const store = memoryStore();
  service = await serve({ store, runner, web: join(root, 'dist', 'web') });
  const places = [
    { name: 'vale', files: filesOf(smallRegion()) },
    { name: 'crowded', files: filesOf(crowdedRegion()) },
    { name: 'pingyin', files: seedFiles('pingyin') },
  ];
  await keepShipped(store, service.places, places);
  base = await service.app.listen({ host: '127.0.0.1', port: 0 });
  const viewport = { width: 1280, height: 800 };
  context = await (await openBrowser()).newContext({ locale: 'zh-CN', viewport });
  page = await context.newPage();
  watchErrors(page, faults);
}, 120_000);

afterAll(async () => {
  await context?.close();
  await service?.app.close();
  await runner?.close();
});

afterEach(() => {
  expect(faults.splice(0)).toEqual([]);
});

describe('the page as the service serves it', () => {
  it('should open the places that the service keeps, under the service’s own policy', async () => {
    const answer = await page.goto(`${base}/?place=vale&lang=zh`);
    expect(answer?.headers()['content-security-policy']).toContain("script-src 'self' 'wasm-unsafe-eval'");
    await page.locator('.tile').first().waitFor();
    expect(await page.evaluate(() => globalThis.crossOriginIsolated)).toBe(true);
    // Nobody signs in on one's own machine.
    expect(await page.locator('.team-bar, .sign-in').count()).toBe(0);
    expect(await page.locator('meta[name="team"]').getAttribute('content')).toBe('no');
    expect(await page.locator('.page-years').innerText()).toContain('2020');
    await show(page, '?place=pingyin&lang=zh');
    await expect.poll(() => page.locator('.page-years').innerText()).toBe('2021 → 2036 学年');
    await page.locator('.tile').first().waitFor();
  });

  it('should offer the scenarios that people keep there, and open one', async () => {
    const draft = { name: 'late', place: 'vale', text: later };
    const kept = await service.app.inject({ method: 'POST', url: '/api/v1/scenarios', payload: draft });
    const { id } = kept.json();
    await page.goto(`${base}/?place=vale&scenario=${id}&lang=zh`);
    await page.locator('.tile').first().waitFor();
    expect(await page.locator('.scenario-choice').innerText()).toBe('late');
  });

  it.each([
    ['zh', 360, ['现状', '趋势', '班额', '规划'], '方案建议', '开始求解', '方案结果', '对比'],
    [
      'en',
      1920,
      ['Today', 'Futures', 'Classes', 'Plan'],
      'Propose',
      'Propose a plan',
      'What the plan comes to',
      'Compare',
    ],
  ] as const)(
    'should lead in %s at %i px from today to a plan that is proposed, and to its comparison',
    async (lang, width, views, propose, start, result, compare) => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(`${base}/?place=crowded&lang=${lang}`);
      await page.locator('.tile').first().waitFor();
      for (const name of views) {
        await page.getByRole('link', { name, exact: true }).click();
        await page.locator('main .card').first().waitFor();
      }
      await page.getByText(propose, { exact: true }).click();
      await page.getByRole('button', { name: start, exact: true }).click();
      await page.getByRole('heading', { name: result, exact: true }).waitFor();
      expect(await page.locator('.result-tiles .tile-value').first().innerText()).toMatch(/6 → 0/);
      await page.getByRole('link', { name: compare, exact: true }).click();
      await page.locator('.compare').waitFor();
    },
  );

  it('should hand out the study of the place with the bytes of the core', async () => {
    await show(page, '?place=vale&lang=en');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download the study (JSON)' }).click(),
    ]);
    const text = readFileSync(await download.path(), 'utf8');
    const { provenance } = JSON.parse(text);
    const request = {
      kind: 'study',
      files: filesOf(smallRegion()),
      scenario: null,
      settings: {},
      seed: 1,
    } as const;
    expect(await inProcessRunner.run({ ...request, provenance })).toMatchObject({ text });
    expect(provenance).toMatchObject({ dataset: { name: 'vale' }, scenario: null });
  });

  it('should fill in the ledger for all, and show both where somebody wrote meanwhile', async () => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await show(page, '?place=crowded&view=classes&list=ledger&lang=zh');
    const cell = page.getByRole('button', { name: /^备注，/ }).first();
    await cell.click();
    await page.getByRole('textbox', { name: '姓名或科室' }).fill('王老师');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '填写人：王老师' }).waitFor();
    await cell.click();
    await page.keyboard.type('改两间教室');
    await page.keyboard.press('Enter');
    await expect.poll(() => cell.innerText()).toBe('改两间教室');
    const url = '/api/v1/places/crowded/ledger';
    const [{ at: _at, place: _place, revision: _revision, ...line }] = (
      await service.app.inject({ url })
    ).json().edits;
    const payload = { ...line, note: '另建新校', author: '李老师' };
    const headers = { 'if-match': '"1"' };
    const meanwhile = await service.app.inject({ method: 'PUT', url, payload, headers });
    expect(meanwhile.statusCode).toBe(200);
    await cell.click();
    await page.keyboard.press('End');
    await page.keyboard.type('，九月可用');
    await page.keyboard.press('Enter');
    const both = page.locator('.ledger-conflict');
    await both.waitFor();
    expect(await both.innerText()).toMatch(/改两间教室，九月可用\s+另建新校/);
    await both.scrollIntoViewIfNeeded();
    await keepPicture(page, 'ledger-conflict');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: '留下您的' }).click();
    await expect.poll(() => cell.innerText()).toBe('改两间教室，九月可用');
    const [stands] = (await service.app.inject({ url })).json().edits;
    expect(stands).toMatchObject({ revision: 3, author: '王老师', note: '改两间教室，九月可用' });
    // The browser itself notes the refusal, which is what was asked for.
    expect(faults.splice(0)).toEqual([expect.stringContaining('412')]);
  });

  it('should give its own address to whoever asks for it directly', async () => {
    const answer = await page.goto(`${base}/somewhere?place=vale`);
    expect(answer?.status()).toBe(200);
  });
});

const later = [
  'format: xuewei.scenario/1',
  'title: { zh: 晚一年开学, en: A year late }',
  'question: { zh: 晚一年会怎样？, en: What if it opens a year late? }',
  'dataset: .',
  'interventions:',
  '  - { kind: delayProject, project: open-orchard, months: 12, because: the tender failed }',
].join('\n');

function seedFiles(place: string) {
  const folder = join(root, 'seeds', place);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.csv'))
    .map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(folder, name))) }));
}
