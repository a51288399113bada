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
  const picture = readNation(JSON.parse(JSON.stringify(told)));

  it('should read what the command line writes, and nothing else', () => {
    expect(picture).toBeDefined();
    for (const given of [null, 1, {}, { ...told, format: 'other' }, { ...told, years: [] }])
      expect(readNation(given)).toBeUndefined();
    const cut = { ...told, counties: { ...told.counties, medians: told.counties.medians.slice(0, -8) } };
    expect(readNation(cut)).toBeUndefined();
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
});
