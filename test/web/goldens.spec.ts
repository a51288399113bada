import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenedPage, openPage } from './openPage.ts';
import { show } from './pageChecks.ts';

/** The main views by the names of their pictures: their address, and what they show once they are complete. */
const views = {
  open: ['view=open', 'main .card'],
  today: ['view=today', '.map canvas'],
  futures: ['view=futures', 'main canvas >> nth=1'],
  heat: ['view=classes', '.heat-cell'],
  ledger: ['view=classes&list=ledger', '.ledger-cell'],
  plan: ['view=plan', '.gantt-open'],
  whatIf: ['view=whatIf', '.start-draft'],
  compare: ['view=compare', 'main canvas >> nth=1'],
  present: ['view=present', '.stage-room'],
} as const;
type View = keyof typeof views;
const names = Object.keys(views) as View[];

/** A quarter of 1280 × 800 pixels: edges of letters, which every system draws otherwise, fall together. */
const scale = 0.25;
const fileOf = (view: View) => resolve(import.meta.dirname, 'goldens', `${view}.png`);

let desk: OpenedPage;
let page: Page;
let session: CDPSession;
beforeAll(async () => {
  desk = await openPage('?place=pingyin&lang=zh');
  ({ page } = desk);
  session = await page.context().newCDPSession(page);
}, 120_000);
afterAll(() => desk?.close());

async function take(): Promise<string> {
  const clip = { x: 0, y: 0, width: 1280, height: 800, scale };
  const { data } = await session.send('Page.captureScreenshot', { format: 'png', clip });
  return data;
}

/** The picture of a view once nothing moves any more. */
async function pictureOf(view: View): Promise<string> {
  const [search, complete] = views[view];
  await show(page, `?place=pingyin&lang=zh&${search}`);
  await page.locator(complete).first().waitFor({ timeout: 60_000 });
  await page.evaluate(() => document.fonts.ready);
  let last = '';
  await expect
    .poll(
      async () => {
        const before = last;
        last = await take();
        return last === before;
      },
      { timeout: 20_000, interval: 300 },
    )
    .toBe(true);
  return last;
}

/** Share of the pixels of two pictures that differ by more than a fifth of the way from black to white. */
function apart(left: string, right: string): Promise<number> {
  return page.evaluate(
    async (pictures) => {
      const [one, other] = await Promise.all(
        pictures.map(async (picture) => {
          const image = new Image();
          image.src = `data:image/png;base64,${picture}`;
          await image.decode();
          const canvas = document.createElement('canvas');
          [canvas.width, canvas.height] = [image.width, image.height];
          const pen = canvas.getContext('2d');
          pen?.drawImage(image, 0, 0);
          return pen?.getImageData(0, 0, image.width, image.height).data ?? new Uint8ClampedArray();
        }),
      );
      if (one === undefined || one.length === 0 || one.length !== other?.length) return 1;
      let differing = 0;
      for (let at = 0; at < one.length; at += 4) {
        const channels = [0, 1, 2].map((channel) =>
          Math.abs((one[at + channel] ?? 0) - (other[at + channel] ?? 0)),
        );
        if (Math.max(...channels) > 51) differing += 1;
      }
      return differing / (one.length / 4);
    },
    [left, right],
  );
}

/** What letters and lines of another system may differ by; two views differ by ten times as much. */
const tolerance = 0.01;

describe('the main views, beside the pictures that are kept of them', () => {
  it.each(names)('should look as before: %s', async (view) => {
    const picture = await pictureOf(view);
    const file = fileOf(view);
    if (process.env.XUEWEI_KEEP_PICTURES === '1') writeFileSync(file, picture, 'base64');
    expect(await apart(picture, readFileSync(file, 'base64'))).toBeLessThan(tolerance);
  });

  it('should tell one view from another', async () => {
    const kept = names.map((view) => readFileSync(fileOf(view), 'base64'));
    for (const [index, picture] of kept.entries()) {
      const next = kept[(index + 1) % kept.length] ?? '';
      expect(await apart(picture, next)).toBeGreaterThan(tolerance * 2);
    }
    expect(desk.faults).toEqual([]);
  });
});
