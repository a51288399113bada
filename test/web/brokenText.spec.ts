import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { writeDataset } from '../../src/dataset/writeDataset.ts';
import { leverFields, leverKinds } from '../../web/src/views/whatIf/leverFields.ts';
import { crowdedRegion } from '../study/crowdedRegion.ts';
import { type OpenedPage, openPage } from './openPage.ts';

/** A place that is opened at once. */
const tables = JSON.stringify(writeDataset(crowdedRegion()));

let opened: OpenedPage;
let page: Page;

beforeAll(async () => {
  opened = await openPage('?place=zibo&view=whatIf&lang=zh', { instead: { place: 'zibo', tables } });
  page = opened.page;
  await page.getByRole('button', { name: '从空白开始' }).click();
  await page.getByRole('textbox', { name: '情景文本' }).waitFor();
}, 120_000);

afterAll(() => opened?.close());

afterEach(() => {
  expect(opened.faults.splice(0)).toEqual([]);
});

const works = ['id', 'name', 'kind', 'school', 'homeRooms', 'start', 'finish', 'removalYear', 'cost'];

/** A scenario with every kind of change, in whose fields all the same stands. */
function everywhere(value: string): string {
  const lines = leverKinds.map((kind) => {
    const fields = leverFields[kind].map(({ key }) => `${key}: ${value}`);
    return `  - { kind: ${kind}, ${fields.join(', ')}, because: ${value} }`;
  });
  const added = works.map((key) => `${key}: ${value}`).join(', ');
  return [
    'format: xuewei.scenario/1',
    'title: { zh: 试, en: Trial }',
    'question: { zh: 会怎样, en: What then }',
    'dataset: ../seeds/zibo',
    'interventions:',
    ...lines,
    `  - { kind: addProject, project: { ${added} }, because: ${value} }`,
    '  - 7',
    '  - { kind: { a: 1 } }',
    '',
  ].join('\n');
}

describe('a text that is being written', () => {
  it.each(['extention', '7.5', '-1', 'true', '~', '[1, { a: 2 }]', '{ a: { b: 1 } }'])(
    'should show every lever and the problems while %s stands in all fields',
    async (value) => {
      await page.getByRole('textbox', { name: '情景文本' }).fill(everywhere(value));
      await expect
        .poll(() => page.locator('.lever').count(), { timeout: 10_000 })
        .toBe(leverKinds.length + 3);
      expect(await page.locator('.plight').count()).toBe(0);
    },
  );

  it('should still be there after the page was loaded anew', async () => {
    await page.reload();
    await page.locator('.lever').first().waitFor({ timeout: 30_000 });
    expect(await page.locator('.lever').count()).toBe(leverKinds.length + 3);
    await page.getByText(/待改正/).waitFor();
  });

  it('should be a way out of a defect that the scenario keeps bringing back', async () => {
    const defect = await page.context().newPage();
    await defect.addInitScript(() => {
      const draw = Element.prototype.setAttribute;
      Element.prototype.setAttribute = function (name, value) {
        if (name === 'class' && value === 'lever') throw new Error('a defect');
        draw.call(this, name, value);
      };
    });
    await defect.goto(page.url());
    await defect.getByText('出现程序错误').waitFor({ timeout: 30_000 });
    await defect.getByRole('link', { name: '不带情景打开本地区（草稿仍保留）' }).click();
    await defect.locator('.tile').first().waitFor({ timeout: 30_000 });
    await defect
      .getByRole('link', { name: '情景试算' })
      .or(defect.getByRole('tab', { name: '情景试算' }))
      .click();
    await defect.getByText('本地区的草稿').waitFor();
    await defect.close();
  });
});
