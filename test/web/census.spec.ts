import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readDataset } from '../../src/dataset/readDataset.ts';
import { runStudy } from '../../src/study/runStudy.ts';
import { projectedCensus } from '../dataset/censusFiles.ts';
import { type OpenedPage, openPage } from './openPage.ts';
import { keepPicture, overflow, show, violations, widths } from './pageChecks.ts';

const county = resolve(import.meta.dirname, '../../seeds/pingyin');
let opened: OpenedPage;
let page: Page;
let missing = '';
let census: { name: string; mimeType: string; buffer: Buffer };

/** The county’s next census as projected, every seventh row a little off, and one primary school without rows. */
function nextCensus() {
  const names = readdirSync(county).filter((name) => name.endsWith('.csv'));
  const reading = readDataset(names.map((name) => ({ name, bytes: readFileSync(join(county, name)) })));
  if (!reading.ok) throw new Error('the county is sound');
  const { region } = reading;
  missing = region.schools.find(({ type }) => type === 'primary')?.id ?? '';
  const [file] = projectedCensus(runStudy(region), region.place.baseYear + 1);
  const lines = new TextDecoder().decode(file?.bytes).trimEnd().split('\n');
  const off = lines
    .filter((line) => !line.startsWith(`${missing},`))
    .map((line, at) => {
      const [school, year, grade, pupils, sizes = '', basis] = line.split(',');
      if (at === 0 || at % 7 > 0) return line;
      const classes = sizes.split(';').filter((size) => size !== '').length;
      return [school, year, grade, Number(pupils) + 3, classes === 1 ? Number(sizes) + 3 : '', basis].join(
        ',',
      );
    });
  return { name: 'enrolment.csv', mimeType: 'text/csv', buffer: Buffer.from(off.join('\n')) };
}

beforeAll(async () => {
  census = nextCensus();
  opened = await openPage('?view=open&lang=zh');
  page = opened.page;
}, 120_000);

afterAll(() => opened?.close());

afterEach(() => {
  expect(opened.faults.splice(0)).toEqual([]);
});

const latin = /[A-Za-z]{2,}/g;

async function lookAt(name: string) {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    expect(await overflow(page), `${name} at ${width}`).toBeLessThanOrEqual(0);
    await keepPicture(page, `${name}-${width}`, 'whole');
  }
  await page.setViewportSize({ width: 1280, height: 800 });
  expect(await violations(page)).toEqual([]);
}

async function give() {
  await page.getByRole('combobox', { name: /并入的地区|Place/ }).click();
  await page
    .locator('.ant-select-item-option', { hasText: /平阴|Pingyin/ })
    .first()
    .click();
  await page.getByRole('button', { name: /放入统计文件…|Give its files…/ }).click();
  await page.locator('input[type=file][accept]').last().setInputFiles([census]);
}

describe('a new census year on the page', () => {
  it('should ask what became of a school without figures, and take the answer', async () => {
    await give();
    await page.getByText('其中 1 所需要您说明。').waitFor({ timeout: 60_000 });
    expect(await page.getByRole('button', { name: '并入、保存到本机并打开' }).count()).toBe(0);
    await page.locator('.census-asks .ant-select').click();
    await page.getByText('未报，暂用上年数字（假设）').last().click();
    await page.getByRole('button', { name: '并入、保存到本机并打开' }).waitFor({ timeout: 60_000 });
    await lookAt('census-zh');
    expect((await page.locator('.preview').innerText()).replaceAll('CSV', '').match(latin)).toBeNull();
  });

  it('should keep the place with the census, and show the forecast beside what came', async () => {
    await page.getByRole('button', { name: '并入、保存到本机并打开' }).click();
    await page.locator('.tile').first().waitFor({ timeout: 60_000 });
    await show(page, '?view=futures&place=here-pingyin&lang=zh');
    await page.getByRole('heading', { name: '上次预测与实际' }).waitFor();
    const told = await page.locator('section', { hasText: '上次预测与实际' }).last().innerText();
    expect(told).toMatch(/预测区间/);
    await page.locator('#review-title').scrollIntoViewIfNeeded();
    await lookAt('review-zh');
    await show(page, '?view=futures&place=here-pingyin&lang=en');
    await page.getByRole('heading', { name: 'The last forecast and what came' }).waitFor();
  });
});
