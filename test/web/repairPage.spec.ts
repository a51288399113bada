import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { writeDataset } from '../../src/dataset/writeDataset.ts';
import { crowdedRegion } from '../study/crowdedRegion.ts';
import { giveFiles } from './giveFiles.ts';
import { type OpenedPage, openPage } from './openPage.ts';
import { keepPicture, overflow, show, violations } from './pageChecks.ts';
import { tablesWithoutCsv } from './tablesWithoutCsv.ts';
import { unopenedFigures } from './unopenedFigures.ts';

let desk: OpenedPage;
let page: Page;

/** The crowded place with nine modular rooms drawn at a school at which four may stand, for two years alone. */
function drawnRegion() {
  const project = {
    ...{ id: 'too-many', name: 'nine rooms', kind: 'temporaryBlock' as const, school: 'mill-lane' },
    ...{ district: 'east', finish: '2021-08', removalYear: 2023, status: 'planned' as const },
    ...{ basis: 'assumed' as const, homeRooms: 9 },
  };
  return { ...crowdedRegion(), projects: [project] };
}

beforeAll(async () => {
  const tables = JSON.stringify(writeDataset(drawnRegion()));
  desk = await openPage('?place=zibo&view=plan&list=propose&lang=zh', {
    instead: { place: 'zibo', tables },
  });
  ({ page } = desk);
}, 120_000);

afterAll(() => desk?.close());

afterEach(() => {
  expect(desk.faults.splice(0)).toEqual([]);
});

const card = (name: string) => page.getByRole('region', { name, exact: true });
const chinese = () => card('校核并修补自拟方案');
const english = () => card('Check and repair a plan of your own');
const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });

describe('a plan of one’s own in the page', () => {
  it('should be the works of the scenario, checked in a worker by keyboard alone while other views are shown', async () => {
    await chinese().getByRole('button', { name: '校核并修补' }).press('Enter');
    await show(page, '?view=today');
    await page.locator('.tile').first().waitFor();
    await show(page, '?view=plan&list=propose');
    await chinese().getByText('处违反规则').waitFor({ timeout: 30_000 });
    const told = await chinese().innerText();
    expect(told).toContain('校核了 1 项计划中的工程');
    expect(told).toContain('没有发现问题');
    expect(told).toMatch(/9 \(2021–2022\)/);
  });

  it('should be read in both languages on a telephone and a laptop by every reader', async () => {
    for (const language of ['zh', 'en'] as const) {
      await show(page, `?view=plan&list=propose&lang=${language}`);
      const shown = language === 'zh' ? chinese() : english();
      await shown.locator('.repair-changes').first().waitFor();
      for (const width of [360, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        await expect.poll(() => overflow(page), { timeout: 3000 }).toBeLessThanOrEqual(0);
        await keepPicture(page, `plan-repair-${language}-${width}`, 'whole');
        expect(await violations(page)).toEqual([]);
      }
      expect(await tablesWithoutCsv(page)).toEqual([]);
      expect(await unopenedFigures(page)).toEqual([]);
    }
  });

  it('should be handed out as a file that is taken again, edited or not, and keep its changes as CSV', async () => {
    await show(page, '?view=plan&list=propose&lang=zh');
    const [csv] = await Promise.all([
      page.waitForEvent('download'),
      chinese().getByRole('button', { name: '下载 CSV' }).last().click(),
    ]);
    expect(csv.suggestedFilename()).toBe('plan-vale-repair-changes.csv');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      chinese().getByRole('button', { name: '下载修补后的方案' }).click(),
    ]);
    const text = readFileSync(await download.path(), 'utf8');
    await chinese().getByRole('radio', { name: '方案文件' }).check();
    await giveFiles(chinese().getByLabel('选择文件'), [file('mine.json', text)]);
    await chinese().getByText('mine.json').waitFor();
    await chinese().getByRole('button', { name: '校核并修补' }).click();
    await chinese().getByText('方案成立，无需改动。').waitFor({ timeout: 30_000 });
    const broken = JSON.parse(text);
    broken.parts[0].plan.temporaries = [];
    await giveFiles(chinese().getByLabel('选择文件'), [file('edited.json', JSON.stringify(broken))]);
    await chinese().getByRole('button', { name: '校核并修补' }).click();
    await chinese().getByText('处违反规则').waitFor({ timeout: 30_000 });
    await keepPicture(page, 'plan-repair-file-1280', 'whole');
  });

  it('should tell in both languages what is wrong with a file that is no plan, and with one that is no JSON', async () => {
    await giveFiles(chinese().getByLabel('选择文件'), [file('places.json', '{"features": []}')]);
    await chinese().getByRole('button', { name: '校核并修补' }).click();
    await chinese().getByText('文件里没有方案（plan）').waitFor();
    expect(await chinese().locator('.problems li').count()).toBe(2);
    await page.setViewportSize({ width: 360, height: 800 });
    await keepPicture(page, 'plan-repair-bad-360', 'whole');
    expect(await violations(page)).toEqual([]);
    await show(page, '?view=plan&list=propose&lang=en');
    await english().getByText('There is no plan in the file.').waitFor();
    await giveFiles(english().getByLabel('Choose a file'), [file('broken.json', '{"plan": ,}')]);
    await english().getByRole('button', { name: 'Check and repair' }).click();
    await english().getByText('it goes wrong in line 1 at character 10').waitFor();
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  it('should leave nothing behind of a check that is stopped', async () => {
    await page.route('**/repairWorker*', () => {});
    await english().getByRole('radio', { name: 'the works planned' }).check();
    await english().getByRole('button', { name: 'Check and repair' }).click();
    await english().getByRole('button', { name: 'Stop and keep the best so far' }).waitFor();
    await english().getByRole('button', { name: 'Stop', exact: true }).click();
    await expect.poll(() => english().getByRole('progressbar').count()).toBe(0);
    expect(await english().locator('.repair-levels').count()).toBe(0);
    await page.unroute('**/repairWorker*');
  });

  it('should put its works into a draft, in which they hold', async () => {
    await show(page, '?view=plan&list=propose&lang=zh');
    await chinese().getByRole('button', { name: '校核并修补' }).click();
    await chinese().getByRole('button', { name: '把修补后的工程加入情景' }).click({ timeout: 30_000 });
    await page.locator('.what-if-pictures[aria-busy=false]').waitFor({ timeout: 30_000 });
    const text = await page.getByRole('textbox', { name: '情景文本' }).inputValue();
    expect(text).toContain('kind: cancelProject');
    expect(text).toContain('kind: addProject');
    expect(await page.locator('.problems li').count()).toBe(0);
    const draft = new URL(page.url()).searchParams.get('scenario');
    await show(page, `?place=zibo&view=plan&list=propose&lang=zh&scenario=${draft}`);
    await chinese().getByText('上次的结果属于另一地区或情景').waitFor({ timeout: 30_000 });
    await chinese().getByRole('button', { name: '校核并修补' }).click();
    await chinese().getByText('方案成立，无需改动。').waitFor({ timeout: 30_000 });
  });
});
