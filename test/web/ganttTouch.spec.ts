import type { BrowserContext, CDPSession, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from './openBrowser.ts';
import { type OpenedPage, openPage } from './openPage.ts';
import { overflow } from './pageChecks.ts';

describe('the bars of the plan view on a telephone', () => {
  let opened: OpenedPage;
  let context: BrowserContext;
  let page: Page;
  let fingers: CDPSession;
  const bar = () => page.getByRole('slider').nth(2);
  const months = () => bar().getAttribute('aria-valuenow');

  beforeAll(async () => {
    opened = await openPage('?view=plan&place=pingyin&lang=zh');
    const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
    context = await (await openBrowser()).newContext({ ...phone, locale: 'zh-CN', serviceWorkers: 'block' });
    page = await context.newPage();
    opened.watch(page);
    fingers = await context.newCDPSession(page);
    await page.goto(`${opened.url}/?view=plan&place=pingyin&lang=zh`);
    await bar().waitFor({ timeout: 30_000 });
  }, 120_000);

  afterAll(async () => {
    await context?.close();
    await opened?.close();
  });

  afterEach(() => {
    expect(opened.faults.splice(0)).toEqual([]);
  });

  it('should stay where they are when a finger that began on one scrolls the page', async () => {
    await bar().scrollIntoViewIfNeeded();
    const before = await page.evaluate(() => window.scrollY);
    await swipe(bar(), { x: -2, y: -14 });
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(before);
    expect(await months()).toBe('0');
  });

  it('should follow a finger to the side, tell what stays oversize, and be taken back by a tap', async () => {
    await bar().evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await swipe(bar(), { x: 6, y: 1 });
    expect(Number(await months())).toBeGreaterThan(0);
    const result = page.locator('.shift-result[aria-busy=false]');
    await result.waitFor({ timeout: 30_000 });
    expect(await result.innerText()).toMatch(/超额班级[\s\S]*移动前[\s\S]*移动后/);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await page.getByRole('button', { name: '撤销', exact: true }).tap();
    await expect.poll(months).toBe('0');
    await page.getByRole('button', { name: '重做', exact: true }).tap();
    await expect.poll(async () => Number(await months())).toBeGreaterThan(0);
    await page.getByRole('button', { name: '全部还原' }).tap();
    await expect.poll(months).toBe('0');
  });

  it('should be large enough for a finger, and move by the keys of a keyboard that is plugged in', async () => {
    await bar().evaluate((element) => element.scrollIntoView({ block: 'center' }));
    expect(await bar().evaluate(reachOf)).toBeGreaterThanOrEqual(24);
    await bar().focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('PageUp');
    expect(await months()).toBe('13');
    await page.keyboard.press('Control+z');
    await expect.poll(months).toBe('0');
  });

  /** Draw a finger over the page from the middle of something, in eight steps of so many pixels. */
  async function swipe(from: Locator, step: { readonly x: number; readonly y: number }): Promise<void> {
    const { x, y, width, height } = (await from.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    const send = (type: 'touchStart' | 'touchMove', at: number) =>
      fingers.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: [{ x: x + width / 2 + at * step.x, y: y + height / 2 + at * step.y }],
      });
    await send('touchStart', 0);
    for (let at = 1; at <= 8; at += 1) await send('touchMove', at);
    await fingers.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  }
});

/** Pixels from top to bottom in which a bar is hit. */
function reachOf(bar: Element): number {
  const { left, width, top, height } = bar.getBoundingClientRect();
  const heights = Array.from({ length: 60 }, (_, at) => top + height / 2 - 30 + at);
  return heights.filter((y) => document.elementFromPoint(left + width / 2, y) === bar).length;
}
