import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { CDPSession, Page } from 'playwright-core';
import { drawNation } from '../../src/study/drawNation.ts';
import { openBrowser } from '../web/openBrowser.ts';
import { serveFolder } from '../web/serveFolder.ts';
import { median, rounded } from './processorTime.ts';

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '5' }, draws: { type: 'string', default: '100' } },
});
const why =
  'the whole country is looked at year by year: the file opens at once, and the slider does not drag';
const runs = Number(values.runs);

const told = await drawNation({
  ...{ counties: 2844, provinces: 31, years: 11, seed: 1 },
  draws: Number(values.draws),
});
const text = JSON.stringify(told);

const { server, url } = await serveFolder(resolve('dist/web'));
const browser = await openBrowser('all');
const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, serviceWorkers: 'block' });
await page.goto(`${url}/?view=nation&lang=en`);
const session = await page.context().newCDPSession(page);
await session.send('Performance.enable');

/** Seconds that the page's main thread has worked, by the browser's own count. */
async function workedSeconds(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
}

/** Seconds from giving the file until the picture of its counties is painted; the main thread's share. */
async function openFile(watched: Page): Promise<{ readonly clock: number; readonly worked: number }> {
  const given = { name: 'nation.json', mimeType: 'application/json', buffer: Buffer.from(text) };
  const before = await workedSeconds(session);
  const began = performance.now();
  await watched.locator('input[type=file]').first().setInputFiles(given);
  await watched.locator('.nation-mosaic canvas').waitFor();
  await watched.evaluate('new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)))');
  return { clock: (performance.now() - began) / 1000, worked: (await workedSeconds(session)) - before };
}

/** Runs in the page: a key for each frame, to and fro; gives the times of the frames and how many years were seen. */
const scrubInPage = `(async () => {
  const handle = document.querySelector('[role=slider]');
  const [times, years] = [[], new Set()];
  for (let step = 0; step < 60; step += 1) {
    const [key, keyCode] = Math.floor(step / 10) % 2 === 0 ? ['ArrowRight', 39] : ['ArrowLeft', 37];
    handle.dispatchEvent(new KeyboardEvent('keydown', { key, keyCode, which: keyCode, bubbles: true }));
    times.push(await new Promise((painted) => requestAnimationFrame(painted)));
    years.add(document.querySelector('.nation-year output').textContent);
  }
  return { times, years: years.size };
})()`;

/** Scrub through the years, one at each frame. Milliseconds of the main thread, and between frames. */
async function scrub(watched: Page) {
  await watched.getByRole('slider').focus();
  const before = await workedSeconds(session);
  const { times, years } = await watched.evaluate<{ times: number[]; years: number }>(scrubInPage);
  const worked = ((await workedSeconds(session)) - before) * 1000;
  if (years !== told.years.length) throw new Error(`The slider went over ${years} years.`);
  const between = times.slice(1).map((time, at) => time - (times[at] as number));
  return { worked: worked / times.length, between };
}

const opened: Awaited<ReturnType<typeof openFile>>[] = [];
const scrubbed: Awaited<ReturnType<typeof scrub>>[] = [];
for (let run = 0; run <= runs; run += 1) {
  const opening = await openFile(page);
  await page.waitForTimeout(500);
  const scrubbing = await scrub(page);
  await page.waitForTimeout(500);
  await page.getByRole('button', { name: 'Draw anew or open another' }).click();
  // The first run warms the page up.
  if (run === 0 && runs > 0) continue;
  opened.push(opening);
  scrubbed.push(scrubbing);
}
const between = scrubbed.flatMap((each) => each.between).sort((left, right) => left - right);
console.log(
  JSON.stringify({
    ...{ name: 'nation', why, counties: 2844, megabytes: rounded(text.length / 1e6), samples: runs },
    openSeconds: {
      clock: rounded(median(opened.map(({ clock }) => clock)) ?? 0),
      mainThread: rounded(median(opened.map(({ worked }) => worked)) ?? 0),
    },
    frame: {
      mainThreadMilliseconds: rounded(median(scrubbed.map(({ worked }) => worked)) ?? 0, 1),
      medianMilliseconds: rounded(median(between) ?? 0, 1),
      nineInTenBelow: rounded(between[Math.floor(between.length * 0.9)] ?? 0, 1),
    },
  }),
);
await browser.close();
server.close();
