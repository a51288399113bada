import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type OpenedPage, openPage } from './openPage.ts';
import { show, violations } from './pageChecks.ts';

let opened: OpenedPage;
let page: Page;

beforeAll(async () => {
  opened = await openPage('?place=pingyin&lang=zh');
  page = opened.page;
}, 120_000);

afterAll(() => opened?.close());

afterEach(() => {
  expect(opened.faults.splice(0)).toEqual([]);
});

describe('what a planner takes along from today, and reads of the targets', () => {
  it('should give districts and schools as CSV, and say what a chosen stage does not filter', async () => {
    const kept = async () => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.locator('[aria-labelledby=table-title]').getByRole('button', { name: '下载 CSV' }).click(),
      ]);
      return [download.suggestedFilename(), readFileSync(await download.path(), 'utf8')];
    };
    const [name, districts] = await kept();
    expect(name).toBe('districts-pingyin-2021.csv');
    expect(districts).toContain('平阴县,51002,1418,51,74,0,538,0');
    await page
      .getByText('在校生和教学班为各学段合计：幼儿园 · 小学 · 初中 · 普通高中 · 中职 · 特殊教育。')
      .waitFor();
    await show(page, '?place=pingyin&view=today&list=schools&stage=senior');
    await page.getByText('上方数字和区县表为全部学段').waitFor();
    const [, schools] = await kept();
    expect(schools?.split('\r\n').slice(0, 2)).toEqual([
      '\uFEFF学校,区县,学段,在校生,教学班,大班额,最大班额,教室',
      '平阴·高中·示例03,平阴县,普通高中,2078,42,8,58,42',
    ]);
    const nineYears = async (stage: string) => {
      await show(page, `?place=pingyin&view=today&list=schools${stage}`);
      await expect.poll(() => page.url()).toContain(`list=schools${stage}`);
      const [, text] = await kept();
      return text?.split('\r\n').find((row) => row.startsWith('平阴·九年一贯制学校·示例01,'));
    };
    const [whole, primary, junior] = [
      ...[await nineYears(''), await nineYears('&stage=primary'), await nineYears('&stage=junior')],
    ];
    expect(whole).toBe('平阴·九年一贯制学校·示例01,平阴县,小学 · 初中,738,18,4,63,18');
    expect(primary).toBe('平阴·九年一贯制学校·示例01,平阴县,小学,483,12,2,63,18');
    expect(junior).toBe('平阴·九年一贯制学校·示例01,平阴县,初中,255,6,2,60,18');
    await show(page, '?place=pingyin&view=today');
  });

  it('should say why a target cannot be judged, apart from those that are met', async () => {
    await show(page, '?place=pingyin&view=plan&list=check');
    const lacking = page.locator('.verdict').filter({ hasText: '小学适龄儿童入学率100%' });
    await lacking.waitFor();
    expect(await lacking.innerText()).toMatch(/无法判定[\s\S]*没有/);
    const colourOf = (mark: string) =>
      page
        .locator(`.verdict .mark.${mark}`)
        .first()
        .evaluate((node) => getComputedStyle(node).color);
    expect(await colourOf('notMeasurable')).not.toBe(await colourOf('met'));
    expect(await page.locator('.project-group summary').first().innerText()).toContain(
      '11 项未达标 / 共 20 项，另有 1 项无法判定',
    );
    await show(page, '?place=pingyin&view=today');
  });

  it('should put the heat map in order by name or by the largest class of a grade', async () => {
    await show(page, '?place=pingyin&view=classes&lang=zh&stage=primary');
    const sizes = () => page.locator('[role=gridcell][data-column="2"]').allInnerTexts();
    await page.locator('[role=gridcell]').first().waitFor();
    const choose = async (order: string) => {
      await page.getByRole('combobox', { name: '排序' }).click();
      await page.getByTitle(order, { exact: true }).click();
    };
    await choose('三年级最大班额');
    await expect
      .poll(async () => (await sizes()).map(Number))
      .toEqual([...(await sizes()).map(Number)].sort((left, right) => right - left));
    const [first = '0'] = await sizes();
    expect(Number(first)).toBeGreaterThan(45);
    await choose('学校');
    const names = () => page.locator('.heat [role=rowheader]').allInnerTexts();
    await expect
      .poll(names)
      .toEqual([...(await names())].sort((left, right) => left.localeCompare(right, 'zh-CN')));
    expect(await violations(page)).toEqual([]);
  });
});
