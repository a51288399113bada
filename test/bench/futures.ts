import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { drawingCrew } from '../../src/cli/drawing/drawingCrew.ts';
import { readPath } from '../../src/cli/readInput.ts';
import type { Region } from '../../src/domain/region/region.ts';
import { openFutures } from '../../src/draws/drawFutures.ts';
import { drawPlaceTogether, usualDraws } from '../../src/study/draws/drawPlace.ts';
import { prepareDraws } from '../../src/study/draws/prepareDraws.ts';
import { inProcessRunner } from '../../src/study/inProcessRunner.ts';
import { runStudy } from '../../src/study/runStudy.ts';
import { openBrowser } from '../web/openBrowser.ts';
import { buildRunnerPage, openInBrowser } from '../web/runnerInBrowser.ts';
import { median, ownThreadSeconds, processorSeconds, rounded } from './processorTime.ts';
import { readSeed } from './readSeed.ts';
import { replaced, tableOf } from './replaced.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '3' },
    browser: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});

/** What is drawn: a place, how many futures, and whether its targets are judged in each. */
interface Case {
  readonly place: string;
  readonly draws: number;
  readonly judged: boolean;
}

const cases: readonly Case[] = [
  { place: 'pingyin', draws: 1000, judged: false },
  { place: 'pingyin', draws: 1000, judged: true },
  { place: 'zibo', draws: 100, judged: false },
  { place: 'zibo', draws: 100, judged: true },
];

/** Seconds on the clock; processor seconds of all threads, and of the one that asks and draws along. */
interface Spent {
  readonly clock: number;
  readonly processor: number;
  readonly own: number;
}

async function timed(work: () => Promise<unknown>): Promise<Spent> {
  const [clock, processor, own] = [performance.now(), processorSeconds(), ownThreadSeconds()];
  await work();
  return {
    clock: (performance.now() - clock) / 1000,
    processor: processorSeconds() - processor,
    own: ownThreadSeconds() - own,
  };
}

/** Seconds of whole draws, from the central path on: threads start, are told the place and are put together in it. */
async function measure(
  region: Region,
  draws: number,
  threads: number,
): Promise<{ spent: Spent; bytes: Set<string> }> {
  const run = runStudy(region);
  const spent: Spent[] = [];
  const bytes = new Set<string>();
  for (let again = 0; again < Number(values.runs); again += 1)
    spent.push(
      await timed(async () => {
        const order = { ...usualDraws, draws };
        // As the command does where no threads are named: nobody waits for one that is not ready.
        const crew = { ...drawingCrew(threads), always: false };
        bytes.add(JSON.stringify(await drawPlaceTogether(crew, region, region, order, { run })));
      }),
    );
  const middle = (of: keyof Spent) => rounded(median(spent.map((each) => each[of])) ?? 0, 2);
  return {
    spent: { clock: middle('clock'), processor: middle('processor'), own: middle('own') },
    bytes,
  };
}

/** Processor milliseconds of a future’s pupils and classes alone. */
function kernelOf(region: Region, draws: number): number {
  const { world } = prepareDraws(region, region);
  const draw = openFutures();
  const make = (first: number) => draw(world, { seed: 1, first, count: draws }, () => {});
  make(0);
  const start = processorSeconds();
  make(draws);
  return rounded(((processorSeconds() - start) * 1000) / draws, 2);
}

const seconds = ({ clock, processor, own }: Spent) => [clock, processor, own].map((each) => `${each} s`);
const rows: (string | number)[][] = [];
for (const { place, draws, judged } of cases) {
  const whole = readSeed(`seeds/${place}`);
  const region = judged ? whole : { ...whole, targets: [] };
  const all = new Set<string>();
  for (const threads of [1, 2]) {
    const { spent, bytes } = await measure(region, draws, threads);
    for (const each of bytes) all.add(each);
    console.log(JSON.stringify({ name: 'futures', place, draws, judged, threads, ...spent }));
    rows.push([place, draws, judged ? 'yes' : 'no', threads, ...seconds(spent)]);
  }
  if (all.size > 1) throw new Error(`${place}: threads or runs gave different bytes.`);
}
for (const [place, draws] of [
  ['pingyin', 300],
  ['zibo', 20],
] as const)
  console.log(
    JSON.stringify({
      name: 'pupils and classes',
      place,
      milliseconds: kernelOf(readSeed(`seeds/${place}`), draws),
    }),
  );

/** Seconds of the page’s request, from its tables on, in Chromium; its bytes must be those of Node. */
async function measureInBrowser(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'xuewei-futures-'));
  await buildRunnerPage(resolve('test', 'web', 'runnerPage'), folder);
  const { runner, close } = await openInBrowser(folder);
  const found = readPath('seeds/pingyin');
  if (!('files' in found)) throw new Error('seeds/pingyin is not there: run the bench from the repository.');
  const provenance = { engine: { name: '', version: '' }, dataset: { name: '', sha256: '' }, scenario: null };
  for (const draws of [200, 1000]) {
    const { files } = found;
    const request = {
      kind: 'draws',
      files,
      scenario: null,
      settings: { draws },
      seed: 1,
      provenance,
    } as const;
    const here = await inProcessRunner.run(request);
    for (const threads of [1, 2]) {
      const spent: number[] = [];
      for (let again = 0; again < Number(values.runs); again += 1) {
        const start = performance.now();
        const there = await runner.run(request, { threads });
        spent.push((performance.now() - start) / 1000);
        if (JSON.stringify(there) !== JSON.stringify(here)) throw new Error('The page gave different bytes.');
      }
      const clock = rounded(median(spent) ?? 0, 2);
      console.log(JSON.stringify({ name: 'futures in Chromium', place: 'pingyin', draws, threads, clock }));
      rows.push(['pingyin, in Chromium', draws, 'yes', threads, `${clock} s`, '', '']);
    }
  }
  await close();
  await (await openBrowser('all')).close();
  rmSync(folder, { recursive: true });
}

if (values.browser) await measureInBrowser();

const heads = [
  'place',
  'futures',
  'targets judged',
  'threads',
  'clock',
  'processor, all threads',
  'the thread that asks',
];
console.log(tableOf(heads, rows));
if (values.write) {
  const path = join('docs', 'performance.md');
  writeFileSync(path, replaced(readFileSync(path, 'utf8'), 'futures', tableOf(heads, rows)));
}
