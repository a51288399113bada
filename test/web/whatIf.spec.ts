import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type OpenedPage, openPage } from './openPage.ts';
import { keepPicture, overflow, show, violations, widths } from './pageChecks.ts';
import { unopenedFigures } from './unopenedFigures.ts';

let desk: OpenedPage;
let page: Page;

beforeAll(async () => {
  desk = await openPage('?view=whatIf&place=pingyin&bands=off');
  ({ page } = desk);
}, 120_000);

afterAll(() => desk?.close());

afterEach(() => {
  expect(desk.faults.splice(0)).toEqual([]);
});

describe('a what-if of the planner’s own', () => {
  it('should begin with one lever, at work at once, with a plain reason and what it did', async () => {
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: '出生人口' }).click();
    await settled();
    expect(page.url()).toMatch(/scenario=draft-/);
    expect(await text()).toContain('because: 假设：出生人口比预计少。');
    await page.getByText('平阴县 2022—2036 年出生人口 × 0.9。').waitFor();
    expect(await page.locator('.what-if-charts').innerText()).toContain('差别最大');
  });

  it('should not even try to make programs of texts, which its policy forbids', async () => {
    const session = await desk.context.newCDPSession(page);
    const noted: string[] = [];
    session.on('Audits.issueAdded', ({ issue }) => noted.push(issue.code));
    // The browser then tells what it has noted so far, too.
    await session.send('Audits.enable');
    expect(noted.filter((code) => code === 'ContentSecurityPolicyIssue')).toEqual([]);
    await session.detach();
  });

  it('should follow the slider, and take the whole way of it back in one step', async () => {
    const before = await text();
    const slider = page.getByRole('slider', { name: '出生人口: 相对原数的变化' });
    await slider.focus();
    for (let count = 0; count < 5; count += 1) await page.keyboard.press('ArrowLeft');
    await expect.poll(text).toContain('factor: 0.85');
    await settled();
    await page.getByText('出生人口 × 0.85。').waitFor();
    await page.keyboard.press('Tab');
    await page.getByRole('button', { name: '撤销' }).click();
    await expect.poll(text).toBe(before);
    await page.getByRole('button', { name: '重做' }).click();
    await expect.poll(text).toContain('factor: 0.85');
    for (const again of ['Control+y', 'Control+Shift+Z']) {
      await page.keyboard.press('Control+z');
      await expect.poll(text).toBe(before);
      await page.keyboard.press(again);
      await expect.poll(text).toContain('factor: 0.85');
    }
    await settled();
  });

  it('should keep the draft over a reload, with its steps back', async () => {
    const kept = await text();
    // Lines that a lever moved look as if they had been drawn so from the start; what is not in view follows at rest.
    await page.waitForTimeout(500);
    const moved = await drawn();
    await page.reload();
    await settled();
    expect(await text()).toBe(kept);
    await expect.poll(drawn).toEqual(moved);
    expect(await page.getByRole('button', { name: '撤销' }).isEnabled()).toBe(true);
  });

  it('should draw around the lines how sure they are, where that is wanted', async () => {
    const lines = await drawn();
    const box = page.getByRole('checkbox', { name: '画出不确定范围' });
    await box.check();
    await page.locator('.what-if-pictures[data-futures="200"]').waitFor({ timeout: 30_000 });
    expect(page.url()).not.toContain('bands=');
    const [first] = lines;
    await expect.poll(async () => (await drawn())[0]).not.toBe(first);
    await box.uncheck();
    await expect.poll(drawn).toEqual(lines);
  });

  it('should keep comments in the text, say what is wrong with it by line, and keep the last good state', async () => {
    const sound = await text();
    await write(`# 局里要问的\n${sound}`);
    await settled();
    const drawn = await page.locator('.what-if-charts').innerText();
    await write(`# 局里要问的\n${sound.replace('fromYear: 2022', 'fromYear: 1990')}`);
    await page.getByRole('heading', { name: /待改正/ }).waitFor();
    expect(await page.locator('.problems').innerText()).toContain('第 7 行');
    await write('title: "open');
    await page.getByText('文本暂时读不成情景').waitFor();
    expect(await page.locator('.lever').count()).toBe(1);
    expect(await page.locator('.what-if-charts').innerText()).toBe(drawn);
    expect(await violations(page)).toEqual([]);
    await write(`# 局里要问的\n${sound}`);
    await settled();
    const percent = page.getByRole('spinbutton', { name: '出生人口: 相对原数的变化' });
    await percent.fill('-20');
    await expect.poll(text).toContain('factor: 0.8');
    expect(await text()).toContain('# 局里要问的');
  });

  it('should not take a number out of its bounds, and say what was typed and what stays', async () => {
    const sound = await text();
    const [toYear, percent] = ['终止年', '相对原数的变化'].map((field) =>
      page.getByRole('spinbutton', { name: `出生人口: ${field}` }),
    );
    await toYear?.fill('9999');
    await toYear?.blur();
    await page.getByText('9999 不在 1900 至 2200 之间，没有采用，此栏仍空着。').waitFor();
    await percent?.fill('99999999');
    await percent?.blur();
    await page.getByText('99,999,999 不在 -100 至 9900 之间，没有采用，仍为 -20。').waitFor();
    expect(await percent?.inputValue()).toBe('-20.00');
    expect(await text()).toBe(sound);
    expect(await violations(page)).toEqual([]);
    await percent?.fill('-20');
    await percent?.blur();
    await expect.poll(() => page.getByText('99,999,999').count()).toBe(0);
  });

  it('should say by its name on the page which field of which lever is wrong, not by file and path', async () => {
    const toYear = page.getByRole('spinbutton', { name: '出生人口: 终止年' });
    await toYear.fill('2150');
    const told = page.locator('.problems');
    await told.getByText('第 1 项“出生人口”的“终止年”').waitFor();
    expect(await told.innerText()).toContain('请改年份，或在地区表中推后规划期末年。');
    expect(await told.innerText()).not.toMatch(/[A-Za-z]{2,}/);
    await toYear.fill('');
    await toYear.blur();
    await settled();
    await page.getByText('各栏含义').click();
    await page.getByText('原数乘以此系数').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByText('各栏含义').click();
  });

  it('should take dated steps and check a formula as it is typed', async () => {
    await page.getByText('分段', { exact: true }).click();
    await expect.poll(text).toContain('year < 2025 ? 0.8 : 0.8');
    await page.getByRole('slider', { name: /第 2 段变化/ }).focus();
    await page.keyboard.press('ArrowLeft');
    await expect.poll(text).toContain('year < 2025 ? 0.8 : 0.79');
    await page.getByText('公式', { exact: true }).click();
    const formula = page.getByRole('textbox', { name: /出生人口: 公式/ });
    await formula.fill('1 - 0.02 * (yaer - base)');
    await page.locator('.lever-formula').getByText('“yaer”未定义').waitFor();
    await formula.fill('1 - 0.02 * (year - base)');
    await page.getByText('各年系数：2022 0.98 · 2023 0.96').waitFor();
    await settled();
    await page.getByText('各年相同').click();
  });

  it('should hold a form for every kind of lever, each with a reason', async () => {
    for (const kind of [
      '班额上限',
      '起始年级控制',
      '教师招聘',
      '建设资金',
      '推迟或提前一个项目',
      '增加教室（新项目）',
      '允许拆分大班',
    ]) {
      await page.getByRole('combobox', { name: '加一项' }).click();
      await page.locator('.ant-select-item-option-content').getByText(kind, { exact: true }).click();
    }
    expect(await page.locator('.lever').count()).toBe(8);
    await settled();
    expect(await page.locator('.lever .wrong').allInnerTexts()).toEqual([]);
    expect(await page.getByRole('textbox', { name: /理由$/ }).count()).toBe(8);
    expect(await violations(page)).toEqual([]);
  });

  it('should download the draft as it stands', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '下载文件' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^pingyin-draft-.*\.yaml$/);
    expect(readFileSync(await download.path(), 'utf8')).toBe(await text());
  });

  it('should be opened in another browser by its link, which carries it', async () => {
    await desk.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: '复制链接' }).click();
    await page.getByText('已复制').waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link.startsWith(`${page.url()}#drafts=`)).toBe(true);
    const elsewhere = await desk.context.browser()?.newContext({ locale: 'zh-CN', serviceWorkers: 'block' });
    const opened = await elsewhere?.newPage();
    if (opened === undefined) throw new Error('there is no other browser');
    desk.watch(opened);
    await opened.goto(link);
    const theirs = opened.getByRole('textbox', { name: '情景文本' });
    await theirs.waitFor({ timeout: 60_000 });
    expect(await theirs.inputValue()).toBe(await text());
    expect(opened.url()).toBe(page.url());
    await elsewhere?.close();
  });

  it('should show in two windows what was written last, and say so in the other', async () => {
    const other = await desk.context.newPage();
    desk.watch(other);
    await other.goto(page.url());
    const theirs = other.getByRole('textbox', { name: '情景文本' });
    await theirs.waitFor({ timeout: 60_000 });
    await theirs.fill(`${await text()}# 另一个窗口\n`);
    await page.getByText('此草稿刚在另一个窗口中改过').waitFor();
    expect(await text()).toContain('# 另一个窗口');
    await page.getByRole('button', { name: '撤销' }).click();
    expect(await text()).not.toContain('# 另一个窗口');
    await other.close();
  });

  it('should be one more scenario for every other view', async () => {
    await page.getByRole('link', { name: '现状' }).click();
    await page.getByText('此情景改变了什么（8 项）').waitFor({ timeout: 60_000 });
    await page.getByRole('link', { name: '情景试算' }).click();
    await settled();
  });
});

describe('scenarios side by side', () => {
  it('should set the draft beside others, with figures, verdicts and ledgers that differ', async () => {
    await page.getByRole('link', { name: '对比' }).click();
    await page.getByText('再选一个情景，就能看出差别。').waitFor();
    await page.getByRole('combobox', { name: '加一个情景' }).click();
    await page.getByTitle('现状数据', { exact: true }).last().click();
    await expect.poll(() => page.url()).toContain('with=asItStands');
    await compared();
    expect(await page.locator('.compare-cards').innerText()).toMatch(/\([+-][\d,]+\)/);
    await page.getByText(/提前消除 0 个，推后消除 [1-9]/).waitFor();
    const cards = page.locator('.compare-cards .compare-card');
    for (const figure of ['大班额', '在校生']) {
      const card = cards.filter({ has: page.getByRole('heading', { name: figure }) });
      const difference = card.locator('button.difference').last();
      const told = ((await difference.textContent()) ?? '').replace(/[^\d+-]/g, '');
      await difference.click();
      const behind = page.getByRole('dialog', { name: new RegExp(`差别来自哪些学校.*${figure}`) });
      const [, count = '', total = ''] =
        /(\d+) 所学校有差别，合计 ([+-][\d,]+)/.exec(await behind.getByText(/所学校有差别/).innerText()) ??
        [];
      expect(total.replace(/,/g, '')).toBe(told);
      expect(await behind.locator('tbody tr').count()).toBe(Number(count));
      if (figure === '大班额') expect(await violations(page)).toEqual([]);
      await keepPicture(page, `compare-behind-${figure}`);
      await page.keyboard.press('Escape');
      await behind.waitFor({ state: 'hidden' });
    }
    await page.getByRole('button', { name: '差别来自哪些学校' }).first().click();
    const classes = page.getByRole('dialog', { name: /大班额台账/ });
    await classes.locator('tbody tr').first().waitFor();
    await classes.locator('tbody button').first().click();
    await expect.poll(() => page.url()).toContain('list=ledger');
    await page.goBack();
    await compared();
    const verdict = page.getByRole('region', { name: '目标判定' }).last();
    await verdict
      .getByRole('button', { name: /差别来自/ })
      .first()
      .click();
    await page.getByRole('dialog', { name: /差别来自哪些学校/ }).waitFor();
    await page.keyboard.press('Escape');
    await page.reload();
    await compared();
    expect(await page.locator('.side-cards > li').count()).toBe(2);
  });

  it('should say where a scenario is gone, and lead from a scenario to its classes', async () => {
    const asked = new URL(page.url()).searchParams;
    asked.set('with', `${asked.get('with')},pingyin-small-classes,draft-gone`);
    await show(page, `?${asked}`);
    await compared();
    await page.getByText('本浏览器里没有这份草稿').waitFor();
    await expect.poll(() => page.getByText(/提前消除|台账无差别/).count()).toBe(2);
    expect(await violations(page)).toEqual([]);
    expect(await page.getByText('已按现状数据计算').count()).toBe(0);
    const cards = page.locator('.side-cards > li');
    await cards.nth(2).getByRole('button', { name: '看班级' }).click();
    await expect.poll(() => page.url()).toContain('scenario=pingyin-small-classes');
    await page.getByRole('grid').waitFor({ timeout: 60_000 });
    await page.goBack();
    await compared();
  });
});

describe('four scenarios side by side', () => {
  it('should show all columns of figures at once, and offer no scenario twice', async () => {
    await show(page, `?view=compare&place=pingyin&scenario=pingyin-plan&with=${others}`);
    await compared();
    await expect.poll(() => page.locator('.side-cards > li').count()).toBe(4);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      const hidden = page
        .locator('.compare-card .scroll')
        .evaluateAll((parts) => parts.map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth));
      expect(await hidden).toEqual([0, 0, 0, 0, 0]);
    }
    await page.setViewportSize({ width: 360, height: 800 });
    const verdicts = page.locator('.scroll:has(.verdict-table)');
    expect(await verdicts.evaluate((part) => part.scrollWidth - part.clientWidth)).toBe(0);
    expect(await verdicts.locator('td').last().innerText()).not.toBe('');
    await verdicts.scrollIntoViewIfNeeded();
    await keepPicture(page, 'compare-verdicts-360');
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.getByRole('combobox', { name: '第 2 个情景' }).click();
    const taken = page.locator('.ant-select-item-option-disabled');
    await expect.poll(() => taken.count()).toBe(3);
    await page.keyboard.press('Escape');
    await page.goBack();
    await compared();
  });
});

describe('costs and years of scenarios', () => {
  it('should stand beside each other, for all targets or one, and lead to the works', async () => {
    await show(page, `?view=compare&place=pingyin&scenario=pingyin-plan&with=${others}`);
    await compared();
    const card = page.getByRole('region', { name: '造价与达标学年' }).first();
    await expect.poll(() => card.locator('tbody tr').count()).toBe(4);
    const label = () => card.locator('canvas').getAttribute('aria-label');
    expect(await label()).toMatch(/亿元, (?:\d{4}|期末未达标)/);
    const before = await label();
    await card.getByRole('combobox', { name: '看哪些目标' }).click();
    await page.locator('.ant-select-item-option').filter({ hasText: '2000人' }).first().click();
    await expect.poll(label).not.toBe(before);
    await card
      .getByTitle(/的工程$/)
      .first()
      .click();
    await expect.poll(() => page.url()).toContain('view=plan');
    await page.goBack();
    await compared();
    await page.goBack();
    await compared();
  });
});

describe('what-if and compare in both languages at three widths', () => {
  for (const language of ['zh', 'en'] as const)
    for (const view of ['whatIf', 'compare'] as const)
      it(`should hold ${view} in ${language} without overflow, for every reader`, async () => {
        await show(page, `${search()}&view=${view}&lang=${language}`);
        await (view === 'compare' ? compared() : settled());
        for (const width of widths) {
          await page.setViewportSize({ width, height: 800 });
          await expect.poll(() => overflow(page), { timeout: 3000 }).toBeLessThanOrEqual(0);
          await keepPicture(page, `${view}-${language}-${width}`, 'whole');
        }
        await page.setViewportSize({ width: 360, height: 800 });
        if (language === 'zh') expect(await violations(page)).toEqual([]);
        await page.setViewportSize({ width: 1280, height: 800 });
        if (language === 'en') expect(await violations(page)).toEqual([]);
        expect(await unopenedFigures(page)).toEqual([]);
      });

  it('should be readable in the dark look too', async () => {
    await page.getByRole('button', { name: 'Switch to the dark look' }).click();
    for (const view of ['whatIf', 'compare'] as const) {
      await show(page, `${search()}&view=${view}`);
      await (view === 'compare' ? compared() : settled());
      await keepPicture(page, `${view}-dark`);
      expect(await violations(page, 'colours')).toEqual([]);
    }
  });
});

const others = 'pingyin-births-low,pingyin-half-budget,pingyin-one-year-late';

/** The pictures show what the levers say. */
async function settled(): Promise<void> {
  await page.locator('.what-if-pictures[aria-busy=false]').waitFor({ timeout: 60_000 });
}

/** The charts as they are drawn at present. */
function drawn(): Promise<string[]> {
  return page
    .locator('.what-if-pictures canvas')
    .evaluateAll((charts) => charts.map((chart) => (chart as HTMLCanvasElement).toDataURL()));
}

async function compared(): Promise<void> {
  await page.locator('.compare[aria-busy=false] .compare-card').first().waitFor({ timeout: 60_000 });
}

function text(): Promise<string> {
  return page.getByRole('textbox', { name: '情景文本' }).inputValue();
}

async function write(next: string): Promise<void> {
  await page.getByRole('textbox', { name: '情景文本' }).fill(next);
}

/** The address without its view and language. */
function search(): string {
  const given = new URLSearchParams(new URL(page.url()).search);
  for (const key of ['view', 'lang']) given.delete(key);
  return `?${given}`;
}
