import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { firstCard, type OpenedPage, openPage } from './openPage.ts';
import { keepPicture, show } from './pageChecks.ts';

let opened: OpenedPage;
let page: Page;

beforeAll(async () => {
  opened = await openPage('?place=pingyin&lang=zh');
  page = opened.page;
  await page.getByRole('button', { name: '改用深色界面' }).click();
}, 120_000);

afterAll(() => opened?.close());

afterEach(() => {
  expect(opened.faults.splice(0)).toEqual([]);
});

describe('views on paper, from a page in the dark look', () => {
  it('should list every school, with the names of the largest classes, and show no button', async () => {
    await show(page, '?place=pingyin&lang=zh&view=today&list=schools');
    const table = page.locator('[aria-labelledby=table-title]');
    await table.getByRole('button', { name: '平阴·小学·示例08', exact: true }).waitFor();
    await onPaper('today-schools', async () => {
      expect(await table.locator('tbody tr.ant-table-row').count()).toBe(102);
      expect(await page.locator('main .ant-btn:visible').allInnerTexts()).toEqual(
        await page.locator('main .ant-btn-link:visible').allInnerTexts(),
      );
      expect(await page.getByText('平阴·小学·示例05').last().isVisible()).toBe(true);
    });
    expect(await page.evaluate('document.documentElement.dataset.look')).toBe('dark');
  });

  it('should draw the map on white before the printer takes it', async () => {
    await show(page, '?place=pingyin&lang=zh&view=today');
    await page.locator('.map canvas').waitFor();
    await expect.poll(() => mapGround(false)).toBe('dark');
    expect(await mapGround(true)).toBe('light');
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await expect.poll(() => mapGround(false)).toBe('dark');
  });

  it.each(['futures', 'plan', 'plan&list=check', 'plan&list=propose', 'compare'])(
    'should stand black on white within the sheet in %s',
    async (view) => {
      await show(page, `?place=pingyin&lang=zh&view=${view}`);
      await firstCard(page);
      await onPaper(view.replace('&list=', '-'), async () => {
        expect(await page.evaluate('document.documentElement.dataset.look')).toBe('light');
        const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
        expect(ground).toBe('rgba(0, 0, 0, 0)');
        expect(await page.locator('main .ant-btn:visible').count()).toBe(0);
        expect(await page.locator(controls).allInnerTexts()).toEqual([]);
        expect(await cut()).toEqual([]);
      });
    },
  );
});

/** What can be chosen or typed into; a choice of district prints as its word. */
const controls = [
  '.ant-radio-wrapper',
  '.ant-checkbox-wrapper',
  '.ant-input-number',
  '.ant-segmented',
  'textarea',
]
  .map((part) => `main ${part}:visible`)
  .join(', ');

/** Look at the page as the printer takes it, on a sheet of A4 less its margins. */
async function onPaper(name: string, look: () => Promise<void>): Promise<void> {
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => {
    document.body.style.width = '700px';
  });
  await keepPicture(page, `paper-${name}`, 'whole');
  await look();
  await page.evaluate(() => {
    document.body.style.width = '';
  });
  await page.emulateMedia({ media: null });
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
}

/** Whether most of what the map has drawn is light; as the printer takes it, which waits for no frame, where asked. */
function mapGround(printed: boolean): Promise<'light' | 'dark' | undefined> {
  return page.evaluate((print) => {
    if (print) window.dispatchEvent(new Event('beforeprint'));
    const canvas = document.querySelector<HTMLCanvasElement>('.map canvas');
    const data = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
    const counts = { light: 0, dark: 0 };
    for (let at = 0; at < data.length; at += 4)
      if ((data[at + 3] ?? 0) > 0) counts[(data[at] ?? 0) > 127 ? 'light' : 'dark'] += 1;
    if (counts.light === counts.dark) return undefined;
    return counts.light > counts.dark ? 'light' : 'dark';
  }, printed);
}

/** What reaches beyond the sheet, or is cut within a part that scrolls on the screen. */
function cut(): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('main .scroll, main table, main canvas')]
      .filter((part) => {
        const scrolls = getComputedStyle(part).overflowY !== 'visible' && part.matches('.scroll');
        return scrolls || part.getBoundingClientRect().right > 701;
      })
      .map((part) => part.outerHTML.slice(0, 120)),
  );
}
