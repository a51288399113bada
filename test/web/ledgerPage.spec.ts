import { readFileSync } from 'node:fs';
import { read, write } from '@e965/xlsx';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type OpenedPage, openPage } from './openPage.ts';
import { keepPicture, overflow, show, violations, widths } from './pageChecks.ts';

let opened: OpenedPage;
let page: Page;
const where = '?place=pingyin&view=classes&list=ledger';
beforeAll(async () => {
  opened = await openPage(where);
  ({ page } = opened);
}, 120_000);
afterAll(() => opened?.close());
afterEach(() => {
  expect(opened.faults.splice(0)).toEqual([]);
});

const cells = (field: string) => page.getByRole('button', { name: new RegExp(`^${field}[，,]`) });

describe('the ledger on the page', () => {
  it('should ask once who writes, and be filled in by keyboard alone', async () => {
    await cells('备注').first().focus();
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: '姓名或科室' }).fill('王老师');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '填写人：王老师' }).waitFor();
    // The focus is back at the cell for which it was asked.
    await page.locator('.ledger-cell:focus').waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.type('旧图书室改两间教室');
    await page.keyboard.press('Enter');
    await expect.poll(() => cells('备注').first().innerText()).toBe('旧图书室改两间教室');
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('ledger-cell');
    await cells('办理状态').first().click();
    await page.getByRole('combobox', { name: /^办理状态，/ }).selectOption('closing');
    await page.keyboard.press('Enter');
    await expect.poll(() => cells('办理状态').first().innerText()).toBe('进行中');
  });

  it('should give up what is typed at Escape, and take the last change back', async () => {
    await cells('责任单位').first().click();
    await page.keyboard.type('nobody');
    await page.keyboard.press('Escape');
    expect(await cells('责任单位').first().innerText()).toBe('–');
    await page.keyboard.press('Control+z');
    await expect.poll(() => cells('办理状态').first().innerText()).toBe('未开始');
    expect(await cells('备注').first().innerText()).toBe('旧图书室改两间教室');
  });

  it('should move through its cells by arrows, and hold what is being typed when it leaves the view', async () => {
    const grid = page.getByRole('grid');
    expect(await grid.getAttribute('aria-rowcount')).toBe('53');
    expect(await page.locator('.grid [tabindex="0"]').count()).toBe(1);
    await cells('备注').first().focus();
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowDown');
    const held = page.locator('.grid [role="gridcell"]:focus');
    expect([await held.getAttribute('aria-colindex'), await held.innerText()]).toEqual(['18', '已消除']);
    await page.keyboard.press('Home');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/示例06$/);
    await cells('备注').nth(1).click();
    await page.keyboard.type('未写完');
    await grid.evaluate((box) => box.scrollTo(0, box.scrollHeight));
    await page.locator('.grid-row[aria-rowindex="53"]').waitFor();
    expect(await page.getByRole('textbox', { name: /^备注，/ }).inputValue()).toBe('未写完');
    expect(await page.locator('.grid-row').count()).toBeLessThan(40);
    await page.keyboard.press('Escape');
  });

  it('should be put in order by the names of columns, and go on paper as a whole', async () => {
    const pupils = page.getByRole('columnheader', { name: '人数' });
    const largest = () => page.locator('.grid-row[aria-rowindex="3"] [aria-colindex="12"]').innerText();
    await page.locator('.grid').evaluate((box) => box.scrollTo(900, 0));
    await pupils.getByRole('button').click();
    expect([await pupils.getAttribute('aria-sort'), await largest()]).toEqual(['ascending', '56']);
    await pupils.getByRole('button').click();
    expect(Number(await largest())).toBeGreaterThan(60);
    await pupils.getByRole('button').click();
    expect(await pupils.getAttribute('aria-sort')).toBe('none');
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    expect(await page.locator('.printed-grid tbody tr').count()).toBe(51);
    await keepPicture(page, 'ledger-printed', 'whole');
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await page.emulateMedia({ media: null });
    expect(await page.locator('.printed-grid').count()).toBe(0);
  });

  it('should keep in this browser what was filled in, and tell its history', async () => {
    await page.reload();
    await expect.poll(() => cells('备注').first().innerText()).toBe('旧图书室改两间教室');
    await page
      .getByRole('button', { name: /^3 次修改：/ })
      .first()
      .click();
    const lines = page.locator('.ledger-history > li');
    await lines.first().waitFor();
    const [last, second, first] = await lines.allInnerTexts();
    expect(last).toContain('办理状态：进行中 → 未开始');
    expect(second).toContain('办理状态：未开始 → 进行中');
    expect(first).toMatch(/王老师，\d{4}-\d\d-\d\d \d\d:\d\d[\s\S]*备注：未填 → 旧图书室改两间教室/);
    await keepPicture(page, 'ledger-history');
    await page.keyboard.press('Escape');
  });

  it('should go to Excel and come back changed, after a look at what would change', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '导出工作簿' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('ledger-pingyin.xlsx');
    const book = read(readFileSync(await download.path()));
    const cellsOfBook = book.Sheets[book.SheetNames[0] ?? ''] ?? {};
    expect([cellsOfBook.F1?.v, cellsOfBook.G2?.v]).toEqual(['责任单位', '旧图书室改两间教室']);
    cellsOfBook.F2 = { t: 's', v: '基建科' };
    cellsOfBook.C3 = { t: 's', v: '办完了' };
    const buffer = write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
    const file = { name: '台账.xlsx', mimeType: '', buffer };
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByText('将修改 1 行；50 行内容未变；1 处未采用。').waitFor();
    await page.getByText('“办完了”不是可选内容。').waitFor();
    await keepPicture(page, 'ledger-import');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: '采用这 1 行' }).click();
    await expect.poll(() => cells('责任单位').first().innerText()).toBe('基建科');
  });

  it.each(widths)('should fit %i px in both languages', async (width) => {
    await page.setViewportSize({ width, height: 800 });
    for (const lang of ['zh', 'en']) {
      await show(page, `${where}&lang=${lang}`);
      await page
        .getByRole('button', { name: lang === 'zh' ? '撤销上次修改' : 'Undo the last change' })
        .waitFor();
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      await keepPicture(page, `ledger-${lang}-${width}`);
    }
  });
});
