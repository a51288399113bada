import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { firstCard, type OpenedPage, openPage } from './openPage.ts';
import { keepPicture, overflow, violations } from './pageChecks.ts';

let desk: OpenedPage;
let page: Page;

beforeAll(async () => {
  desk = await openPage('?place=zhengzhou-hitech');
  ({ page } = desk);
}, 120_000);

afterAll(() => desk?.close());

afterEach(() => {
  expect(desk.faults.splice(0)).toEqual([]);
});

/** A square round all schools, some of the place's own. */
function file(properties: object, name = 'mine.geojson') {
  const square = [
    [113.3, 34.7],
    [113.7, 34.7],
    [113.7, 34.95],
    [113.3, 34.95],
    [113.3, 34.7],
  ];
  const collection = {
    type: 'FeatureCollection',
    features: [
      { type: 'Feature', properties, geometry: { type: 'Polygon', coordinates: [square] } },
      {
        type: 'Feature',
        properties: { name: '规划片区' },
        geometry: {
          type: 'Polygon',
          coordinates: [square.map(([lon = 0, lat = 0]) => [Math.min(lon, 113.45), lat])],
        },
      },
    ],
  };
  return { name, mimeType: 'application/geo+json', buffer: Buffer.from(JSON.stringify(collection)) };
}

const field = () => page.locator('.borders-field');
const give = (given: ReturnType<typeof file>) => field().locator('input').setInputFiles(given);

/** Columns of the first row of districts.csv of the place, its name. */
const districtName = () => {
  const path = resolve(import.meta.dirname, '../../seeds/zhengzhou-hitech/districts.csv');
  return readFileSync(path, 'utf8').split('\n')[1]?.split(',')[1] ?? '';
};

it('should draw a reader’s own borders, keep them over a reload, and let go of them', async () => {
  const before = await page
    .locator('.map canvas')
    .evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
  await give(file({ name: districtName() }));
  await expect
    .poll(() => field().innerText())
    .toContain('mine.geojson：1 / 1 个区县有边界，另有 1 个图形作底图');
  expect(await page.locator('main').innerText()).toContain('边界：mine.geojson');
  await expect
    .poll(() => page.locator('.map canvas').evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL()))
    .not.toBe(before);
  await keepPicture(page, 'borders-zh-1280');
  await page.reload();
  await firstCard(page);
  await expect.poll(() => field().innerText()).toContain('mine.geojson');
  await field().getByRole('button', { name: '移除' }).click();
  await expect.poll(() => field().innerText()).toContain('可载入自己的边界');
}, 60_000);

it('should select the district whose border is clicked, beneath what is drawn over it', async () => {
  await give(file({ name: districtName() }));
  await expect.poll(() => field().innerText()).toContain('1 / 1');
  const box = await page.locator('.map').boundingBox();
  if (box !== null) await page.mouse.click(box.x + box.width * 0.2, box.y + box.height / 2);
  await expect.poll(() => page.url()).toContain('district=');
}, 60_000);

it('should tell what is wrong with a file, in both languages and on a telephone', async () => {
  await give(file({ name: '南城区' }, 'other.geojson'));
  await expect
    .poll(() => field().getByRole('alert').innerText())
    .toContain('没有一个面的属性与区县的名称或编号相同');
  await give({ name: 'plan.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
  await expect.poll(() => field().getByRole('alert').innerText()).toContain('文件不是 GeoJSON');
  await page.getByRole('button', { name: 'English' }).click();
  await expect.poll(() => field().getByRole('alert').innerText()).toContain('The file is no GeoJSON');
  await page.setViewportSize({ width: 360, height: 800 });
  await expect.poll(() => overflow(page)).toBeLessThanOrEqual(0);
  expect(await violations(page)).toEqual([]);
  await field().scrollIntoViewIfNeeded();
  await keepPicture(page, 'borders-en-360');
}, 60_000);

it('should take a file that is dropped on the map', async () => {
  const text = file({ name: districtName() }, 'dropped.geojson').buffer.toString();
  await page.locator('section:has(> h2#map-title)').evaluate((card, content) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([content], 'dropped.geojson'));
    card.dispatchEvent(new DragEvent('drop', { bubbles: true, dataTransfer }));
  }, text);
  await expect.poll(() => field().innerText()).toContain('dropped.geojson');
}, 60_000);
