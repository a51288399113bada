import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { writeDataset } from '../../src/dataset/writeDataset.ts';
import { usualWork } from '../../src/study/usualWork.ts';
import { beginDraft } from '../../web/src/drafts/draft.ts';
import { writeLinked } from '../../web/src/drafts/linkedDrafts.ts';
import { call, folderOf } from '../cli/callCommand.ts';
import { crowdedRegion } from '../study/crowdedRegion.ts';
import { type OpenedPage, openPage } from './openPage.ts';
import { keepPicture, overflow, show, violations, widths } from './pageChecks.ts';
import { tablesWithoutCsv } from './tablesWithoutCsv.ts';
import { unopenedFigures } from './unopenedFigures.ts';

let desk: OpenedPage;
let page: Page;

beforeAll(async () => {
  const tables = JSON.stringify(writeDataset(crowdedRegion()));
  desk = await openPage('?place=zibo&view=plan', { instead: { place: 'zibo', tables } });
  ({ page } = desk);
}, 120_000);

afterAll(() => desk?.close());

afterEach(() => {
  expect(desk.faults.splice(0)).toEqual([]);
});

describe('a plan proposed in the page', () => {
  it('should be made in a worker by keyboard alone while other views are shown, and found again', async () => {
    await page.getByRole('radio', { name: '项目与期限' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.getByText('加建教室：每间 70 万元').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: '开始求解' }).focus();
    await page.keyboard.press('Enter');
    await show(page, '?view=today');
    await page.locator('.tile').first().waitFor();
    await show(page, '?view=plan&list=propose');
    await page.getByRole('heading', { name: '方案结果' }).waitFor({ timeout: 30_000 });
    expect(await page.locator('.result').innerText()).toContain('没有发现问题');
    expect(await page.locator('.result .tile-value').first().innerText()).toMatch(/^[1-9]\d* → 0/);
  });

  it('should have a slide of its own among those of the study', async () => {
    await show(page, '?view=present&slide=6&lang=zh');
    const slide = page.locator('.stage .slide');
    await expect.poll(() => slide.locator('h2').innerText()).toMatch(/大班额由 [1-9]\d* 个变为 0 个/);
    await keepPicture(page, 'slide-proposal-zh-1280');
    await show(page, '?view=plan&list=propose');
    await page.getByRole('heading', { name: '方案结果' }).waitFor();
  });

  it('should be handed out with the bytes that the command line writes', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '下载方案' }).click(),
    ]);
    const { out } = await call([
      'plan',
      folderOf(crowdedRegion()),
      '--work',
      String(usualWork / 20),
      '--json',
    ]);
    expect(readFileSync(await download.path(), 'utf8')).toBe(`${out}\n`);
  });

  it('should be read in both languages at three widths by every reader', async () => {
    for (const language of ['zh', 'en'] as const) {
      await show(page, `?view=plan&list=propose&lang=${language}`);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 800 });
        await expect.poll(() => overflow(page), { timeout: 3000 }).toBeLessThanOrEqual(0);
        await keepPicture(page, `plan-result-${language}-${width}`, 'whole');
      }
      expect(await violations(page)).toEqual([]);
      expect(await tablesWithoutCsv(page)).toEqual([]);
      await page.evaluate(() => {
        for (const part of document.querySelectorAll('details')) part.open = true;
      });
      expect(await unopenedFigures(page)).toEqual([]);
      await page.evaluate(() => {
        for (const part of document.querySelectorAll('details')) part.open = false;
      });
    }
    await page.setViewportSize({ width: 360, height: 800 });
    expect(await violations(page)).toEqual([]);
  });

  it('should put its works into a draft, where they do what they did in the plan', async () => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await show(page, '?view=plan&list=propose&lang=zh');
    await page.getByRole('button', { name: '把工程加入情景' }).click();
    await page.locator('.what-if-pictures[aria-busy=false]').waitFor({ timeout: 30_000 });
    const text = await page.getByRole('textbox', { name: '情景文本' }).inputValue();
    expect(text.match(/kind: addProject/g)?.length).toBeGreaterThan(0);
    expect(await page.locator('.problems li').count()).toBe(0);
    expect(await page.locator('.what-if-charts').innerText()).toContain('差别最大');
    expect(await violations(page)).toEqual([]);
  });

  it('should say that it belongs to another scenario, and leave nothing behind of a search that is stopped', async () => {
    const draft = new URL(page.url()).searchParams.get('scenario');
    expect(draft).toMatch(/^draft-/);
    await show(page, `?view=plan&list=propose&lang=zh&scenario=${draft}`);
    await page.getByText('这份方案属于').waitFor({ timeout: 30_000 });
    await page.getByRole('radio', { name: '细致' }).check();
    await page.getByRole('button', { name: '开始求解' }).click();
    await page.getByRole('button', { name: '停止并保留最好的方案' }).waitFor();
    await page.getByRole('button', { name: '停止并放弃' }).click();
    await page.getByText('这份方案属于').waitFor();
  });
});

describe('a plan that leaves something short', () => {
  it('should say what helps and what that costs, and begin a scenario with it that leaves nothing short', async () => {
    const drafts = await writeLinked([
      beginDraft('draft-bare', { place: 'zibo', title: bare, text: bareText }),
    ]);
    await page.goto('about:blank');
    await page.goto(`${desk.url}/?place=zibo&view=plan&list=propose&lang=zh&scenario=draft-bare${drafts}`);
    await page.getByRole('button', { name: '开始求解' }).click();
    const take = page.getByRole('button', { name: '加入情景：增加教室' });
    await take.waitFor({ timeout: 30_000 });
    expect(await page.locator('.short').innerText()).toMatch(/增加教室 \(约 [\d,.]+ [万亿]元；之后不再短缺/);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      await keepPicture(page, `plan-short-${width}`, 'whole');
    }
    await page.setViewportSize({ width: 1280, height: 800 });
    expect(await violations(page)).toEqual([]);
    await take.press('Enter');
    await page.locator('.what-if-pictures[aria-busy=false]').waitFor({ timeout: 30_000 });
    const text = await page.getByRole('textbox', { name: '情景文本' }).inputValue();
    expect(text).toContain('way-out-mill-lane');
    expect(text).toMatch(/^title: .*增加教室/m);
    expect(await page.locator('.problems li').count()).toBe(0);
    const draft = new URL(page.url()).searchParams.get('scenario');
    await show(page, `?place=zibo&view=plan&list=propose&lang=zh&scenario=${draft}`);
    await page.getByRole('button', { name: '求解' }).click();
    await page.getByText('方案之内，人人有学位').waitFor({ timeout: 30_000 });
  });
});

/** A scenario in which no lever may be used but classes formed anew. */
const bare = { zh: '无手段', en: 'No lever' };
const bareText = `format: xuewei.scenario/1
title: { zh: 无手段, en: No lever }
question: { zh: 缺什么？, en: What is short? }
dataset: ../seeds/zibo
interventions: []
planning:
  extensions: { use: false }
  conversions: { use: false }
  temporaryRooms: { use: false }
  newSchools: { use: false }
  moves: { use: false }
`;
