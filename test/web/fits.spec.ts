import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type OpenedPage, openPage } from './openPage.ts';
import { keepPicture, show } from './pageChecks.ts';

/** A laptop's projector, an old one, and one of today, in pixels. */
const projectors = [
  [1280, 720],
  [1024, 768],
  [1920, 1080],
] as const;

let desk: OpenedPage;
let page: Page;

beforeAll(async () => {
  desk = await openPage('?place=zibo&lang=en');
  ({ page } = desk);
}, 120_000);

afterAll(() => desk?.close());

afterEach(() => {
  expect(desk.faults.splice(0)).toEqual([]);
});

describe('a city of eleven districts on a screen', () => {
  it('should show every column of its districts in English at 1280 pixels, without scrolling', async () => {
    const table = page.locator('.district-table .ant-table-content');
    await table.waitFor({ timeout: 60_000 });
    await keepPicture(page, 'districts-en-1280', 'whole');
    expect(await table.evaluate((part) => part.scrollWidth - part.clientWidth)).toBeLessThanOrEqual(0);
    expect(await table.locator('th').evaluateAll(brokenWords)).toEqual([]);
  });

  it('should let no name on its map lie on another', async () => {
    await page.locator('.district-name').first().waitFor();
    for (const width of [360, 1280, 1920]) {
      await page.setViewportSize({ width, height: 800 });
      await expect.poll(overlaps, { timeout: 3000 }).toEqual([]);
    }
    expect(await page.locator('.district-name').count()).toBeGreaterThan(7);
  });

  it('should list its balance by stage and year, each unit below', async () => {
    await page.setViewportSize({ width: 1280, height: 800 });
    const lines = page.locator('.balance > details');
    expect(await lines.count()).toBeLessThan(7);
    await lines.first().locator('summary').first().click();
    await lines.first().locator('.balance-units details').first().waitFor();
    expect(await lines.first().locator('.balance-units details').count()).toBeGreaterThan(5);
  });

  it.each(['en', 'zh'])(
    'should have room on every slide at a projector’s sizes (%s)',
    async (language) => {
      await show(page, `?view=present&place=zibo&lang=${language}`);
      const slide = page.locator('.stage .slide');
      await slide.waitFor({ timeout: 60_000 });
      const number = slide.locator('footer .number');
      const all = Number((await number.innerText()).split('/')[1]);
      // As the stage fills the screen: a window that does cannot be given another size.
      await page.locator('.stage').evaluate((stage) => stage.classList.add('full'));
      for (const [width, height] of projectors) {
        await page.setViewportSize({ width, height });
        await page.keyboard.press('Home');
        for (let at = 1; at <= all; at += 1) {
          await expect.poll(() => number.innerText()).toBe(`${at} / ${all}`);
          expect(await beyond(), `slide ${at} at ${width} × ${height}`).toEqual([]);
          await page.keyboard.press('ArrowRight');
        }
      }
      await page.locator('.stage').evaluate((stage) => stage.classList.remove('full'));
      await page.setViewportSize({ width: 1280, height: 800 });
    },
    60_000,
  );
});

describe('files that are dropped', () => {
  it('should have two places that say which files of what they take', async () => {
    await show(page, '?view=open&lang=zh');
    await page.getByRole('button', { name: '放入统计文件…' }).click();
    const zones = page.locator('.drop-zone');
    await expect.poll(() => zones.count()).toBe(2);
    expect(await zones.locator('.drop-title').allInnerTexts()).toEqual([
      '把新地区的文件拖到这里',
      expect.stringMatching(/^把.+今年的统计文件拖到这里$/),
    ]);
  });
});

/** Heads that have more lines than words. */
function brokenWords(heads: readonly Element[]): string[] {
  return heads.flatMap((head) => {
    const title = head.querySelector('.ant-table-column-title') ?? head;
    const range = document.createRange();
    range.selectNodeContents(title);
    const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
    const text = title.textContent ?? '';
    return lines > text.split(' ').length ? [text] : [];
  });
}

/** Pairs of names on the map that lie on each other. */
function overlaps(): Promise<string[]> {
  return page.evaluate(() => {
    const boxes = [...document.querySelectorAll('.district-name')]
      .filter((name) => getComputedStyle(name).visibility === 'visible')
      .map((name) => ({ name: name.textContent, box: name.getBoundingClientRect() }));
    return boxes.flatMap(({ name, box }, index) =>
      boxes
        .slice(index + 1)
        .filter(
          (other) =>
            box.left < other.box.right - 1 &&
            other.box.left < box.right - 1 &&
            box.top < other.box.bottom - 1 &&
            other.box.top < box.bottom - 1,
        )
        .map((other) => `${name} ${other.name}`),
    );
  });
}

/** What of the slide in view lies over its source line or beyond; the slide itself where the window cuts it. */
function beyond(): Promise<string[]> {
  return page.evaluate(() => {
    const slide = document.querySelector('.stage .slide');
    const foot = slide?.querySelector('footer')?.getBoundingClientRect().top ?? 0;
    const below = [...(slide?.querySelectorAll('.slide-body *') ?? [])].filter(
      (part) => part.getBoundingClientRect().bottom > foot + 1,
    );
    const cut = (slide?.getBoundingClientRect().bottom ?? 0) > innerHeight ? ['the slide'] : [];
    return [...cut, ...below.map((part) => part.outerHTML.slice(0, 120))];
  });
}
