import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type OpenedPage, openPage } from './openPage.ts';
import { keepPicture, overflow, show, violations, widths } from './pageChecks.ts';

let desk: OpenedPage;
let page: Page;

beforeAll(async () => {
  desk = await openPage('?place=pingyin&view=plan&list=propose&lang=zh');
  ({ page } = desk);
}, 120_000);

afterAll(() => desk?.close());

afterEach(() => {
  expect(desk.faults.splice(0)).toEqual([]);
});

const form = () => page.getByRole('dialog');
const levers = () => page.locator('.levers').innerText();

describe('levers and prices of the planner', () => {
  it('should be filled in by keyboard and saved as a scenario of the reader’s own', async () => {
    await page.getByRole('button', { name: '改手段与价格' }).press('Enter');
    const price = form().getByLabel('每间', { exact: true });
    await price.fill('82.5');
    await price.press('Tab');
    await form().getByRole('region', { name: '新建学校' }).getByRole('switch').press('Space');
    await form().getByText('改动 2 项').waitFor();
    await form().getByRole('button', { name: '保存为新情景' }).press('Enter');
    await form().waitFor({ state: 'hidden' });
    expect(page.url()).toMatch(/scenario=draft-/);
    await expect.poll(levers).toContain('加建教室：每间 82.5 万元，开工 1 年后启用 情景给出');
    expect(await levers()).toContain('不新建学校 情景给出');
    expect(await levers()).toMatch(/教师：专任每年 11 万元.* 假设/);
  });

  it('should say what is out of bounds, and be saved into the scenario in view', async () => {
    await page.getByRole('button', { name: '改手段与价格' }).click();
    const most = form().getByLabel('每校最多', { exact: true });
    await most.fill('101');
    await most.press('Tab');
    await form().getByText('101 不在 0 至 100 之间，没有采用，仍为 4。').waitFor();
    expect(await form().getByRole('button', { name: '保存到当前情景' }).isDisabled()).toBe(true);
    await most.fill('6');
    await most.press('Tab');
    const before = page.url();
    await form().getByRole('button', { name: '保存到当前情景' }).click();
    await expect.poll(levers).toContain('每校最多 6 间');
    expect(await levers()).toContain('每间 82.5 万元');
    expect(page.url()).toBe(before);
  });

  it('should be read in both languages at three widths by every reader', async () => {
    for (const language of ['zh', 'en'] as const) {
      await show(page, `${new URL(page.url()).search.slice(0).replace(/lang=\w+/, `lang=${language}`)}`);
      await page
        .getByRole('button', { name: language === 'zh' ? '改手段与价格' : 'Change levers and prices' })
        .click();
      await form().getByRole('switch').first().waitFor();
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        await expect.poll(() => overflow(page), { timeout: 3000 }).toBeLessThanOrEqual(0);
        await keepPicture(page, `plan-prices-${language}-${width}`);
        expect(await violations(page)).toEqual([]);
      }
      await page.keyboard.press('Escape');
      await form().waitFor({ state: 'hidden' });
    }
  });
});
