import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { slideIds } from '../../web/src/deck/deck.ts';
import { type OpenedPage, openPage } from './openPage.ts';
import { keepPicture, overflow, pictures, show, violations, widths } from './pageChecks.ts';

/** Without a plan there is no slide of one. */
const shown = slideIds.filter((id) => id !== 'proposal');

/** One slide of each make is read as a screen reader does; the last one at the end of each walk. */
const checked = new Set(['today', 'certainty']);

let desk: OpenedPage;
let page: Page;

beforeAll(async () => {
  desk = await openPage('?place=pingyin&view=present');
  ({ page } = desk);
}, 120_000);

afterAll(() => desk?.close());

afterEach(() => {
  expect(desk.faults.splice(0)).toEqual([]);
});

describe('the slides of a place', () => {
  for (const language of ['zh', 'en'] as const)
    it(`should be walked by keyboard in ${language}, whole at three widths, for every reader`, async () => {
      await show(page, `?view=present&place=pingyin&lang=${language}`);
      await page.locator('.stage .slide').waitFor();
      for (const width of widths) {
        await page.setViewportSize({ width, height: width === 1920 ? 1080 : 800 });
        await page.keyboard.press('Home');
        const pictured = width !== 1920 || language === 'zh';
        for (const [index, id] of shown.entries()) {
          const slide = page.locator('.stage .slide');
          await expect
            .poll(() => slide.locator('footer .number').innerText())
            .toBe(`${index + 1} / ${shown.length}`);
          if (pictured) await keepPicture(page, `slide-${id}-${language}-${width}`);
          expect(await overflow(page), id).toBeLessThanOrEqual(0);
          if (width > 640) expect(await cutOff(), `${id} ${width}`).toEqual([]);
          if (width === 1280 && language === 'zh' && checked.has(id))
            expect(await violations(page), id).toEqual([]);
          await page.keyboard.press(index % 2 === 0 ? 'ArrowRight' : 'Space');
        }
      }
      expect(await violations(page)).toEqual([]);
      if (language === 'zh')
        expect((await page.locator('.stage').innerText()).match(/[A-Za-z]{4,}/g)).toBeNull();
    });

  it('should be found again by their address, and fill the screen until Escape', async () => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await show(page, '?view=present&place=pingyin&lang=zh&slide=4');
    const number = page.locator('.stage .slide footer .number');
    await expect.poll(() => number.innerText()).toBe(`4 / ${shown.length}`);
    await page.getByRole('button', { name: '全屏放映' }).click();
    await page.locator('.stage.full').waitFor();
    await page.keyboard.press('End');
    expect(page.url()).toContain(`slide=${shown.length}`);
    await keepPicture(page, 'slide-full');
    await page.keyboard.press('Escape');
    await page.locator('.stage:not(.full)').waitFor();
  });
});

describe('slides that open', () => {
  it('should not wait for what only the workbook holds, which is asked for with it', async () => {
    const other = await desk.context.newPage();
    await other.addInitScript(noteQuestions);
    const asked = () => other.evaluate<string[]>('globalThis.questions');
    await other.goto(`${desk.url}/?view=present&place=pingyin&lang=zh`);
    await other.locator('.stage .slide').waitFor();
    expect(await asked()).toEqual(['open', 'pupils', 'projects', 'backtest']);
    await Promise.all([other.waitForEvent('download'), other.getByRole('button', { name: '附表' }).click()]);
    expect((await asked()).slice(4)).toEqual(['heatYears', 'classFit']);
    await other.close();
  });
});

describe('what is taken along', () => {
  it('should be slides, tables and a report that can be read', async () => {
    for (const [name, part] of [
      ['演示文稿', 'ppt/charts/chart1.xml'],
      ['附表', 'xl/workbook.xml'],
      ['文字报告', 'word/document.xml'],
    ] as const) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name }).click(),
      ]);
      const parts = unzipSync(readFileSync(await download.path()));
      expect(download.suggestedFilename()).toMatch(/^平阴县-.*-2021-09-01\.(pptx|xlsx|docx)$/);
      expect(strFromU8(parts[part] ?? new Uint8Array()), name).toContain('<?xml');
    }
  });

  it('should be one printed page for each slide', async () => {
    const pdf = await page.pdf({
      preferCSSPageSize: true,
      path: resolve(pictures, 'slides.pdf'),
      printBackground: true,
    });
    expect(pdf.toString('latin1').match(/\/Type \/Page\b(?!s)/g)).toHaveLength(shown.length);
  });
});

describe('the sheet of a district', () => {
  it('should hold figures, verdicts, projects, classes and schools, and go on paper without the page around it', async () => {
    for (const language of ['en', 'zh'] as const) {
      await show(page, `?view=present&list=sheets&place=pingyin&lang=${language}`);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 800 });
        expect(await overflow(page)).toBeLessThanOrEqual(0);
        await keepPicture(page, `sheet-${language}-${width}`);
      }
    }
    await page.setViewportSize({ width: 1280, height: 800 });
    expect(await violations(page)).toEqual([]);
    const sheet = page.locator('.sheet');
    expect(await sheet.locator('h2').innerText()).toBe('平阴县 · 班额与学位');
    const rows = (name: string) => sheet.getByRole('region', { name }).locator('tbody tr');
    expect(await rows('2021 学年现状').innerText()).toMatch(/▲ 51\s/);
    expect(await rows('逐年推算').count()).toBe(16);
    expect(await rows('2021 学年的大班额').count()).toBe(51);
    expect(await rows('目标与判定').first().innerText()).toContain('未达标');
    expect(await rows('建设项目').count()).toBeGreaterThan(5);
    expect((await sheet.innerText()).match(/[A-Za-z]{4,}/g)).toBeNull();
    const pdf = await page.pdf({ preferCSSPageSize: true, path: resolve(pictures, 'sheet.pdf') });
    const [size] = /MediaBox \[[^\]]*\]/.exec(pdf.toString('latin1')) ?? [];
    expect(size).toMatch(/594\.9\d* 841\.9/);
    expect(await page.locator('.views').isVisible()).toBe(true);
  });
});

/** Parts of the slide in view that do not fit on it. */
function cutOff(): Promise<string[]> {
  return page.evaluate(() => {
    const slide = document.querySelector('.stage .slide');
    const bottom = slide?.getBoundingClientRect().bottom ?? 0;
    return [...(slide?.querySelectorAll('*') ?? [])]
      .filter((part) => part.getBoundingClientRect().bottom > bottom + 1)
      .map((part) => part.outerHTML.slice(0, 120));
  });
}

/** Notes by name what the page asks the core. */
const noteQuestions = `
  globalThis.questions = [];
  const post = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function (message, ...more) {
    if (message?.name !== undefined) globalThis.questions.push(message.name);
    return post.call(this, message, ...more);
  };
`;
