import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
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
// A file of the disk, as people open it: handed over as bytes, it would cost the page the unpacking.
const path = join(mkdtempSync(join(tmpdir(), 'xuewei-nation-')), 'nation.json');
writeFileSync(path, text);

const { server, url } = await serveFolder(resolve('dist/web'));
const browser = await openBrowser('all');
const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, serviceWorkers: 'block' });
await page.goto(`${url}/?view=nation&lang=en`);
const session = await page.context().newCDPSession(page);
// Time of the thread itself: what others do on the machine meanwhile does not count.
await session.send('Performance.enable', { timeDomain: 'threadTicks' });

/** Seconds that the page's main thread has worked, by the browser's own count. */
async function workedSeconds(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
}

/** Seconds from giving the file until the picture of its counties is painted, and until all figures are there. */
async function openFile(watched: Page) {
  const before = await workedSeconds(session);
  const began = performance.now();
  await watched.locator('input[type=file]').first().setInputFiles(path);
  await watched.locator('.nation-mosaic canvas').waitFor();
  const painted = 'new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)))';
  await watched.evaluate(painted);
  const clock = (performance.now() - began) / 1000;
  const worked = (await workedSeconds(session)) - before;
  await watched.locator('.ant-table-row').first().waitFor();
  await watched.locator('.nation-page .chart canvas').first().waitFor();
  await watched.evaluate(painted);
  return { clock, worked, whole: (performance.now() - began) / 1000 };
}

/** Runs in the page: a year for each frame, to and fro; gives the times of the frames and how many years were seen. */
const scrubInPage = `(async () => {
  const slider = document.querySelector('.nation-year input[type=range]');
  const [times, years] = [[], new Set()];
  for (let step = 0; step < 120; step += 1) {
    slider.value = String(Math.floor(step / 10) % 2 === 0 ? step % 10 + 1 : 9 - step % 10);
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    times.push(await new Promise((painted) => requestAnimationFrame(painted)));
    years.add(document.querySelector('.nation-year output').textContent);
  }
  return { times, years: years.size };
})()`;

/** Scrub through the years, one at each frame. Milliseconds of the main thread, and between frames. */
async function scrub(watched: Page) {
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
      whole: rounded(median(opened.map(({ whole }) => whole)) ?? 0),
    },
    frame: {
      mainThreadMilliseconds: rounded(median(scrubbed.map(({ worked }) => worked)) ?? 0, 1),
      medianMilliseconds: rounded(median(between) ?? 0, 1),
      p95Milliseconds: rounded(between[Math.floor(between.length * 0.95)] ?? 0, 1),
      withinSixtieth: rounded(between.filter((each) => each < 1000 / 59).length / between.length),
    },
  }),
);
await browser.close();
server.close();
rmSync(dirname(path), { recursive: true });
