import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readScenarioText } from '../../src/study/readScenarioText.ts';
import { readerOf } from '../../web/src/say.ts';
import { shiftedText } from '../../web/src/views/plan/gantt/shiftText.ts';
import { changedVerdicts } from '../../web/src/views/plan/gantt/useCritical.ts';
import { type OpenedPage, openPage } from './openPage.ts';
import { keepPicture, overflow, violations, widths } from './pageChecks.ts';

const { say } = readerOf('zh');

describe('projects moved on their bars', () => {
  it('should be lines of a sound scenario, on top of the one in view', () => {
    const text = shiftedText('here-pingyin', undefined, { one: 3, two: 0, three: -2 }, say) ?? '';
    const read = readScenarioText(text, 'draft.yaml');
    expect(read.problems).toEqual([]);
    expect(text.match(/kind: delayProject/g)).toHaveLength(2);
    const more = shiftedText('here-pingyin', text, { two: 1 }, say) ?? '';
    expect(more.match(/kind: delayProject/g)).toHaveLength(3);
    expect(shiftedText('here-pingyin', '{ no: [yaml', { one: 1 }, say)).toBeUndefined();
  });

  it('should count the verdicts that are in another state', () => {
    const verdict = (state: string) => ({ target: 't', scope: {}, due: 2022, state }) as never;
    expect(changedVerdicts([verdict('met')], [verdict('missed')])).toBe(1);
    expect(changedVerdicts([verdict('met')], [verdict('met')])).toBe(0);
  });
});

describe('the bars of the plan view', () => {
  let opened: OpenedPage;
  let page: Page;
  const bar = () => page.getByRole('slider').first();

  beforeAll(async () => {
    opened = await openPage('?view=plan&place=pingyin&lang=zh');
    page = opened.page;
  }, 120_000);

  afterAll(() => opened?.close());

  afterEach(() => {
    expect(opened.faults.splice(0)).toEqual([]);
  });

  it('should move by keys and by dragging, and tell at once what stays oversize', async () => {
    await bar().focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('PageUp');
    expect(await bar().getAttribute('aria-valuetext')).toMatch(/推迟 13 个月/);
    await page.getByText('已移动 1 个项目，尚未保存').waitFor();
    const second = page.getByRole('slider').nth(1);
    await second.scrollIntoViewIfNeeded();
    const box = (await second.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2 + 60, box.y + box.height / 2, { steps: 5 });
    await page.mouse.up();
    expect(Number(await second.getAttribute('aria-valuenow'))).toBeGreaterThan(0);
    await page.getByText('已移动 2 个项目，尚未保存').waitFor();
    await page.locator('.shift-result[aria-busy=false]').waitFor({ timeout: 30_000 });
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      expect(await overflow(page), `gantt at ${width}`).toBeLessThanOrEqual(0);
      await keepPicture(page, `gantt-zh-${width}`, 'whole');
    }
    await page.setViewportSize({ width: 1280, height: 800 });
    expect(await violations(page)).toEqual([]);
    await second.focus();
    await page.keyboard.press('Home');
    await page.getByText('已移动 1 个项目，尚未保存').waitFor();
  });

  it('should let go of a bar on Escape while it is dragged, and stop at five years', async () => {
    const box = (await bar().boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const before = await bar().getAttribute('aria-valuenow');
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 40, y, { steps: 4 });
    expect(await bar().getAttribute('aria-valuenow')).not.toBe(before);
    await page.keyboard.press('Escape');
    await page.mouse.move(x + 80, y, { steps: 4 });
    await page.mouse.up();
    expect(await bar().getAttribute('aria-valuenow')).toBe(before);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 4000, y, { steps: 4 });
    await page.mouse.up();
    expect(await bar().getAttribute('aria-valuenow')).toBe('60');
    expect(await bar().evaluate(beyondTrack)).toBeLessThanOrEqual(0.5);
    await page.keyboard.press('Control+z');
    expect(await bar().getAttribute('aria-valuenow')).toBe(before);
  });

  it('should take moves back and again by key and button, and lose none to other views or a reload', async () => {
    const now = () => bar().getAttribute('aria-valuenow');
    expect(await now()).toBe('13');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect.poll(now).toBe('13');
    await page.keyboard.press('Control+z');
    await expect.poll(now).toBe('0');
    await page.keyboard.press('Control+y');
    await expect.poll(now).toBe('13');
    await page.getByRole('button', { name: '撤销', exact: true }).click();
    await expect.poll(now).toBe('0');
    await page.keyboard.press('Control+Shift+Z');
    await expect.poll(now).toBe('13');
    await page.getByRole('link', { name: '现状', exact: true }).click();
    await page.locator('.tile').first().waitFor();
    await page.getByRole('link', { name: '规划', exact: true }).click();
    await page.getByText('已移动 1 个项目，尚未保存').waitFor();
    await page.reload();
    await page.getByText('已移动 1 个项目，尚未保存').waitFor({ timeout: 30_000 });
    expect(await now()).toBe('13');
    expect(await page.getByRole('button', { name: '重做', exact: true }).isEnabled()).toBe(true);
    await page.getByRole('button', { name: '全部还原' }).click();
    await expect.poll(now).toBe('0');
    await page.getByRole('button', { name: '撤销', exact: true }).click();
    await page.getByText('已移动 1 个项目，尚未保存').waitFor();
  });

  it('should mark the projects on which a verdict depends', async () => {
    await page.getByRole('button', { name: '找出关键项目' }).click();
    await page.getByText(/已推算 \d+ 个项目，关键项目 \d+ 个/).waitFor({ timeout: 60_000 });
    await keepPicture(page, 'gantt-critical-zh', 'whole');
  });

  it('should keep the moves as a draft scenario and open it', async () => {
    await page.getByRole('button', { name: '存为草稿情景并查看' }).click();
    await page.waitForURL(/scenario=draft-/);
    await page.getByRole('slider').first().waitFor({ timeout: 30_000 });
    expect(await bar().getAttribute('aria-valuenow')).toBe('0');
    expect(await page.locator('.page-choice').innerText()).toContain('项目进度调整');
    await page.getByRole('link', { name: '情景试算', exact: true }).click();
    await page.getByRole('button', { name: '撤销', exact: true }).waitFor();
    const text = await page.getByRole('textbox', { name: '情景文本' }).inputValue();
    expect(text).toMatch(/kind: delayProject[\s\S]*months: 13[\s\S]*在进度图上推迟/);
    await page.goto(`${opened.url}/?view=plan&place=pingyin&lang=zh`);
    await page.getByRole('slider').first().waitFor({ timeout: 30_000 });
    expect(await page.getByText('尚未保存').count()).toBe(0);
  });
});

/** Pixels by which a bar reaches beyond its track. */
function beyondTrack(bar: Element): number {
  const track = bar.parentElement?.getBoundingClientRect().right ?? 0;
  return bar.getBoundingClientRect().right - track;
}
