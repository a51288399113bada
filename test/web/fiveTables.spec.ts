import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Verdict } from '../../src/domain/report.ts';
import type { Words } from '../../src/domain/words.ts';
import type { TableFile } from '../../src/study/openPlace.ts';
import { unitsOf } from '../../web/src/pictures/namedPlaces.ts';
import type { Reader } from '../../web/src/say.ts';
import { sayDemand } from '../../web/src/views/today/sayVerdict.ts';
import { messyTexts, messyWorkbook } from '../dataset/messyFiles.ts';
import { giveFiles } from './giveFiles.ts';
import { firstCard, type OpenedPage, openPage } from './openPage.ts';
import { keepPicture, overflow, show, violations } from './pageChecks.ts';

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

const choose = (given: readonly TableFile[]) =>
  giveFiles(page.locator('input[type=file][accept]').first(), given);
const tile = (name: string) => page.locator('.tile', { hasText: name });
const own = 'place=here-brook';

describe('a place of the five tables that are needed', () => {
  it('should be told apart from a new census, which has another way in', async () => {
    const enrolment = messyTexts().filter(({ name }) => name.endsWith('在校生.csv'));
    await choose(enrolment);
    await page.getByText('并入新学年统计').first().waitFor();
    expect(await page.locator('.preview .note').innerText()).toContain('如果这些是已有地区今年的统计');
    await page.getByRole('button', { name: '放弃，重新选择', exact: true }).click();
  });

  it('should show identifiers as they are written', async () => {
    const strange = messyTexts().map(({ name, bytes }) =>
      name.endsWith('编班规则.csv')
        ? {
            name,
            bytes: new TextEncoder().encode('id,学段,起始学年,编班目标人数,班额上限\np,primari,2018,45,45\n'),
          }
        : { name, bytes },
    );
    await choose(strange);
    const cell = page.locator('.problem-group td', { hasText: 'primari' }).first();
    await cell.waitFor();
    expect(await cell.innerText()).toContain('“primari”');
    await page.getByRole('button', { name: '放弃，重新选择', exact: true }).click();
  });

  it('should be opened from a workbook and a text together', async () => {
    const rules = messyTexts().filter(({ name }) => name.endsWith('编班规则.csv'));
    await choose([messyWorkbook(['编班规则']), ...rules]);
    await page.getByRole('button', { name: '保存到本机并打开', exact: true }).click();
    await tile('大班额').first().waitFor();
    expect(page.url()).toContain(own);
  });

  it('should say why figures are not known and what to add, and colour none of them as good', async () => {
    const unknown = page.locator('.tile.unknown');
    expect(await unknown.locator('.tile-name').allInnerTexts()).toEqual(
      expect.arrayContaining(['大班额', '大校额（法人学校）', '最近期限']),
    );
    for (const foot of await unknown.locator('.tile-foot').allInnerTexts())
      expect(foot).toMatch(/请在“目标”表中补上|没有.*数据|无法测算/);
    expect(await page.getByText('请在“学校”表中补上经度和纬度').count()).toBe(1);
    await keepPicture(page, 'five-tables', 'whole');
    expect(await violations(page)).toEqual([]);
  });

  it('should bear its name, its scenario and its years on paper', async () => {
    const line = page.locator('.on-paper');
    expect(await line.isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await line.innerText()).toBe('溪县 · 现状数据（不加情景） · 2020 → 2025 学年');
    await page.emulateMedia({ media: null });
  });
});

describe('a narrow window', () => {
  it('should show the name of the view that one is at', async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    await show(page, `?lang=en&${own}&view=present`);
    await firstCard(page);
    const box = await page.locator('.views [aria-current="page"]').boundingBox();
    expect(box && box.x >= 0 && box.x + box.width <= 360).toBe(true);
  });

  it('should hold the choice of lists within its card', async () => {
    await show(page, `?lang=en&${own}&view=classes`);
    const choice = page.locator('.card-head .ant-segmented');
    await choice.waitFor();
    const [inner, outer] = [
      await choice.boundingBox(),
      await page.locator('main .card').first().boundingBox(),
    ];
    expect((inner?.x ?? 0) + (inner?.width ?? 0)).toBeLessThanOrEqual((outer?.x ?? 0) + (outer?.width ?? 0));
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await page.setViewportSize({ width: 1280, height: 800 });
  });
});

describe('schools by grades', () => {
  it('should all go on paper', async () => {
    await show(page, '?lang=zh&place=pingyin&view=classes');
    const rows = page.locator('.heat-row');
    await rows.first().waitFor({ timeout: 60_000 });
    expect(await rows.count()).toBeLessThan(35);
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    expect(await rows.count()).toBe(35);
    await keepPicture(page, 'heat-printed', 'whole');
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await page.emulateMedia({ media: null });
  });
});

describe('evaluation units', () => {
  it('should be named in English by their districts', () => {
    const districts = [
      { id: 'a', name: '甲区', nameEn: 'Alpha' },
      { id: 'b', name: '乙县' },
    ];
    const units = [{ id: 'u', name: '甲乙单元', districts: ['a', 'b'] }];
    expect(unitsOf({ districts, evaluationUnits: units } as never)).toEqual([
      { id: 'u', name: { zh: '甲乙单元', en: 'Alpha, 乙县' } },
    ]);
  });
});

describe('what a target demands', () => {
  const reader = (language: 'zh' | 'en') => ({ language, say: (words: Words) => words[language] }) as Reader;
  const told = (verdict: Partial<Verdict>, language: 'zh' | 'en') =>
    sayDemand(verdict as Verdict, reader(language));

  it('should be softened as its document does, and bear both ends of a range', () => {
    const share = { operator: '=', demanded: 0.4, unit: 'share', firmness: 'about' };
    expect([told(share, 'zh'), told(share, 'en')]).toEqual(['等于 40%（左右）', 'equal to 40 % (about)']);
    const range = { operator: '<=', demanded: 45, upTo: 50, unit: 'pupils per class', firmness: 'must' };
    expect(told(range, 'en')).toBe('at most 45–50 pupils per class');
  });

  it('should count one in the singular', () => {
    const of = (demanded: number, unit: string) => told({ operator: 'by', demanded, unit }, 'en');
    expect([of(1, 'districts'), of(2, 'districts'), of(1, 'classes')]).toEqual([
      'done in time: 1 district',
      'done in time: 2 districts',
      'done in time: 1 class',
    ]);
  });
});
