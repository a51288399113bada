import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { peakYears } from '../../src/domain/nation.ts';
import { drawNation } from '../../src/study/drawNation.ts';
import { colourOf, coloursOf, countyAt, layMosaic, stepOf } from '../../web/src/views/nation/mosaic.ts';
import { metricOf, readNation, roomsOf } from '../../web/src/views/nation/readNation.ts';
import { type OpenedPage, openPage } from './openPage.ts';
import { keepPicture, overflow, show, violations, widths } from './pageChecks.ts';

const told = await drawNation({ counties: 600, provinces: 6, years: 4, seed: 2, draws: 12 });
const file = (text: string, name = 'nation.json') => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(text),
});

describe('the picture of a nation', () => {
  const read = readNation(JSON.parse(JSON.stringify(told)));
  const picture = read.ok ? read.picture : undefined;
  const faultsOf = (given: unknown) => {
    const answer = readNation(given);
    return answer.ok ? [] : answer.faults.map(({ where, what }) => [where, what]);
  };

  it('should read what the command line writes, and nothing else', () => {
    expect(picture).toBeDefined();
    expect([null, 1].map(faultsOf)).toEqual([[['', 'notObject']], [['', 'notObject']]]);
    expect([{}, { ...told, format: 'other' }].map(faultsOf)).toEqual([
      [['format', 'otherFormat']],
      [['format', 'otherFormat']],
    ]);
    expect(faultsOf({ ...told, years: [], counties: {} })).toEqual([
      ...[
        ['years', 'missing'],
        ['counties.ids', 'missing'],
        ['counties.province', 'missing'],
      ],
      ['counties.rooms', 'missing'],
    ]);
  });

  it('should refuse a document that was cut, with all that is wrong with it', () => {
    const { counties, provinces, nation } = told;
    expect(faultsOf({ ...told, provinces: provinces.slice(0, 3) })).toEqual([
      ['counties.province', 'noProvince'],
    ]);
    expect(faultsOf({ ...told, provinces: [...provinces.slice(0, 5), provinces[0]] })).toEqual(
      provinces[0]?.counties === provinces[5]?.counties ? [] : [['provinces[5]', 'otherCounties']],
    );
    const cut = {
      ...{ ...told, nation: nation.slice(1), provinces: [{ id: 'P01' }, ...provinces.slice(1)] },
      counties: { ...counties, rooms: counties.rooms.slice(1), medians: counties.medians.slice(0, -8) },
    };
    expect(faultsOf(cut)).toEqual([
      ...[
        ['counties.rooms', 'otherLength'],
        ['provinces[0]', 'otherCounties'],
        ['nation', 'notWhole'],
      ],
      ...[
        ['provinces[0].figures', 'notWhole'],
        ['counties.medians', 'otherLength'],
      ],
    ]);
    expect(faultsOf({ ...told, counties: { ...counties, medians: '?' } })).toEqual([
      ['counties.medians', 'otherLength'],
    ]);
  });

  it('should add its counties up to about the nation', () => {
    const sum = told.counties.ids.reduce(
      (all, _, county) => all + (picture?.median(county, 0, 1, 'pupils') ?? 0),
      0,
    );
    expect(Math.abs(sum / (told.nation[0]?.[1]?.[0]?.[1] ?? 1) - 1)).toBeLessThan(0.02);
  });

  it('should tell rooms short and empty of the same rooms, and no change in the first year', () => {
    if (picture === undefined) throw new Error('There is no picture.');
    for (const county of told.counties.ids.keys()) {
      const { rooms, classes, short, empty } = roomsOf(picture, county, 2, 1);
      expect(classes + empty - short).toBe(rooms);
      expect(metricOf(picture, 'change', county, 0, 1)).toBe(0);
    }
    const peaks = peakYears(told, 1);
    expect(peaks.reduce((sum, [, provinces]) => sum + provinces, 0)).toBe(6);
  });

  it('should lay out a square for every county within its width, and find it there again', () => {
    for (const width of [328, 900]) {
      const mosaic = layMosaic(told.counties.province, width);
      const squares = mosaic.blocks.flatMap((block) => block.squares);
      expect(squares.map(({ county }) => county)).toEqual(told.counties.ids.map((_, at) => at));
      for (const { county, x, y } of squares) {
        expect(x + mosaic.side).toBeLessThanOrEqual(width);
        expect(countyAt(mosaic, x, y)).toBe(county);
      }
    }
  });

  it('should mix colours by share, to the end of the scale and no further', () => {
    const scale = { most: 0.5, none: '#000000', high: '#ff0000', low: '#0000ff' };
    expect([0, 0.25, 0.5, 9, -0.5].map((figure) => colourOf(scale, figure))).toEqual([
      ...['#000000', '#800000', '#ff0000', '#ff0000', '#0000ff'],
    ]);
    const colours = coloursOf(scale);
    for (const figure of [0, 0.25, 0.5, 9, -0.5, -0.125])
      expect(colours[stepOf(scale, figure)]).toBe(colourOf(scale, figure));
  });
});

describe('the national view', () => {
  let opened: OpenedPage;
  let page: Page;
  beforeAll(async () => {
    opened = await openPage('?view=nation&lang=zh');
    page = opened.page;
  }, 120_000);
  afterAll(() => opened?.close());
  afterEach(() => {
    expect(opened.faults.splice(0)).toEqual([]);
  });

  it('should refuse a file that is none, and begin and give up drawing', async () => {
    await page.locator('input[type=file]').setInputFiles(file('{"format":"other"}', '别的.json'));
    await page.getByText('“别的.json”不是全国推算文件，或已损坏。').waitFor();
    await page.getByText('format 应为“xuewei.nation/1”。').waitFor();
    const cut = JSON.stringify({ ...told, provinces: told.provinces.slice(0, 3) });
    await page.locator('input[type=file]').setInputFiles(file(cut, '截断.json'));
    await page.getByText(/^counties\.province 600 个县中有 \d+ 个所属的省不在文件中（如 P04-/).waitFor();
    await page.getByText('请用命令 xuewei nation --json 重新写出这个文件。').waitFor();
    await keepPicture(page, 'nation-cut');
    await page.getByRole('button', { name: '在此推算（100 种未来）' }).click();
    await page.getByRole('button', { name: '停止' }).click();
    await page.getByRole('button', { name: '在此推算（100 种未来）' }).waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('should show a file year by year, in both languages and at three widths', async () => {
    await page.locator('input[type=file]').setInputFiles(file(JSON.stringify(told)));
    await page.getByRole('heading', { name: '各县 · 2025' }).waitFor();
    await page.getByRole('slider', { name: '年份' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.getByRole('heading', { name: '各县 · 2027' }).waitFor();
    expect(page.url()).toContain('year=2027');
    await page.getByRole('searchbox', { name: '查找县（编号）' }).fill('p03-00');
    const first = page.locator('.ant-table-row').first();
    await first.click();
    expect(await first.textContent()).toContain('P03-00');
    // By keyboard too; the chosen county comes first and keeps the focus.
    const third = page.locator('.ant-table-row').nth(2).getByRole('button');
    const name = await third.innerText();
    await third.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name, pressed: true }).waitFor();
    expect(await first.textContent()).toContain(name);
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(name);
    await page.getByText('≥ 60 %').waitFor();
    await page.getByRole('searchbox', { name: '查找县（编号）' }).fill('');
    for (const lang of ['zh', 'en'] as const) {
      await show(page, `?view=nation&year=2027&lang=${lang}`);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        expect(await overflow(page), `${lang} at ${width}`).toBeLessThanOrEqual(0);
        await keepPicture(page, `nation-${lang}-${width}`, 'whole');
      }
      expect(await violations(page)).toEqual([]);
    }
  });

  it('should print every county, and go back to the rows in view', async () => {
    const rows = page.locator('.ant-table-row');
    const printer = (event: string) => page.evaluate((name) => window.dispatchEvent(new Event(name)), event);
    const inView = await rows.count();
    expect(inView).toBeLessThan(200);
    await printer('beforeprint');
    expect(await rows.count()).toBe(600);
    await printer('afterprint');
    await expect.poll(() => rows.count()).toBe(inView);
  });
});
