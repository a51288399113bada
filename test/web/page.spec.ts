import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { firstCard, type OpenedPage, openPage } from './openPage.ts';
import { keepPicture, overflow, show, violations } from './pageChecks.ts';

let desk: OpenedPage;
let page: Page;

beforeAll(async () => {
  desk = await openPage('?place=pingyin', { kept: true });
  ({ page } = desk);
}, 120_000);

afterAll(() => desk?.close());

afterEach(() => {
  expect(desk.faults.splice(0)).toEqual([]);
});

describe('the page at the desk of a planner', () => {
  it('should greet a Chinese browser in Chinese, with the place, its years and the headline figures', async () => {
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
    expect(await page.locator('.page-years').innerText()).toBe('2021 → 2036 学年');
    expect(await page.locator('.tile-name').allInnerTexts()).toEqual([
      '大班额',
      '大校额（法人学校）',
      '学位缺口',
      '专任教师缺口（班师比）',
      '最近期限',
    ]);
    expect(await page.locator('.tile-value').first().innerText()).toContain('51');
  });

  it('should need little of a slow line: 450 kB of script and style, packed, beside the core', async () => {
    const names = await page.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname),
    );
    const files = names.filter((name) => /\.(js|css)$/.test(name) && !name.includes('Worker'));
    const packed = [...new Set(files)].map(
      (name) => gzipSync(readFileSync(join('dist', 'web', name))).length,
    );
    expect(packed.length).toBeGreaterThan(10);
    expect(packed.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThan(450_000);
  });

  it('should be worked by keyboard alone: from the first tab to a class list', async () => {
    await page.keyboard.press('Tab');
    expect(await focused()).toContain('跳到正文');
    await tabTo('班额');
    await page.keyboard.press('Enter');
    await page.getByRole('grid').waitFor();
    await tabTo('平阴·小学', 40);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await show(page, '?place=pingyin&view=today');
  });

  it('should open a tile to how its figure came to be, and from which source', async () => {
    await page.locator('.tile').first().click();
    const drawer = page.getByRole('dialog');
    await drawer.getByText('怎样算出').waitFor();
    expect(await drawer.innerText()).toContain('不少于目标界限');
    expect(await drawer.innerText()).toContain('来源');
    await drawer.getByText(/^提前 3 年：此方法平均偏差 \d/).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'hidden' });
  });

  it('should show the balance of resources by school, with marks, variation and limits', async () => {
    await show(page, '?place=pingyin');
    const card = page.locator('.balance');
    const part = card.locator('details').first();
    await part.waitFor();
    expect(await part.innerText()).toMatch(/\d+\/\d+ 所学校达标，综合差异系数 0\.\d{3}，(未达标|达标)/);
    await part.locator('summary').click();
    const rows = part.locator('tbody tr');
    expect(await rows.nth(0).innerText()).toMatch(
      /^标准（不低于）\s+4\.2\s+1\s+0\.9\s+4\.5\s+7\.5\s+2,000\s+2\.3/,
    );
    expect(await rows.nth(1).innerText()).toMatch(/^差异系数（限值 0\.50）(\s+(▲ )?\d\.\d{3}){7}/);
    const [, schools] = /\/(\d+) 所学校/.exec(await part.innerText()) ?? [];
    expect(await rows.count()).toBe(Number(schools) + 2);
    await part.scrollIntoViewIfNeeded();
    await keepPicture(page, 'balance-1280');
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 800 });
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await keepPicture(page, 'balance-360');
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  it('should draw pupils, births and the back-test, and say the errors in words', async () => {
    await show(page, '?place=pingyin');
    await page.getByRole('link', { name: '趋势' }).click();
    await page.getByText(/^提前 3 年：此方法平均偏差/).waitFor({ timeout: 20_000 });
    await expect.poll(() => page.locator('canvas[role=img]').count()).toBe(3);
    expect(await page.getByText('小学：2024 学年最多').count()).toBe(1);
    await page.getByText('各方法的全部误差').click();
    const errors = page.getByRole('region', { name: '各方法的全部误差' });
    expect(await errors.locator('tbody tr').allInnerTexts()).toEqual([
      ...[1, 2, 3].flatMap((ahead) =>
        ['此方法', '假定不变', '三年平均'].map((method) =>
          expect.stringMatching(new RegExp(`^${ahead}\\s+${method}(\\s+-?[\\d.]+%){3}$`)),
        ),
      ),
    ]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await errors.scrollIntoViewIfNeeded();
    await keepPicture(page, 'errors-1280');
  });

  it('should keep a chart as lines and texts, with every series and where its figures come from', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '下载矢量图' }).first().click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.svg$/);
    const svg = readFileSync(await download.path(), 'utf8');
    for (const name of ['小学', '初中']) expect(svg).toContain(`<g data-series="${name}">`);
    expect(svg).toContain('来源：平阴县数据，情景“现状数据（不加情景）”，2021—2036 学年');
    // Laid over the page, whose letters hold Chinese signs also where the machine has none.
    const shown = await page.evaluateHandle((text) => {
      const over = document.body.appendChild(document.createElement('div'));
      over.style.cssText = 'position:fixed;inset:0;z-index:9999;background:#fff';
      over.innerHTML = text;
      return over;
    }, svg);
    await page.evaluate(() => document.fonts.ready);
    await keepPicture(page, 'chart-svg-pupils');
    await shown.evaluate((over) => over.remove());
    await keepPicture(page, 'chart-buttons');
  });

  it('should show the classes of a grade from the heat map', async () => {
    await page.getByRole('link', { name: '班额' }).click();
    await page.getByRole('grid').waitFor();
    await page.getByRole('gridcell').first().click();
    await page.getByRole('dialog').getByText('各学年同一年级').waitFor();
    expect(page.url()).toMatch(/school=.*grade=/);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  });

  it('should show a class that grades share in each of them, marked and told', async () => {
    await show(page, '?place=pingyin&view=classes&stage=primary&year=2036');
    const shared = page.locator('.heat-cell.shared');
    await page.getByText(/^虚线框：/).waitFor();
    await page.locator('.heat').evaluate((element) => element.scrollTo(0, element.scrollHeight));
    await shared.first().waitFor();
    expect(await shared.first().getAttribute('aria-label')).toMatch(
      /年级同在一班，共 \d+ 人，其中本年级 \d+ 人/,
    );
    await page.setViewportSize({ width: 360, height: 800 });
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await keepPicture(page, 'shared-classes-360');
    await page.setViewportSize({ width: 1280, height: 800 });
    await shared.first().click();
    await page
      .getByRole('dialog')
      .getByText(/同在一班，共 \d+ 人，其中本年级 \d+ 人；只计一次/)
      .waitFor();
    await page.getByRole('dialog').getByText('同班', { exact: true }).waitFor();
    await keepPicture(page, 'shared-classes-drawer');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  });

  it('should let the ledger be narrowed to the deadline year, kept as CSV, and followed to the classes', async () => {
    await show(page, '?place=pingyin&view=classes&list=ledger');
    const all = await page.getByText(/^[\d,]+ 个班$/).innerText();
    await show(page, '?place=pingyin&view=classes&list=ledger&year=2025');
    await expect.poll(() => page.getByText(/^[\d,]+ 个班$/).innerText()).not.toBe(all);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '下载 CSV' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('ledger-pingyin-2025.csv');
    await page.getByRole('button', { name: /示例/ }).first().click();
    await page.getByRole('dialog').getByText('各学年同一年级').waitFor();
    await page.keyboard.press('Escape');
  });

  it('should say that a place is unknown, ask a scenario’s question, list its changes, and stop when told to', async () => {
    await show(page, '?place=atlantis');
    await page.getByText('没有名为“atlantis”的地区').waitFor();
    await show(page, '?place=pingyin&scenario=pingyin-one-year-late');
    await page.getByText('哪些目标会落空').waitFor({ timeout: 30_000 });
    await page.getByText(/^此情景改变了什么（[1-9]\d* 项）/).waitFor();
    await show(page, '?place=zibo');
    await page.getByRole('button', { name: '停止' }).click();
    await page.getByText('计算已停止').waitFor();
    await page.getByRole('button', { name: '重新计算' }).click();
    await page.getByText('正在计算').waitFor();
    // Nobody waits for the city.
    await page.getByRole('button', { name: '停止' }).click();
  });
});

describe('the page when something is wrong', () => {
  it('should list every problem of the tables with where, what and remedy', async () => {
    const other = await desk.openWith('pingyin', (text) => text.replace('py-j01,平阴', 'py-j0x,平阴'));
    await other.getByText('无法计算').waitFor({ timeout: 30_000 });
    const problems = await other.locator('.problems li').allInnerTexts();
    expect(problems.length).toBeGreaterThan(0);
    for (const problem of problems) expect(problem).toMatch(/位置.*[\s\S]*如何改正/);
    await other.context().close();
  });

  it('should say that the tables cannot be fetched, and fetch them when asked again', async () => {
    let broken = true;
    const other = await desk.openWith('pingyin', (text) => (broken ? undefined : untilDeadline(text)));
    await other.getByText('无法取得“平阴县”的数据表').waitFor();
    broken = false;
    await other.getByRole('button', { name: '重试' }).click();
    await firstCard(other);
    await seeChances(other);
    await other.context().close();
  });
});

describe('the page where WebAssembly is switched off', () => {
  it('should say what cannot be computed there, and compute all else', async () => {
    const told = /停用了 WebAssembly/;
    expect(await page.getByText(told).count()).toBe(0);
    const other = await desk.context.newPage();
    await other.addInitScript('delete globalThis.WebAssembly');
    await other.goto(`${desk.url}/?place=pingyin`);
    await other.getByText(told).waitFor();
    await firstCard(other);
    await other.close();
  });
});

describe('the page without a network', () => {
  it('should open again and compute, once it has been loaded', async () => {
    await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)');
    await page.waitForLoadState('networkidle');
    await desk.context.setOffline(true);
    await page.goto(`${desk.url}/?view=classes&place=pingyin`);
    await firstCard(page);
    expect(await page.evaluate(keptSolver)).toBe('application/wasm');
    await page.getByRole('grid').waitFor();
    await desk.context.setOffline(false);
  });
});

/** The type of HiGHS as the page's own cache answers it; nothing where the cache does not hold it. */
const keptSolver = `caches.keys()
  .then((names) => Promise.all(names.map((name) => caches.open(name).then((cache) => cache.keys()))))
  .then((kept) => kept.flat().find(({ url }) => url.endsWith('.wasm')))
  .then((found) => found && fetch(found.url).then((answer) => answer.headers.get('content-type')))`;

/** Pingyin up to the year of its targets, with three of them, so that futures are quickly drawn. */
function untilDeadline(text: string): string {
  const kept = /^(id|N-45|N-50|S1-03),/;
  const files: { name: string; text: string }[] = JSON.parse(text.replace(',2021,2036,', ',2021,2025,'));
  const shorten = ({ name, text }: (typeof files)[number]) =>
    name === 'targets.csv'
      ? text
          .split('\n')
          .filter((line) => kept.test(line))
          .join('\n')
      : text;
  return JSON.stringify(files.map((file) => ({ ...file, text: shorten(file) })));
}

/** Draw futures by keyboard, stop, draw again, and read how likely each target of the next deadline is. */
async function seeChances(page: Page): Promise<void> {
  await page.locator('.tile').last().click();
  const drawer = page.getByRole('dialog');
  await drawer.getByText('只按最可能的一条路径，尚未抽样').waitFor();
  await drawer.getByRole('button', { name: '有多大把握' }).press('Enter');
  await drawer.getByRole('progressbar').waitFor();
  expect(await page.evaluate('document.activeElement?.textContent.replace(" ", "")')).toBe('停止');
  await page.keyboard.press('Enter');
  await drawer.getByRole('button', { name: '有多大把握' }).press('Enter');
  await drawer
    .getByText(/^200 种未来中有 \d+ 种达标（/)
    .first()
    .waitFor({ timeout: 30_000 });
  expect(await drawer.locator('.chance-line').count()).toBe(3);
  expect(await drawer.getByText(/^在每种未来中都.*取决于工程或规则/).count()).toBeGreaterThan(0);
  expect((await drawer.locator('.chance').innerText()).match(/[A-Za-z]/g)).toBeNull();
}

function focused(): Promise<string> {
  return page.evaluate('document.activeElement?.ariaLabel ?? document.activeElement?.textContent ?? ""');
}

/** Press Tab until the element in focus holds a text. */
async function tabTo(text: string, most = 20): Promise<void> {
  for (let count = 0; count < most; count += 1) {
    if ((await focused()).includes(text)) return;
    await page.keyboard.press('Tab');
  }
  expect(await focused()).toContain(text);
}
