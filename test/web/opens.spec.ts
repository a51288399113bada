import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type OpenedPage, openPage } from './openPage.ts';
import { keepPicture, overflow, show, violations, widths } from './pageChecks.ts';
import { unopenedFigures } from './unopenedFigures.ts';

let desk: OpenedPage;
let page: Page;

beforeAll(async () => {
  desk = await openPage('?place=daqing');
  ({ page } = desk);
}, 120_000);

afterAll(() => desk?.close());

afterEach(() => {
  expect(desk.faults.splice(0)).toEqual([]);
});

/** Views with figures, and what is there once they are drawn. */
const shown = [
  ['view=today', '.worst table'],
  ['view=futures', '[aria-labelledby=miss-title] table'],
  ['view=classes', '[role=grid]'],
  ['view=classes&list=ledger', '[role=grid]'],
  ['view=classes&list=largest&stage=primary', '.largest-page table'],
  ['view=plan', '.gantt'],
  ['view=plan&list=check', '.check'],
  ['view=compare&with=pingyin-births-low', '.compare-card table'],
] as const;

const said = {
  zh: { how: '怎样算出', tables: '所用数据表', miss: '预测', name: '大班额' },
  en: { how: 'How it is computed', tables: 'Tables used', miss: 'forecasts', name: 'Oversize classes' },
} as const;

/** Opens what has the focus, reads the page beside, and closes it: the focus is where it was. */
async function readBeside(language: keyof typeof said): Promise<string> {
  await page.keyboard.press('Enter');
  const beside = page.getByRole('dialog');
  await beside.getByText(said[language].tables).waitFor();
  await beside.locator('section[aria-busy=false]').waitFor();
  const text = await beside.innerText();
  for (const part of [said[language].how, said[language].miss])
    expect([part, text.includes(part)]).toEqual([part, true]);
  expect(text).toMatch(/\d/);
  return text;
}

describe('figures that open how they were computed', () => {
  it.each(['zh', 'en'] as const)(
    'should be all of the table of districts, by keyboard (%s)',
    async (language) => {
      await show(page, `?place=daqing&view=today&lang=${language}`);
      const rows = page.locator('.district-table tbody tr.ant-table-row');
      await rows.first().waitFor();
      const figures = rows.locator('td .number');
      expect(await figures.count()).toBeGreaterThan(20);
      expect(await rows.locator('td button.figure').count()).toBe(await figures.count());
      const row = rows.nth(1);
      const name = await row.locator('button').first().innerText();
      const cell = row.locator('button.figure').nth(2);
      const value = await cell.innerText();
      await cell.focus();
      const text = await readBeside(language);
      expect(text).toContain(name);
      expect(text).toContain(value);
      expect(await violations(page)).toEqual([]);
      await keepPicture(page, `opens-district-${language}`);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        expect(await overflow(page)).toBeLessThanOrEqual(0);
      }
      await page.setViewportSize({ width: 1280, height: 900 });
    },
  );

  it.each(['zh', 'en'] as const)('should be those of scenarios tried and compared (%s)', async (language) => {
    await show(page, `?place=daqing&view=compare&lang=${language}`);
    const link = page.getByRole('button', {
      name: `${said[language].how}: ${said[language].name}`,
      exact: true,
    });
    await link.first().waitFor();
    await link.first().focus();
    await readBeside(language);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await keepPicture(page, `opens-compare-${language}`);
  });

  it.each(['zh', 'en'] as const)(
    'should be all of the table of schools, with the rows they rest on (%s)',
    async (language) => {
      await show(page, `?place=daqing&view=today&list=schools&stage=primary&lang=${language}`);
      const rows = page.locator('.ant-table-virtual .ant-table-row');
      await rows.first().waitFor();
      const school = await rows.first().locator('button.link').first().innerText();
      const cells = rows.first().locator('button.figure');
      expect(await cells.count()).toBe(5);
      const beside = page.getByRole('dialog');
      const close = async () => {
        await page.keyboard.press('Escape');
        await beside.waitFor({ state: 'hidden' });
      };
      const pupilsAt = 3;
      const pupils = await cells.nth(pupilsAt).innerText();
      await cells.nth(pupilsAt).focus();
      await page.keyboard.press('Enter');
      await beside.locator('table.figures tbody tr').first().waitFor();
      const text = await beside.innerText();
      for (const part of [school, pupils, said[language].how]) expect(text).toContain(part);
      const heads = await beside.locator('table.figures th').allInnerTexts();
      const at = heads.findIndex((head) => head.startsWith(language === 'zh' ? '在校生数' : 'Pupils'));
      const counted = await beside.locator(`table.figures tbody td:nth-child(${at + 1})`).allInnerTexts();
      expect(counted.length).toBeGreaterThan(3);
      expect(counted.reduce((sum, each) => sum + Number(each), 0)).toBe(Number(pupils.replaceAll(',', '')));
      expect(await violations(page)).toEqual([]);
      await keepPicture(page, `opens-school-${language}`);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        await expect.poll(() => overflow(page)).toBeLessThanOrEqual(0);
        await keepPicture(page, `opens-school-${language}-${width}`);
      }
      await page.setViewportSize({ width: 1280, height: 900 });
      await close();
    },
  );

  it.each(['zh', 'en'] as const)(
    'should be pupils to come, with what was counted and past misses (%s)',
    async (language) => {
      await show(page, `?place=daqing&view=futures&lang=${language}`);
      const card = page.locator('.futures-main');
      const table = card.locator('details').last();
      await table.waitFor();
      if ((await table.getAttribute('open')) === null) await table.locator('summary').click();
      const row = card.locator('tbody tr').last();
      const year = (await row.locator('th').innerText()).slice(0, 4);
      const cell = row.locator('button.figure').first();
      const value = await cell.innerText();
      const beside = page.getByRole('dialog');
      const open = async () => {
        await page.keyboard.press('Enter');
        await beside.locator('.figure-rows tbody tr').first().waitFor();
        await beside.locator('section[aria-busy=true]').waitFor({ state: 'detached' });
        return beside.innerText();
      };
      const close = async () => {
        await page.keyboard.press('Escape');
        await beside.waitFor({ state: 'hidden' });
      };
      await cell.focus();
      const text = await open();
      for (const part of [year, value, said[language].how, said[language].miss]) expect(text).toContain(part);
      expect(await violations(page)).toEqual([]);
      await keepPicture(page, `opens-pupils-${language}`);
      await close();
      const peak = card.locator('li button.figure').first();
      await peak.focus();
      expect(await open()).toContain(said[language].how);
      await close();
      const births = page.locator('[aria-labelledby=births-title] button.link');
      await births.focus();
      expect(await open()).toMatch(language === 'zh' ? /依据的数据：出生人口/ : /Data it rests on: Births/);
      await keepPicture(page, `opens-births-${language}`);
      await close();
    },
  );

  it.each(['zh', 'en'] as const)('should be the balance of resources (%s)', async (language) => {
    await show(page, `?place=pingyin&lang=${language}`);
    const part = page.locator('.balance details').first();
    await part.waitFor();
    if ((await part.getAttribute('open')) === null) await part.locator('summary').click();
    const rows = part.locator('tbody tr');
    const beside = page.getByRole('dialog');
    const school = await rows.nth(2).locator('th').innerText();
    const cells = rows.nth(2).locator('button.figure');
    expect(await cells.count()).toBe(9);
    await cells.nth(1).focus();
    await page.keyboard.press('Enter');
    await beside.locator('.figure-rows').nth(1).locator('tbody tr').first().waitFor();
    const parts = beside.locator('section').nth(2).locator('tbody td');
    const [amount = '', pupils = ''] = await parts.allInnerTexts();
    const told = Number((await beside.locator('.figure-value').innerText()).replaceAll(',', ''));
    const number = (text: string) => Number(text.replaceAll(',', ''));
    expect((100 * number(amount)) / number(pupils)).toBeCloseTo(told, 1);
    expect(await beside.innerText()).toContain(school);
    expect(await violations(page)).toEqual([]);
    await keepPicture(page, `opens-balance-${language}`);
    await page.keyboard.press('Escape');
    await beside.waitFor({ state: 'hidden' });
    await rows.nth(1).locator('button.figure').first().click();
    await beside.waitFor();
    expect(await beside.innerText()).toContain(
      language === 'zh' ? '标准差 ÷ 平均值' : 'standard deviation ÷ mean',
    );
    await page.keyboard.press('Escape');
    await beside.waitFor({ state: 'hidden' });
  });

  it.each(shown)('should be all that a view shows: %s', async (view, drawn) => {
    for (const language of ['zh', 'en']) {
      await show(page, `?place=pingyin&lang=${language}&${view}`);
      await page.locator(drawn).first().waitFor({ state: 'attached', timeout: 60_000 });
      await page.evaluate(() => {
        for (const part of document.querySelectorAll('details')) part.open = true;
      });
      await expect.poll(() => page.locator('main [role=gridcell], main .figure').count()).toBeGreaterThan(0);
      expect(await unopenedFigures(page), view).toEqual([]);
    }
  });

  it('should be told where one opens nothing', async () => {
    await show(page, '?place=pingyin&lang=zh&view=today');
    const cell = page.locator('.worst td.number').first();
    await cell.waitFor();
    const text = await cell.innerText();
    await cell.evaluate((element) => {
      element.replaceChildren(element.textContent ?? '');
    });
    expect(await unopenedFigures(page)).toEqual([expect.stringContaining(text)]);
    await page.reload();
  });

  it.each(['zh', 'en'] as const)(
    'should be those of slides, by a link beside them (%s)',
    async (language) => {
      await show(page, `?place=daqing&view=present&lang=${language}&slide=2`);
      const link = page.locator('.stage-bar').getByRole('button', { name: said[language].how });
      await link.focus();
      await page.keyboard.press('Enter');
      const beside = page.getByRole('dialog');
      await beside.locator('.figure-rows tbody tr').first().waitFor();
      expect(await beside.locator('section').nth(2).locator('tbody tr').count()).toBe(
        await page.locator('.slide').first().locator('.slide-figure').count(),
      );
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await beside.waitFor({ state: 'hidden' });
    },
  );
});
