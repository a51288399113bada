import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { layOver } from '../../web/src/parts/grid/gridClipboard.ts';
import { readTabbed, tabbedText } from '../../web/src/parts/tabbedText.ts';
import { type OpenedPage, openPage } from './openPage.ts';
import { keepPicture, show, violations } from './pageChecks.ts';

describe('cells on the clipboard', () => {
  it.each([
    [
      'a\tb\r\nc\td',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a\r\n', [['a']]],
    [
      'a\t\r\n\tb',
      [
        ['a', ''],
        ['', 'b'],
      ],
    ],
    ['"line\none"\t"he said ""no"""', [['line\none', 'he said "no"']]],
    ['a\n\nb', [['a'], [''], ['b']]],
    ['', []],
  ])('should be read as a spreadsheet wrote them: %j', (text, cells) => {
    expect(readTabbed(text)).toEqual(cells);
  });

  it('should come back as they were written', () => {
    const cell = fc.string({ maxLength: 8 }).map((text) => `x${text}`);
    const table = fc
      .integer({ min: 1, max: 4 })
      .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1 }));
    fc.assert(
      fc.property(table, (rows) => {
        expect(readTabbed(tabbedText(rows))).toEqual(rows);
      }),
    );
  });

  it('should never be run as formulas by a spreadsheet', () => {
    expect(tabbedText([['=1+1', 3, undefined]])).toBe("'=1+1\t3\t");
  });

  it('should fall on the rows and columns from a cell on, and tell what lies beyond', () => {
    const columns = ['a', 'b', 'c'].map((key) => ({ key }));
    const block = layOver([['1', '2', '3'], ['4']], ['first', 'second'], columns, { row: 1, column: 1 });
    expect(block).toEqual({
      rows: [
        {
          row: 'second',
          cells: [
            { key: 'b', text: '1' },
            { key: 'c', text: '2' },
          ],
        },
      ],
      ...{ linesBeyond: 1, columnsBeyond: 1 },
    });
  });
});

describe('the clipboard on the page', () => {
  let opened: OpenedPage;
  let page: Page;
  beforeAll(async () => {
    opened = await openPage('?place=pingyin&view=classes&list=ledger');
    ({ page } = opened);
    await opened.context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: opened.url });
  }, 120_000);
  afterAll(() => opened?.close());
  afterEach(() => {
    expect(opened.faults.splice(0)).toEqual([]);
  });

  const cells = (field: string) => page.getByRole('button', { name: new RegExp(`^${field}[，,]`) });
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  const paste = async (text: string) => {
    await page.evaluate((own) => navigator.clipboard.writeText(own), text);
    await page.keyboard.press('Control+v');
  };

  it('should take a table to a spreadsheet whole, and the cell that holds the focus', async () => {
    await page.getByRole('button', { name: '复制表格' }).click();
    await page.getByRole('button', { name: '已复制' }).waitFor();
    const rows = readTabbed(await clipboard());
    expect(rows.length).toBe(52);
    expect(rows[0]).toContain('备注');
    await page.locator('.grid [data-row="1"][data-column="0"] button').focus();
    await page.keyboard.press('Control+c');
    expect(await clipboard()).toMatch(/示例\d+$/);
  });

  it('should ask who writes before anything is pasted', async () => {
    await cells('办理状态').first().focus();
    await paste('进行中');
    await page.getByRole('textbox', { name: '姓名或科室' }).fill('王老师');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '填写人：王老师' }).waitFor();
  });

  it('should show what cells of a spreadsheet would change before they are kept', async () => {
    await cells('办理状态').first().focus();
    await paste('进行中\t\t2026年春\r\n做完了\t\t2027年秋\r\n');
    const side = page.getByRole('dialog');
    await side.getByText('将修改 2 行；0 行内容未变；1 处未采用。').waitFor();
    expect(await side.innerText()).toContain('“做完了”不是可选内容');
    expect(await violations(page)).toEqual([]);
    await keepPicture(page, 'ledger-pasted-zh');
    await side.getByRole('button', { name: '采用这 2 行' }).click();
    await expect.poll(() => cells('办理状态').first().innerText()).toBe('进行中');
    await expect.poll(() => cells('计划销号学期').nth(1).innerText()).toBe('2027年秋');
  });

  it('should say of computed columns that they are not filled in', async () => {
    await page.locator('.grid [data-row="1"][data-column="0"] button').focus();
    await paste('别的学校');
    const side = page.getByRole('dialog');
    await side.getByText('此列不能填写，“别的学校”未采用。').waitFor();
    await page.keyboard.press('Escape');
  });

  it('should find schools by name in the ledger and in the heat map', async () => {
    await page.getByRole('textbox', { name: '按校名查找' }).fill('示例06');
    await expect.poll(() => page.locator('.grid-row').count()).toBeLessThan(20);
    await show(page, '?place=pingyin&view=classes&lang=zh');
    await page.getByRole('textbox', { name: '按校名查找' }).fill('示例06');
    await expect.poll(() => page.locator('.heat-row').count()).toBeLessThan(4);
    await page.getByRole('textbox', { name: '按校名查找' }).fill('没有这所学校');
    await expect.poll(() => page.locator('.heat-row').count()).toBe(0);
  });
});
