import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { beginDraft } from '../../web/src/drafts/draft.ts';
import { writeLinked } from '../../web/src/drafts/linkedDrafts.ts';
import { type OpenedPage, openPage } from './openPage.ts';
import { show } from './pageChecks.ts';

let desk: OpenedPage;
let page: Page;

beforeAll(async () => {
  desk = await openPage('?place=pingyin');
  ({ page } = desk);
}, 120_000);

afterAll(() => desk?.close());

afterEach(() => {
  expect(desk.faults.splice(0)).toEqual([]);
});

describe('a link to a view with its filters', () => {
  it('should show the ledger and the projects as they were filtered', async () => {
    await show(page, '?place=pingyin&view=classes&list=ledger&lang=zh');
    const count = (shown: Page) => shown.getByText(/^[\d,]+ 个班$/).innerText();
    await page.getByRole('combobox', { name: '状态' }).click();
    await page.locator('.ant-select-item-option').nth(1).click();
    await expect.poll(() => page.url()).toContain('state=');
    const filtered = await count(page);
    const other = await desk.context.newPage();
    await other.goto(page.url());
    await other.getByText(/^[\d,]+ 个班$/).waitFor({ timeout: 30_000 });
    expect(await count(other)).toBe(filtered);
    await show(page, '?place=pingyin&view=plan&lang=zh');
    await page.getByRole('checkbox', { name: '只看' }).check({ timeout: 30_000 });
    await expect.poll(() => page.url()).toContain('late=only');
    await other.goto(page.url());
    expect(await other.getByRole('checkbox', { name: '只看' }).isChecked({ timeout: 30_000 })).toBe(true);
    await other.close();
  });
});

describe('a link that somebody sent', () => {
  it('should say that it is not whole where its drafts cannot be read, and what is shown instead', async () => {
    const linked = await linkOf('scenario=draft-sent&view=today');
    await open(linked.slice(0, linked.length - 30));
    await page.getByText(/链接不完整.*现按现状数据计算/).waitFor();
    expect(page.url()).not.toContain('#');
    // The comparison shows nothing instead of a draft.
    const compared = await linkOf('with=draft-sent&view=compare');
    await open(compared.slice(0, compared.length - 30));
    await page.getByText('链接不完整').waitFor();
    await page.getByRole('heading', { name: '草稿（不在此浏览器）' }).waitFor();
    expect(await page.getByText('现按现状数据计算').count()).toBe(0);
  });

  it('should open whole with its drafts, and tell of one that is in another browser', async () => {
    await open(await linkOf('scenario=draft-sent&view=today'));
    await page.getByText('此情景改变了什么').waitFor();
    await show(page, '?place=pingyin&scenario=draft-other');
    await page.getByText(/本浏览器里没有这份草稿.*现按现状数据计算/).waitFor();
    expect(await page.getByText('链接不完整').count()).toBe(0);
  });

  it('should lead from a draft that cannot be computed to where it is mended, and nowhere else', async () => {
    await open(await linkOf('with=draft-sent&view=compare', '  - { kind: births, factor: -3 }'));
    const card = page.locator('.side-cards > li').nth(1);
    await card.getByText('有待改正之处，无法计算').waitFor();
    expect(await card.getByRole('button').allInnerTexts()).toEqual(['去改正']);
    await card.getByRole('button').click();
    await page.getByRole('textbox', { name: '情景文本' }).waitFor();
  });

  it('should say where a place is that only the sender’s browser keeps', async () => {
    await show(page, '?place=here-river&view=today&scenario=theirs&with=others');
    await page.getByText('只存在发链接者的浏览器里').waitFor();
    // What the link asks for of that place is no place's else.
    await page.getByRole('button', { name: /^打开/ }).click();
    await expect.poll(() => page.url()).toContain('place=');
    expect(page.url()).not.toMatch(/theirs|others|here-/);
  });

  it('should keep the reader’s language where it asks for one that there is not', async () => {
    await show(page, '?place=pingyin&lang=fr');
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
  });

  it('should take along no scenarios to another place', async () => {
    await show(page, '?place=pingyin&view=compare&with=pingyin-births-low');
    await page.getByRole('combobox', { name: '地区' }).click();
    await page.getByTitle('大庆市', { exact: true }).last().click();
    await expect.poll(() => page.url()).toContain('place=daqing');
    expect(page.url()).not.toContain('with=');
  });
});

const sound = '  - { kind: births, fromYear: 2022, factor: 0.9, because: 试一试 }';

/** A link with one draft in it. */
async function linkOf(search: string, lever = sound): Promise<string> {
  const title = { zh: '晚一年', en: 'A year late' };
  const text = [
    'format: xuewei.scenario/1',
    'title: { zh: 晚一年, en: A year late }',
    'question: { zh: 会怎样？, en: What then? }',
    'dataset: ../seeds/pingyin',
    'interventions:',
    lever,
    '',
  ].join('\n');
  const drafts = await writeLinked([beginDraft('draft-sent', { place: 'pingyin', title, text })]);
  return `?place=pingyin&${search}${drafts}`;
}

async function open(link: string): Promise<void> {
  // Another "#" alone does not load the page anew.
  await page.goto('about:blank');
  await page.goto(`${desk.url}/${link}`);
}
