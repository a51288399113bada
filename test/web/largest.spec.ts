import { readFileSync } from 'node:fs';
import { read, utils } from '@e965/xlsx';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { HeatRow } from '../../web/src/pictures/classHeat.ts';
import { largestOf, largestRows } from '../../web/src/views/classes/largest/largestRows.ts';
import { type OpenedPage, openPage } from './openPage.ts';
import { keepPicture, overflow, violations, widths } from './pageChecks.ts';

const school = (name: string, district: string, largest: Readonly<Record<string, number>>): HeatRow => ({
  ...{ school: name, name, district, oversize: 0, largest: Math.max(...Object.values(largest)) },
  cells: Object.entries(largest).map(([grade, size]) => ({
    ...{ grade, classes: 2, largest: size, oversize: 0, band: 'within' as never },
  })),
});

describe('the largest classes', () => {
  it('should stand by district and name, with a gap where a school has no class of a grade', () => {
    const rows = largestRows(
      [school('b', 'west', { 1: 40 }), school('c', 'east', { 1: 45, 2: 50 }), school('a', 'west', { 2: 58 })],
      ['1', '2'],
      ['west', 'east'],
    );
    expect(rows.map(({ name, byGrade, classes }) => [name, byGrade, classes])).toEqual([
      ['a', [undefined, 58], 2],
      ['b', [40, undefined], 2],
      ['c', [45, 50], 4],
    ]);
    expect(largestOf(rows, 2)).toEqual([45, 58]);
    expect(largestOf([], 1)).toEqual([undefined]);
  });
});

describe('the page of largest classes', () => {
  let opened: OpenedPage;
  let page: Page;

  beforeAll(async () => {
    opened = await openPage('?view=classes&list=largest&place=pingyin&stage=primary&lang=zh');
    page = opened.page;
  }, 120_000);

  afterAll(() => opened?.close());

  afterEach(() => {
    expect(opened.faults.splice(0)).toEqual([]);
  });

  it('should be readable at every width, and by every reader', async () => {
    await page.getByText('平阴县小学 2021 学年各年级最大班额').first().waitFor();
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      expect(await overflow(page), `largest at ${width}`).toBeLessThanOrEqual(0);
      await keepPicture(page, `largest-zh-${width}`, 'whole');
    }
    await page.setViewportSize({ width: 1280, height: 800 });
    expect(await violations(page)).toEqual([]);
  });

  it('should be a workbook with the same figures', async () => {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载电子表格' }).click();
    const book = read(readFileSync(await (await download).path()));
    const [head, first] = utils.sheet_to_json<string[]>(Object.values(book.Sheets)[0] ?? {}, { header: 1 });
    expect(head).toEqual(expect.arrayContaining(['区县', '学校', '班级数', '一年级', '全校最大']));
    const shown = await page.locator('.largest-page tbody tr').first().innerText();
    expect(shown.replace(/[▲,\s]+/g, '')).toBe((first ?? []).join(''));
  });

  it('should be opened again by its copied link', async () => {
    await opened.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: '复制链接' }).click();
    await page.getByText('已复制').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
  });
});
