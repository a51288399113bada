import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { firstCard, type OpenedPage, openPage } from './openPage.ts';
import { keepPicture, overflow, show, violations } from './pageChecks.ts';

let desk: OpenedPage;
let page: Page;

beforeAll(async () => {
  desk = await openPage('?place=pingyin&view=futures');
  ({ page } = desk);
}, 120_000);

afterAll(() => desk?.close());

afterEach(() => {
  expect(desk.faults.splice(0)).toEqual([]);
});

const drawn = () => page.locator('[data-futures]').getAttribute('data-futures').then(Number);
const until = (draws: number) => expect.poll(drawn, { timeout: 40_000 }).toBeGreaterThanOrEqual(draws);

describe('fans around pupils to come', () => {
  it('should be drawn for the whole place by stage, 200 futures first and then 1,000', async () => {
    await until(200);
    await until(1000);
    const text = await page.locator('.futures-main').innerText();
    expect(text).toContain('深色带内有八成、浅色带内有九成五');
    await page.getByText('规划期末的区间').click();
    const ends = await page.locator('.futures-main details[open] li').first().innerText();
    expect(ends).toMatch(/2036 学年 .+：[\d,]+ 人（八成在 [\d,]+–[\d,]+，九成五在 [\d,]+–[\d,]+）/);
    await keepPicture(page, 'fans-stage-zh', 'whole');
  }, 90_000);

  it.each([
    ['by grade', 'by=grade'],
    ['of one school', 'school=FIRST'],
  ])(
    'should be drawn %s',
    async (_, asked) => {
      const school = await page.locator('.school-choice').isVisible();
      expect(school).toBe(true);
      const first = await firstSchool();
      await show(page, `?place=pingyin&view=futures&lang=zh&${asked.replace('FIRST', first)}`);
      await firstCard(page);
      await expect
        .poll(drawn)
        .toBe(0)
        .catch(() => undefined);
      await until(200);
      expect(await page.locator('.futures-main').innerText()).toContain('深色带');
      await keepPicture(page, `fans-${asked.split('=')[0]}-zh`, 'whole');
    },
    90_000,
  );

  it('should stand in the table and hold on a telephone in English and the dark look', async () => {
    await show(page, '?place=pingyin&view=futures&lang=en');
    await until(200);
    await page.setViewportSize({ width: 360, height: 800 });
    await expect.poll(() => overflow(page)).toBeLessThanOrEqual(0);
    await page.locator('.futures-main summary', { hasText: 'Table of the figures' }).click();
    await expect.poll(() => page.locator('.futures-main td .range').count()).toBeGreaterThan(10);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Switch to the dark look' }).click();
    expect(await violations(page, 'colours')).toEqual([]);
    await keepPicture(page, 'fans-en-360-dark', 'whole');
    await page.getByRole('button', { name: 'Switch to the light look' }).click();
    await page.setViewportSize({ width: 1280, height: 800 });
  }, 60_000);

  it('should be left out where nobody wants them, and the link keeps that', async () => {
    await page.getByRole('checkbox', { name: 'Show ranges' }).uncheck();
    await expect.poll(() => page.url()).toContain('bands=off');
    expect(await drawn()).toBe(0);
    await page.getByRole('checkbox', { name: 'Show ranges' }).check();
    await until(200);
  }, 60_000);
});

/** The identifier of some school of the place. */
async function firstSchool(): Promise<string> {
  const tables = await page.evaluate(async () => (await fetch('/places/pingyin.json')).json());
  const { text } = tables.find(({ name }: { name: string }) => name.endsWith('schools.csv'));
  const [head = '', first = ''] = text.split('\n');
  return first.split(',')[head.split(',').indexOf('id')] ?? '';
}
