import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { previewDataset } from '../../src/dataset/readDataset.ts';
import { tableNames } from '../../src/domain/region/tables.ts';
import type { TableFile } from '../../src/study/openPlace.ts';
import { messyTexts, messyWorkbook } from '../dataset/messyFiles.ts';
import {
  assetForm,
  buildingForm,
  classForm,
  formText,
  formWorkbook,
  pupilsForm,
  schoolForm,
} from '../dataset/messyForms.ts';
import { giveFiles } from './giveFiles.ts';
import { firstCard, type OpenedPage, openPage } from './openPage.ts';
import { keepPicture, overflow, show, violations, widths } from './pageChecks.ts';

let opened: OpenedPage;
let page: Page;

beforeAll(async () => {
  opened = await openPage('?view=open&lang=zh');
  page = opened.page;
}, 120_000);

afterAll(() => opened?.close());

afterEach(() => {
  expect(opened.faults.splice(0)).toEqual([]);
});

const files = () => page.locator('input[type=file][accept]');
const choose = (given: readonly TableFile[]) => giveFiles(files(), given);
const button = (name: string) => page.getByRole('button', { name, exact: true });

/** The messy county with a pupil figure that is none, and a school of an unknown kind. */
function faulty() {
  const texts = messyTexts().map(({ name, bytes }) => ({
    name,
    text: new TextDecoder('gb18030').decode(bytes),
  }));
  return texts.map(({ name, text }) => ({
    name,
    bytes: new TextEncoder().encode(
      text
        .replace('一年级,60', '一年级,六十')
        .replace('溪县城区,初级中学', '溪县城区,初级种学')
        .replace('班师比', '师资结构'),
    ),
  }));
}

/** The messy county whose schools, enrolment and resources stand in official forms, in three types of files. */
function formsOfCounty(ofJunior: string): TableFile[] {
  const primary = ['一年级', '二年级', '三年级', '四年级', '五年级'];
  const junior = ['一年级', '二年级', '三年级', '四年级'];
  const twice = (size: number) => [size, size];
  return [
    ...messyTexts().filter(({ name }) => !/\/(学校|在校生)\./.test(name)),
    formWorkbook('小学.xlsx', {
      教基1001: schoolForm({ id: '3703', name: '溪头小学', type: '小学（211）' }),
      教基2106_小学: classForm('教基2106', '3703', primary, [28, 33, 45, 48, 66].map(twice)),
      教基3112_小学: pupilsForm('教基3112', '3703', primary, [56, 66, 90, 96, 132]),
      教基5170: buildingForm('3703', { teaching: '3,400.25', indoor: 400.25 }),
    }),
    formWorkbook('中学.xls', {
      基础基111: schoolForm({ id: '3704', name: '溪口中学', type: '311 初级中学' }),
      教基2107: classForm('教基2107', ofJunior, junior, [48, 49, 50, 56].map(twice)),
      教基3115: pupilsForm('教基3115', ofJunior, junior, [96, 98, 100, 112]),
    }),
    formText('小学教基5176.csv', assetForm('3703', { ground: 6000, equipment: 123.45, multimedia: 10 })),
  ];
}

/** Drop files onto the page as a file manager does. */
async function drop(given: readonly { readonly name: string; readonly bytes: Uint8Array }[]) {
  const parts = given.map(({ name, bytes }) => ({ name, bytes: [...bytes] }));
  const dropped = await page.evaluateHandle((all) => {
    const transfer = new DataTransfer();
    for (const { name, bytes } of all) transfer.items.add(new File([new Uint8Array(bytes)], name));
    return transfer;
  }, parts);
  await page.locator('.drop-zone').dispatchEvent('drop', { dataTransfer: dropped });
}

async function lookAt(name: string) {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    expect(await overflow(page), `${name} at ${width}`).toBeLessThanOrEqual(0);
    await keepPicture(page, `${name}-${width}`, 'whole');
  }
  await page.setViewportSize({ width: 1280, height: 800 });
  expect(await violations(page)).toEqual([]);
}

describe('bringing one’s own tables into the page', () => {
  it('should be reached by keyboard from the choice of the place', async () => {
    await show(page, '?lang=zh&place=pingyin');
    await page.getByRole('combobox', { name: '地区' }).focus();
    await page.keyboard.press('Enter');
    for (const _ of [1, 2, 3, 4, 5, 6]) {
      const active = await page.locator('.ant-select-item-option-active').innerText();
      if (active === '打开或导入…') break;
      await page.keyboard.press('ArrowDown');
      // The list marks its entry a frame later.
      await page.evaluate(
        () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
      );
    }
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '导入自己的数据' }).waitFor();
    expect(await page.locator('.place-card').count()).toBe(4);
    await lookAt('open-zh');
  });

  it('should tell every problem of dropped files before anything is kept, and what could be left out', async () => {
    await drop(faulty());
    await page.getByRole('heading', { name: '需要改正的 2 处' }).waitFor();
    const told = await page.locator('.preview').innerText();
    expect(told).toContain('尚未保存任何内容');
    expect(told).toContain('六十');
    expect(told).toContain('初级种学');
    expect(told).toContain('身份证号');
    expect(told).toContain('“校名”作为“学校名称”');
    expect(told).toContain('未读取的列：师资结构');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载 CSV' }).first().click();
    expect(readFileSync(await (await download).path(), 'utf8')).toMatch(/在校生\.csv,,2,.*六十/);
    await lookAt('preview-zh');
  });

  it('should read official forms of every kind as bureaus keep them, and tell what is wrong by its sheet', async () => {
    await page.goto(`${opened.url}/?view=open&lang=zh`);
    const [wrong, right] = [formsOfCounty('3705'), formsOfCounty('3704')];
    await choose(wrong);
    await page.getByRole('heading', { name: /需要改正的/ }).waitFor();
    expect(await page.locator('.preview').innerText()).toMatch(/中学\.xls[\s\S]*教基3115[\s\S]*3705/);
    await lookAt('preview-forms-wrong');
    await page.goto(`${opened.url}/?view=open&lang=zh`);
    await choose(right);
    await page.getByText('没有发现问题，可以打开。').waitFor();
    const told = await page.locator('.preview').textContent();
    for (const words of ['读作教基报表（学校基本情况）', '读作教基报表（办学条件）', '校长姓名', '办学资源'])
      expect(told).toContain(words);
    await lookAt('preview-forms');
    await button('保存到本机并打开').click();
    await page.locator('.tile').first().waitFor({ timeout: 30_000 });
    await page.goto(`${opened.url}/?view=open&lang=zh`);
    await drop(faulty());
    await page.getByRole('heading', { name: '需要改正的 2 处' }).waitFor();
  });

  it('should open what is left without the rows that have problems', async () => {
    await button('舍去有问题的行，打开其余部分').click();
    await page.locator('.tile').first().waitFor({ timeout: 30_000 });
    expect(await page.locator('.page-choice').innerText()).toContain('溪县（本机）');
  });

  it('should replace it by the mended workbook, and keep that over a reload', async () => {
    await show(page, '?view=open&lang=zh');
    await choose([messyWorkbook()]);
    await page.getByText('没有发现问题，可以打开。').waitFor();
    expect(await page.locator('.preview').innerText()).toContain('将被替换');
    await button('保存到本机并打开').click();
    await page.locator('.tile').first().waitFor();
    await page.reload();
    await page.locator('.tile').first().waitFor();
    expect(new URL(page.url()).searchParams.get('place')).toBe('here-brook');
    for (const view of ['futures', 'classes', 'plan', 'whatIf', 'compare']) {
      await show(page, `?view=${view}&place=here-brook&lang=zh`);
      await firstCard(page);
      expect(await page.locator('.plight').count(), view).toBe(0);
    }
  });

  it('should say so when the disk is full, and open nothing', async () => {
    await show(page, '?view=open&lang=en');
    await page.evaluate(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await choose(messyTexts());
    await button('Keep in this browser and open').click();
    await page.getByText('The browser’s storage is full').waitFor();
    await button('Drop this and choose again').click();
  });

  it('should be removed after a question, in every window', async () => {
    const other = await page.context().newPage();
    opened.watch(other);
    await other.goto(`${opened.url}/?view=open&lang=en`);
    await other.getByRole('button', { name: 'Remove 溪县' }).waitFor();
    await button('Remove 溪县').click();
    await page.getByText('Remove the tables of 溪县 from this browser?').waitFor();
    await other.evaluate(keepBorders);
    expect(await page.evaluate(countBorders)).toBe(1);
    expect(await violations(page)).toEqual([]);
    await keepPicture(page, 'remove-en');
    await button('Remove').click();
    await other.getByRole('button', { name: 'Remove 溪县' }).waitFor({ state: 'detached' });
    await other.close();
    expect(await page.locator('.place-card').count()).toBe(4);
    await expect.poll(() => page.evaluate(countBorders)).toBe(0);
  });

  it.each(['en', 'zh'])('should hand out a template (%s) that the reader knows whole', async (language) => {
    await show(page, `?view=open&lang=${language}`);
    const download = page.waitForEvent('download');
    await button({ zh: '下载填报模板', en: 'Download the template' }[language] ?? '').click();
    const path = await (await download).path();
    const { reading, tables } = previewDataset([
      { name: 'template.xlsx', bytes: new Uint8Array(readFileSync(path)) },
    ]);
    expect(tables).toHaveLength(tableNames.length);
    const codes = reading.ok ? [] : reading.problems.map(({ code }) => code);
    expect(new Set(codes)).toEqual(new Set(['noRows']));
    expect(reading.notices.map(({ code }) => code)).toEqual(['sheetIgnored']);
  });
});

/** What opens the page's stores in the browser: its places, and borders of a reader's own. */
const stores = `
  const settled = (request) => new Promise((settle, fail) => {
    request.onsuccess = () => settle(request.result);
    request.onerror = () => fail(request.error);
  });
  const opened = (name, store, keyPath) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(store, { keyPath });
    return settled(request);
  };`;

const keepBorders = `(async () => {${stores}
  const places = await opened('xuewei', 'places', 'id');
  const [id] = await settled(places.transaction('places').objectStore('places').getAllKeys());
  const borders = await opened('xuewei-borders', 'borders', 'place');
  const shelf = borders.transaction('borders', 'readwrite').objectStore('borders');
  await settled(shelf.put({ place: id, format: 'xuewei.borders/1', file: 'own.geojson', others: [] }));
  for (const database of [places, borders]) database.close();
})()`;

const countBorders = `(async () => {${stores}
  const borders = await opened('xuewei-borders', 'borders', 'place');
  const count = await settled(borders.transaction('borders').objectStore('borders').count());
  borders.close();
  return count;
})()`;
