import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { CDPSession, Locator, Page } from 'playwright-core';
import { openBrowser } from '../web/openBrowser.ts';
import { show, watchErrors } from '../web/pageChecks.ts';
import { serveFolder } from '../web/serveFolder.ts';
import { median, rounded } from './processorTime.ts';
import { replaced, tableOf } from './replaced.ts';
import { crowdedPlace } from './ui/crowdedPlace.ts';

const { values } = parseArgs({
  options: {
    schools: { type: 'string', default: '1200' },
    write: { type: 'boolean', default: false },
  },
});
const schools = Number(values.schools);

/** What is scrolled: its name, its address, and the box that scrolls. */
const lists = [
  ['heat map', '&view=classes&stage=primary', '.heat'],
  ['ledger', '&view=classes&list=ledger', '.grid'],
] as const;

/** Notes the time of every frame while it is switched on. */
const noting = `
globalThis.frames = [];
const note = (at) => { frames.push(at); requestAnimationFrame(note); };
requestAnimationFrame(note);
`;

function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((left, right) => left - right);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

async function busySeconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
}

/** Pixels that a box can be scrolled by: rows in all less rows to be seen. */
const depthOf = (box: Locator) => box.evaluate((each) => each.scrollHeight - each.clientHeight);

/** Scroll down and up again as a wheel would, and tell how long frames took. */
async function scroll(page: Page, session: CDPSession, box: Locator) {
  await box.scrollIntoViewIfNeeded();
  const place = await box.boundingBox();
  if (place === null) throw new Error('The list is not to be seen.');
  const [x, y] = [place.x + place.width / 2, Math.min(place.y + place.height / 2, 700)];
  const gesture = (distance: number) =>
    session.send('Input.synthesizeScrollGesture', {
      ...{ x, y, yDistance: distance, speed: 2400, gestureSourceType: 'mouse' },
    });
  await gesture(-600);
  await page.evaluate('frames.length = 0');
  const [top, before] = [await box.evaluate((each) => each.scrollTop), await busySeconds(session)];
  await gesture(-9000);
  const moved = (await box.evaluate((each) => each.scrollTop)) - top;
  if (moved < 4000) throw new Error(`Scrolled by ${moved} pixels only.`);
  await gesture(6000);
  const busy = (await busySeconds(session)) - before;
  const frames = (await page.evaluate('frames')) as number[];
  const took = frames.slice(1).map((at, index) => at - (frames[index] as number));
  return {
    frames: took.length,
    p50: rounded(median(took) ?? Number.NaN, 1),
    p95: rounded(quantile(took, 0.95), 1),
    busy: rounded((busy * 1000) / took.length, 1),
  };
}

execFileSync(process.execPath, [join('bin', 'bootstrap.mjs'), 'build'], { stdio: 'inherit' });
const { server, url } = await serveFolder(resolve('dist', 'web'));
const browser = await openBrowser('all');
const viewport = { width: 1280, height: 800 };
const context = await browser.newContext({ locale: 'zh-CN', viewport, serviceWorkers: 'block' });
const page = await context.newPage();
const faults: string[] = [];
watchErrors(page, faults);
await page.addInitScript(noting);
const tables = JSON.stringify(crowdedPlace(schools));
await page.route('**/places/pingyin.json', (route) => route.fulfill({ body: tables }));
const session = await context.newCDPSession(page);
await session.send('Performance.enable', { timeDomain: 'threadTicks' });
const rows: (string | number)[][] = [];
await page.goto(`${url}/?place=pingyin&view=classes`);
await page.locator('main .card').first().waitFor({ timeout: 300_000 });
for (const [name, search, selector] of lists) {
  await show(page, `?place=pingyin${search}`);
  const box = page.locator(selector).first();
  await box.waitFor({ timeout: 300_000, state: 'attached' });
  const told = { name: `scrolling, ${name}`, schools, depth: await depthOf(box) };
  const { frames, p50, p95, busy } = await scroll(page, session, box);
  console.log(JSON.stringify({ ...told, frames, p50, p95, busy }));
  rows.push([name, told.depth, frames, `${p50} ms`, `${p95} ms`, `${busy} ms`]);
}
if (faults.length > 0) throw new Error(faults.join('; '));
await context.close();
server.close();
await browser.close();

const table = tableOf(
  ['list', 'pixels to scroll', 'frames', 'frame, p50', 'frame, p95', 'page at work, a frame'],
  rows,
);
console.log(table);
if (values.write) {
  const path = join('docs', 'performance.md');
  writeFileSync(path, replaced(readFileSync(path, 'utf8'), 'scrolling', table));
}
