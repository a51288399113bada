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

  it('should be printed as pages of A4 that bring their fonts along', async () => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await show(page, '?view=present&place=pingyin&list=report&lang=zh');
    await page.locator('article.report').waitFor();
    await page.evaluate(() => document.fonts.ready);
    const file = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const pages = file.match(/\/Type\s*\/Page\b/g) ?? [];
    expect(pages.length).toBeGreaterThan(4);
    for (const [, width, height] of file.matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g))
      expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([595, 842]);
    // A font is drawn glyph by glyph in the file itself (Type 3), or has a descriptor with its outlines.
    const descriptors = file.match(/\/Type\s*\/FontDescriptor\b/g) ?? [];
    const outlines = file.match(/\/FontFile[23]?\b/g) ?? [];
    const drawn = file.match(/\/Subtype\s*\/Type3\b/g) ?? [];
    expect(descriptors.length - drawn.length).toBeLessThanOrEqual(outlines.length);
    expect(outlines.length + drawn.length).toBeGreaterThan(0);
  });
});
