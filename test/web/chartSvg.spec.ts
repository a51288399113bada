import * as fc from 'fast-check';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { beforeAfterChart } from '../../web/src/charts/beforeAfterChart.ts';
import { birthChart } from '../../web/src/charts/birthChart.ts';
import { type ChartLine, lineChart } from '../../web/src/charts/lineChart.ts';
import { missChart } from '../../web/src/charts/missChart.ts';
import { chartSvg } from '../../web/src/charts/svg/chartSvg.ts';
import { linesOf, widthOf } from '../../web/src/charts/svg/mark.ts';
import { axisTicks } from '../../web/src/charts/svg/plotScale.ts';
import { openBrowser } from './openBrowser.ts';
import { keepPicture } from './pageChecks.ts';

const years = [2018, 2019, 2020, 2021];
const look = { ink: '#1f2733', grid: '#dde3ea', number: String, tick: String };
const caption = { title: '各学段在校生', source: '来源：某市数据，情景“现状”。', ground: '#ffffff' };

describe('a chart kept as lines and texts', () => {
  it('should hold every line by name, a point for each known value, and both axes with their units', () => {
    const svg = chartSvg(
      lines([line('小学', [100, 110, undefined, 120]), line('初中', [50, 60, 70, 80])]),
      caption,
    );
    expect(pointsOf(svg, '小学')).toEqual(['小学 · 2018: 100', '小学 · 2019: 110', '小学 · 2021: 120']);
    expect(pointsOf(svg, '初中')).toHaveLength(4);
    for (const words of ['学年', '在校生（人）', caption.title, caption.source, '基年', '期限 2020'])
      expect(svg).toContain(`>${words}</text>`);
  });

  it('should leave a gap where nothing is known, and dash the projection', () => {
    const svg = chartSvg(lines([line('小学', [100, 110, 120, 130])]), caption);
    const runs = seriesOf(svg, '小学').match(/<polyline[^>]*>/g) ?? [];
    expect(runs.map((run) => [countPairs(run), /dasharray="6 4"/.test(run)])).toEqual([
      [2, false],
      [3, true],
    ]);
    const broken = chartSvg(lines([line('小学', [100, undefined, 120, 130])]), caption);
    expect(seriesOf(broken, '小学').match(/<polyline/g)).toHaveLength(1);
  });

  it('should fill a band from edge to edge, in a colour whose opacity stands apart', () => {
    const banded = { ...line('小学', [100, 110, 120, 130]), band: [undefined, 0, 5, 9] };
    const [area] = seriesOf(chartSvg(lines([banded]), caption), '偏差').match(/<polygon[^>]*>/g) ?? [];
    expect(countPairs(area ?? '')).toBe(6);
    expect(area).toContain('fill="#0b5cad" fill-opacity="0.2"');
  });

  it('should stand bars on each other where they are stacked, else side by side', () => {
    const piled = chartSvg(births, caption);
    const [known, assumed] = ['已登记', '假设'].map((name) => rectsOf(piled, name)[0]);
    expect(known?.width).toBe(assumed?.width);
    expect(piled).toMatch(/<line x1="[^>]*stroke-dasharray="5 4"\/><text[^>]*>全国走势</);
    const beside = chartSvg(beforeAfter, caption);
    const [before, after] = ['不规划', '规划'].map((name) => rectsOf(beside, name)[0]);
    expect((before?.x ?? 0) + (before?.width ?? 0)).toBeLessThan(after?.x ?? 0);
    expect(before?.height).toBeCloseTo(2 * (after?.height ?? 0), 1);
  });

  it('should be the same bytes each time, and hold no place that is no number', () => {
    const value = fc.option(fc.integer({ min: 0, max: 2_000_000 }), { nil: undefined });
    fc.assert(
      fc.property(fc.array(fc.array(value, { minLength: 4, maxLength: 4 }), { maxLength: 12 }), (all) => {
        const chart = () => lines(all.map((values, index) => line(`线${index}`, values)));
        const svg = chartSvg(chart(), caption);
        expect(svg).toBe(chartSvg(chart(), caption));
        expect(svg).not.toMatch(/NaN|Infinity|undefined/);
        for (const [index, values] of all.entries())
          expect(pointsOf(svg, `线${index}`)).toHaveLength(
            values.filter((each) => each !== undefined).length,
          );
      }),
      { numRuns: 40 },
    );
  });

  it('should round its axis, and keep it whole where values are counted', () => {
    expect(axisTicks(0, 130, true)).toEqual([0, 20, 40, 60, 80, 100, 120, 140]);
    expect(axisTicks(0, 2, true)).toEqual([0, 1, 2]);
    expect(axisTicks(-3, 3, true)).toEqual([-3, -2, -1, 0, 1, 2, 3]);
    expect(axisTicks(0, 0.7, false).at(-1)).toBe(0.7);
    expect(axisTicks(0, 0, true)).toEqual([0, 1]);
  });

  it('should break long texts between Chinese signs and between words, losing none', () => {
    const text = '来源：平阴县数据 Source: tables of Pingyin';
    const broken = linesOf(text, 10, 100);
    expect(broken.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
    for (const each of broken) expect(widthOf(each, 10)).toBeLessThanOrEqual(100);
  });
});

describe('a kept chart in a browser', () => {
  let page: Page;
  beforeAll(async () => {
    page = await (await openBrowser()).newPage({ viewport: { width: 960, height: 540 } });
  }, 60_000);
  afterAll(() => page?.close());

  it('should open without a fault, whatever its names hold', async () => {
    const charts = { lines: lines([line('a<b> & "c"\u0001', [1, 2, 3, 4])]), births, beforeAfter, misses };
    for (const [name, chart] of Object.entries(charts)) {
      const svg = chartSvg(chart as typeof misses, caption);
      const found = await page.evaluate((text) => {
        const { documentElement: root } = new DOMParser().parseFromString(text, 'image/svg+xml');
        const names = [...root.querySelectorAll('g[data-series]')].map((group) =>
          group.getAttribute('data-series'),
        );
        return { root: root.nodeName, faults: root.querySelectorAll('parsererror').length, names };
      }, svg);
      const names = chart.data.datasets.map(({ label }) => (label ?? '').replace('\u0001', ''));
      expect(found).toMatchObject({ root: 'svg', faults: 0 });
      expect([...found.names].sort()).toEqual(names.sort());
      const decoded = await page.evaluate(
        async (source) => {
          const image = new Image();
          image.src = source;
          await image.decode();
          document.body.replaceChildren(image);
          return image.naturalWidth;
        },
        `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`,
      );
      expect(decoded).toBeGreaterThan(0);
      await keepPicture(page, `chart-svg-${name}`);
    }
  });
});

const births = birthChart({
  births: [
    { year: 2018, births: 50, assumed: false, atShare: 48.4 },
    { year: 2020, births: 40, assumed: true, atShare: 45 },
  ],
  words: { known: '已登记', assumed: '假设', atShare: '全国走势', x: '年', y: '出生人数' },
  colours: { known: '#007a5a', assumed: '#007a5a' },
  ...look,
});

const beforeAfter = beforeAfterChart({
  years: [
    { year: 2020, before: 80, after: 40 },
    { year: 2021, before: 60, after: 0 },
  ],
  dueYears: [2020],
  words: { before: '不规划', after: '规划', due: '期限', x: '学年', y: '大班额（个）' },
  colours: { before: '#c2410c', after: '#0b5cad' },
  ...look,
});

const misses = missChart({
  rows: [
    { ahead: '1 年后', ours: 0.01, still: 0.03 },
    { ahead: '2 年后', ours: 0.02, still: undefined },
  ],
  words: { ours: '本方法', still: '假定不变', y: '偏差（%）' },
  colours: { ours: '#0b5cad', still: '#59616e' },
  ...look,
});

function line(name: string, values: ChartLine['values']): ChartLine {
  return { name, colour: '#0b5cad', values };
}

function lines(all: readonly ChartLine[]) {
  return lineChart({
    ...{ years, lines: all, axes: { x: '学年', y: '在校生（人）' }, lastKnown: 2019, baseWords: '基年' },
    ...{ dueYears: [2020], dueWords: '期限', bandWords: '偏差', ...look },
  }) as Parameters<typeof chartSvg>[0];
}

/** The marks of one series. */
function seriesOf(svg: string, name: string): string {
  return new RegExp(`<g data-series="${name}">(.*?)</g>`).exec(svg)?.[1] ?? '';
}

const pointsOf = (svg: string, name: string) =>
  [...seriesOf(svg, name).matchAll(/<title>(.*?)<\/title>/g)].map(([, told]) => told);

const countPairs = (shape: string) => (/points="([^"]*)"/.exec(shape)?.[1] ?? '').split(' ').length;

function rectsOf(svg: string, name: string) {
  return [
    ...seriesOf(svg, name).matchAll(/<rect x="([^"]*)" y="[^"]*" width="([^"]*)" height="([^"]*)"/g),
  ].map(([, x, width, height]) => ({ x: Number(x), width: Number(width), height: Number(height) }));
}
