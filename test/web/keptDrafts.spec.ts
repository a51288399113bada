import { join, resolve } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { keepShipped } from '../../src/server/keepShipped.ts';
import { buildWeb } from '../../web/build.mjs';
import { smallRegion } from '../arbitraries/region.ts';
import { memoryStore } from '../server/memoryStore.ts';
import { filesOf, serve } from '../server/service.ts';
import { openBrowser } from './openBrowser.ts';

let service: Awaited<ReturnType<typeof serve>>;
let context: BrowserContext;
let page: Page;
let base: string;
const faults: string[] = [];

beforeAll(async () => {
  buildWeb();
  const store = memoryStore();
  service = await serve({ store, web: join(resolve(import.meta.dirname, '../..'), 'dist', 'web') });
  await keepShipped(store, service.places, [{ name: 'vale', files: filesOf(smallRegion()) }]);
  base = await service.app.listen({ host: '127.0.0.1', port: 0 });
  context = await (await openBrowser()).newContext({ locale: 'zh-CN', serviceWorkers: 'block' });
  page = await context.newPage();
  page.on('pageerror', (error) => faults.push(error.message));
}, 120_000);

afterAll(async () => {
  await context?.close();
  await service?.app.close();
});

afterEach(() => {
  expect(faults.splice(0)).toEqual([]);
});

describe('a draft that is kept in the service', () => {
  it('should be saved for all, and say when it was changed since', async () => {
    await page.goto(`${base}/?place=vale&view=whatIf`);
    await page.getByRole('button', { name: '出生人口' }).click();
    await settled();
    await page.getByRole('button', { name: '存到服务器' }).click();
    await page.getByText('已存到服务器（第 1 版）').waitFor();
    expect(await kept()).toMatchObject([{ name: '出生人口', revision: 1 }]);
    await moveSlider();
    await page.getByText('服务器上是第 1 版，此后有改动').waitFor();
    await page.getByRole('combobox', { name: '情景' }).click();
    // The draft, and at once what the service keeps of it.
    await expect
      .poll(() => page.locator('.ant-select-item-option-content', { hasText: '出生人口' }).count())
      .toBe(2);
    await page.keyboard.press('Escape');
  });

  it('should lose neither text when somebody else saved meanwhile', async () => {
    const [{ id } = { id: '' }] = await kept();
    const payload = { name: '别人的', place: 'vale', text: theirs };
    const url = `/api/v1/scenarios/${id}`;
    await service.app.inject({ method: 'PUT', url, headers: { 'if-match': '"1"' }, payload });
    const mine = await text();
    await page.getByRole('button', { name: '存到服务器' }).click();
    await page.getByText('有人又存了一版（第 2 版）').waitFor();
    expect(await text()).toBe(mine);
    await page.getByRole('button', { name: '把对方的打开为另一份草稿' }).click();
    await page.getByRole('combobox', { name: '情景' }).click();
    await page.getByText('别人的情景', { exact: true }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '存到服务器' }).click();
    await page.getByText('已存到服务器（第 1 版）').waitFor();
    expect((await kept()).map(({ revision }) => revision).sort()).toEqual([1, 2]);
  });

  it('should go from the service when asked, and stay in the browser', async () => {
    await page.getByRole('button', { name: '从服务器删除' }).click();
    await expect.poll(async () => (await kept()).length).toBe(1);
    expect(await text()).toContain('kind: births');
  });

  it('should be in the browser still when the service is away, and say so', async () => {
    await page.context().setOffline(true);
    await page.getByRole('button', { name: '存到服务器' }).click();
    await page.getByText('没有存成，草稿仍在本浏览器中：没有回应').waitFor();
    await page.context().setOffline(false);
  });
});

describe('a draft whose saving breaks off after the service has kept it', () => {
  it('should be kept once, at first and when it changes, and gone once it is deleted', async () => {
    await page.goto(`${base}/?place=vale&view=whatIf`);
    await page.getByRole('button', { name: '出生人口' }).first().click();
    await settled();
    const before = (await kept()).map(({ id }) => id);
    const mine = async () => (await kept()).filter(({ id }) => !before.includes(id));
    const [save, remove] = ['存到服务器', '从服务器删除'].map((name) => page.getByRole('button', { name }));
    await loseAnswerTo('POST');
    await save?.click();
    await page.getByText('没有存成，草稿仍在本浏览器中：没有回应').waitFor();
    expect(await mine()).toHaveLength(1);
    await save?.click();
    await page.getByText('已存到服务器（第 1 版）').waitFor();
    expect(await mine()).toHaveLength(1);
    await moveSlider();
    await loseAnswerTo('PUT');
    await save?.click();
    await page.getByText('没有存成，草稿仍在本浏览器中：没有回应').waitFor();
    await save?.click();
    await page.getByText('已存到服务器（第 2 版）').waitFor();
    expect(await mine()).toMatchObject([{ revision: 2 }]);
    await loseAnswerTo('DELETE');
    await remove?.click();
    await page.getByText('没有存成，草稿仍在本浏览器中：没有回应').waitFor();
    await remove?.click();
    await remove?.waitFor({ state: 'hidden' });
    expect(await mine()).toEqual([]);
    expect(await text()).toContain('factor: 0.89');
  });

  /** Let the service do once what it is asked, and its answer be lost on the way. */
  async function loseAnswerTo(method: string): Promise<void> {
    let lost = false;
    await page.route('**/api/v1/scenarios**', async (route) => {
      if (lost || route.request().method() !== method) return route.fallback();
      lost = true;
      await route.fetch();
      return route.abort('connectionreset');
    });
  }
});

const theirs = [
  'format: xuewei.scenario/1',
  'title: { zh: 别人的情景, en: Theirs }',
  'question: { zh: 会怎样？, en: What then? }',
  'dataset: vale',
  'interventions: []',
  '',
].join('\n');

async function kept(): Promise<{ id: string; name: string; revision: number }[]> {
  const answer = await service.app.inject('/api/v1/scenarios?place=vale');
  return answer.json().scenarios;
}

async function settled(): Promise<void> {
  await page.locator('.what-if-pictures[aria-busy=false]').waitFor({ timeout: 60_000 });
}

function text(): Promise<string> {
  return page.getByRole('textbox', { name: '情景文本' }).inputValue();
}

async function moveSlider(): Promise<void> {
  await page.getByRole('slider').first().focus();
  await page.keyboard.press('ArrowLeft');
  await expect.poll(text).toContain('factor: 0.89');
}
