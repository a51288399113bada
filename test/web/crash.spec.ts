import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from './openBrowser.ts';
import { type OpenedPage, openPage } from './openPage.ts';

let opened: OpenedPage;
let context: BrowserContext;

beforeAll(async () => {
  opened = await openPage('?place=pingyin');
  const viewport = { width: 1280, height: 800 };
  context = await (await openBrowser()).newContext({ locale: 'zh-CN', viewport, serviceWorkers: 'block' });
}, 120_000);

afterAll(async () => {
  await context?.close();
  await opened?.close();
});

describe('a page whose process dies', () => {
  it('should have the lever where it stood last, though it was still held', async () => {
    const page = await context.newPage();
    await page.goto(`${opened.url}/?place=pingyin&view=whatIf`);
    await page.getByRole('button', { name: '出生人口' }).click();
    await page.locator('.what-if-pictures[aria-busy=false]').waitFor({ timeout: 60_000 });
    const before = await text(page);
    const knob = await page.getByRole('slider').first().boundingBox();
    const { x = 0, y = 0, width = 0, height = 0 } = knob ?? {};
    await page.mouse.move(x + width / 2, y + height / 2);
    await page.mouse.down();
    await page.mouse.move(x + width / 2 + 40, y + height / 2, { steps: 6 });
    await expect.poll(() => text(page)).not.toBe(before);
    const held = await text(page);
    const search = new URL(page.url()).search;
    await kill(page);
    const again = await context.newPage();
    await again.goto(`${opened.url}/${search}`);
    await again.getByRole('textbox', { name: '情景文本' }).waitFor({ timeout: 30_000 });
    expect(await text(again)).toBe(held);
    await again.getByRole('button', { name: '撤销', exact: true }).click();
    await expect.poll(() => text(again)).toBe(before);
    await again.close();
  });
});

/** End a page's process at once, as a defect of the browser would. */
async function kill(page: Page): Promise<void> {
  const died = page.waitForEvent('crash');
  const session = await page.context().newCDPSession(page);
  // Nobody is left to answer.
  session.send('Page.crash').catch(() => undefined);
  await died;
  await page.close();
}

function text(page: Page): Promise<string> {
  return page.getByRole('textbox', { name: '情景文本' }).inputValue();
}
