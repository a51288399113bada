import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type OpenedPage, openPage } from './openPage.ts';
import { keepPicture, overflow, show, violations, widths } from './pageChecks.ts';

let desk: OpenedPage;
let page: Page;

beforeAll(async () => {
  desk = await openPage('?place=pingyin&view=present&list=report');
  ({ page } = desk);
}, 120_000);

afterAll(() => desk?.close());

afterEach(() => {
  expect(desk.faults.splice(0)).toEqual([]);
});

/** Words that only one part of a report has: situation, targets, works, ledger, error of the past, method, sources. */
const parts = {
  zh: ['学位缺口', '未达标的目标', '已定项目', '大班额台账', '平均偏差', '怎样算出', '主要来源'],
  en: [
    'places short',
    'targets missed',
    'projects',
    'ledger',
    'typical miss',
    'how it is computed',
    'main sources',
  ],
} as const;

describe('the report of a place', () => {
  it.each(['zh', 'en'] as const)(
    'should have all its parts, at three widths, for every reader (%s)',
    async (language) => {
      await show(page, `?view=present&place=pingyin&list=report&lang=${language}`);
      const report = page.locator('article.report');
      await report.waitFor();
      const text = (await report.innerText()).toLowerCase();
      for (const part of parts[language]) expect([part, text.includes(part)]).toEqual([part, true]);
      expect(await report.locator('table').count()).toBeGreaterThan(5);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        await keepPicture(page, `report-${language}-${width}`);
        expect(await overflow(page), String(width)).toBeLessThanOrEqual(0);
      }
      expect(await violations(page)).toEqual([]);
    },
  );

  it.each(['zh', 'en'] as const)(
    'should be printed as pages of A4 that bring their fonts along as fonts, not as drawings (%s)',
    async (language) => {
      await page.setViewportSize({ width: 1280, height: 900 });
      await show(page, `?view=present&place=pingyin&list=report&lang=${language}`);
      await page.locator('article.report').waitFor();
      await page.evaluate('window.printed = 0; window.print = () => { window.printed += 1; };');
      await page.locator('.report-view').getByRole('button').first().click();
      await expect.poll(() => page.evaluate('window.printed'), { timeout: 20_000 }).toBe(1);
      const file = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      const pages = file.match(/\/Type\s*\/Page\b/g) ?? [];
      expect(pages.length).toBeGreaterThan(4);
      for (const [, width, height] of file.matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g))
        expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([595, 842]);
      for (const face of ['Regular', 'Bold']) expect(file).toMatch(new RegExp(`\\+NotoSansSC\\w*-${face}`));
      expect(file.match(/\/FontFile2\b/g)?.length).toBe(2);
      // Signs that the cut font lacks are drawn glyph by glyph (Type 3).
      expect(file.match(/\/Subtype\s*\/Type3\b/g)?.length ?? 0).toBeLessThan(4);
      const head = (await page.locator('.report-edge').textContent()) ?? '';
      expect(head.split(' · ')).toHaveLength(3);
      const margins = await marginTexts();
      expect(margins.some((text) => text.includes(`"${head}"`))).toBe(true);
      expect(margins.some((text) => text.includes('counter(page)'))).toBe(true);
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.report-edge').isVisible()).toBe(false);
      await page.emulateMedia({ media: null });
    },
  );

  it('should leave the margins of other pages to them', async () => {
    await show(page, '?view=present&place=pingyin&lang=zh');
    await page.locator('.stage .slide').waitFor();
    expect((await marginTexts()).some((text) => text.includes('@top-left'))).toBe(false);
  });
});

/** What style sheets write into the margins of a report's pages. */
function marginTexts(): Promise<string[]> {
  return page.evaluate(() =>
    [...document.styleSheets, ...document.adoptedStyleSheets].flatMap((sheet) =>
      [...sheet.cssRules].filter((rule) => rule instanceof CSSPageRule).map(({ cssText }) => cssText),
    ),
  );
}
