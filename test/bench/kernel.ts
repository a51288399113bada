import {
  type AreaFigures,
  type AreaKernel,
  type AreaRequest,
  drawAreas,
  type LaidAreas,
  layOut,
  plainKernel,
  vectorKernel,
} from '../../src/areas/drawAreas.ts';
import { startAreaPool } from '../../src/cli/areas/areaPool.ts';
import { readArguments } from './benchArguments.ts';
import { givenBytes } from './peers/areaBytes.ts';
import { areaPeers } from './peers/areaPeers.ts';
import { median, processorSeconds, rounded } from './processorTime.ts';
import { syntheticAreas } from './syntheticAreas.ts';

const asked = readArguments({ seeds: [1, 2, 3, 4, 5], work: undefined, seconds: 1, sizes: [110] });
const why =
  'a thousand futures of a county while a planner moves a lever; of every county of a nation in seconds';
const [areas = 110] = asked.sizes;
const world = syntheticAreas(areas, 1);
const laid = layOut(world);
const request: AreaRequest = { draws: 1000, seed: 42, shares: [] };
const steps = areas * world.grades * world.years * request.draws;

function checksumOf({ totals }: AreaFigures): number {
  let sum = 0;
  for (const value of totals) sum = (Math.imul(sum, 31) + value) | 0;
  return sum >>> 0;
}

/** Means of the last year's counts over draws. */
function meansOf({ totals }: AreaFigures): number[] {
  return Array.from({ length: 8 }, (_, count) => {
    const row = totals.subarray(totals.length - (8 - count) * request.draws).subarray(0, request.draws);
    return row.reduce((sum, value) => sum + value, 0) / request.draws;
  });
}

function timed(kernel: AreaKernel | undefined, of: LaidAreas, what: AreaRequest) {
  const began = processorSeconds();
  const figures = drawAreas(of, what, kernel);
  return { seconds: processorSeconds() - began, figures };
}

const [vectors, plain] = [vectorKernel(), plainKernel()];
if (vectors === undefined) throw new Error('This machine’s WebAssembly knows no vectors.');
const expected = checksumOf(timed(vectors, laid, request).figures);
const means = meansOf(timed(plain, laid, request).figures);
const peers = areaPeers(givenBytes(laid, request));
const samples = asked.seeds.map(() => {
  const own = timed(vectors, laid, request);
  const fallback = timed(plain, laid, request);
  for (const { figures } of [own, fallback])
    if (checksumOf(figures) !== expected) throw new Error('The kernels do not come to the same bytes.');
  const theirs = peers.map(({ name, skipped, run }) => {
    if (skipped !== undefined) return undefined;
    const done = run();
    if (done.checksum !== undefined && done.checksum !== expected)
      throw new Error(`${name} comes to ${done.checksum}, not ${expected}.`);
    for (const [at, mean] of (done.means ?? []).entries())
      if (Math.abs(mean - (means[at] ?? 0)) > 0.1 * Math.abs(means[at] ?? 0) + 1)
        throw new Error(`${name} does something else: ${done.means} instead of ${means}.`);
    return done.seconds;
  });
  return { own: own.seconds, fallback: fallback.seconds, theirs };
});

const nanoseconds = (seconds: number) => rounded((seconds * 1e9) / steps, 2);
const middle = (list: readonly number[]) => median(list) ?? Number.NaN;
const own = middle(samples.map((sample) => sample.own));
const told = { unit: 'nanoseconds of the processor per cell-step', samples: samples.length };
for (const [at, { name, skipped }] of [
  ...peers,
  { name: 'plain TypeScript', skipped: undefined },
].entries()) {
  if (skipped !== undefined) {
    console.log(JSON.stringify({ peer: name, skipped }));
    continue;
  }
  const theirs = middle(samples.map((sample) => sample.theirs[at] ?? sample.fallback));
  const figures = { ours: nanoseconds(own), theirs: nanoseconds(theirs) };
  console.log(
    JSON.stringify({ name: 'kernel', why, peer: name, ...told, ...figures, ratio: rounded(own / theirs, 3) }),
  );
}

/** With quantiles of every area, year and count, on so many threads. */
const quantiles: AreaRequest = { ...request, shares: [0.05, 0.5, 0.95] };
const alone = JSON.stringify([...drawAreas(laid, quantiles, plain).quantiles.subarray(0, 9_000)]);
for (const threads of [1, 2, 3]) {
  const pool = startAreaPool(threads);
  const clocks: number[] = [];
  for (let run = 0; run <= asked.seeds.length; run += 1) {
    const began = performance.now();
    const figures = await pool.draw(world, quantiles);
    clocks.push((performance.now() - began) / 1000);
    if (
      checksumOf(figures) !== expected ||
      JSON.stringify([...figures.quantiles.subarray(0, 9_000)]) !== alone
    )
      throw new Error(`${threads} threads do not come to the same bytes.`);
  }
  await pool.close();
  const clock = rounded(middle(clocks.slice(1)), 3);
  console.log(JSON.stringify({ name: 'kernel with quantiles', areas, draws: request.draws, threads, clock }));
}
console.log(
  JSON.stringify({ name: 'kernel', areas, checksum: expected, same: 'bytes of all kernels, threads and C' }),
);
