import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type OpenedPage, openPage } from './openPage.ts';
import { overflow, show } from './pageChecks.ts';
import { tablesWithoutCsv } from './tablesWithoutCsv.ts';

let opened: OpenedPage;
let page: Page;

/** Views with tables, and what is there once they are drawn. */
const views = [
  ['view=today', '.worst table'],
  ['view=today&list=schools', '.worst table'],
  ['view=futures', '[aria-labelledby=miss-title] table'],
  ['view=classes', '[role=grid]'],
  ['view=classes&list=ledger', '[role=grid]'],
  ['view=classes&list=largest&stage=primary', '.largest-page table'],
  ['view=plan', '.gantt'],
  ['view=plan&list=check', '.check'],
  ['view=compare&with=pingyin-births-low', '.compare-card table'],
] as const;

beforeAll(async () => {
  opened = await openPage('?place=pingyin&lang=zh');
  page = opened.page;
}, 120_000);

afterAll(() => opened?.close());

afterEach(() => {
  expect(opened.faults.splice(0)).toEqual([]);
});

describe('the tables of the page', () => {
  it.each(views)('should each be kept as CSV, on a phone too: %s', async (view, drawn) => {
    await page.setViewportSize({ width: 360, height: 740 });
    for (const language of ['zh', 'en']) {
      await show(page, `?place=pingyin&lang=${language}&${view}`);
      await page.locator(drawn).first().waitFor({ state: 'attached', timeout: 60_000 });
      expect(await tablesWithoutCsv(page), view).toEqual([]);
      expect(await overflow(page), view).toBeLessThanOrEqual(0);
    }
  });

  it('should find a table that has none', async () => {
    await show(page, '?place=pingyin&lang=zh&view=today');
    await page.locator('.worst table').waitFor();
    await page.locator('.worst .table-keep').evaluate((buttons) => buttons.removeAttribute('class'));
    expect(await tablesWithoutCsv(page)).toEqual(['学校\t学段\t年级\t班\t人数\t班额区间']);
    await page.reload();
  });

  it('should give what is behind a headline figure, and the classes of a grade, beside the page', async () => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await show(page, '?place=pingyin&lang=zh&view=today');
    await page.locator('.tile').first().click();
    await page.locator('.story table').first().waitFor();
    expect(await page.locator('.story .table-keep').count()).toBe(2);
    const [, years] = await kept('.story .table-keep');
    expect(years?.split('\r\n').slice(0, 2)).toEqual(['\uFEFF学年,测算值（个班）', '2021,51']);
    await page.keyboard.press('Escape');
    await page.locator('.worst tbody button').first().click();
    await page.locator('.story table').waitFor();
    expect(await tablesWithoutCsv(page)).toEqual([]);
    await page.keyboard.press('Escape');
  });

  it('should give the largest classes and the check with plain numbers and all rows', async () => {
    await show(page, '?place=pingyin&lang=zh&view=today');
    const [name, worst] = await kept('.worst .table-keep');
    expect(name).toBe('largest-classes-pingyin-2021.csv');
    expect(worst?.split('\r\n')).toHaveLength(12);
    expect(worst).toMatch(/^\uFEFF学校,学段,年级,班,人数（人）,班额区间\r\n/);
    await show(page, '?place=pingyin&lang=zh&view=plan&list=check');
    const [file, check] = await kept('[aria-labelledby=check-title] .table-keep');
    expect(file).toBe('check-pingyin.csv');
    expect((check ?? '').trimEnd().split('\r\n').length - 1).toBe(await page.locator('.verdict').count());
  });
});

async function kept(where: string): Promise<[name: string, text: string]> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator(where).first().getByRole('button', { name: '下载 CSV' }).click(),
  ]);
  return [download.suggestedFilename(), readFileSync(await download.path(), 'utf8')];
}
