import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { keepPlace, type Seen, work } from './load/client.ts';
import { startService } from './reliability/startService.ts';

/**
 * Many clients at once against a `xuewei serve` of its own: reads, saves with If-Match, entries of the ledger, studies
 * that are followed to their end. `npm run bench -- load [--clients 200] [--minutes 10] [--seed 1]`. Fails at any answer
 * that was not to be expected, where what was saved last is not there, and where memory grows.
 */
const { values } = parseArgs({
  options: { clients: { type: 'string' }, minutes: { type: 'string' }, seed: { type: 'string' } },
});

/** Memory of the last third may be so much more than that of the second third, which follows the warming up. */
const flat = 1.1;
const readingEvery = 5000;

/** Numbers from a seed, 0 to 1 (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

async function memoryOf(base: string): Promise<number> {
  const text = await (await fetch(`${base}/api/metrics`)).text();
  return Number(/^xuewei_memory_bytes (\d+)$/m.exec(text)?.[1]) / 2 ** 20;
}

function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

async function main(): Promise<void> {
  const [clients, minutes, seed] = [
    Number(values.clients ?? 200),
    Number(values.minutes ?? 10),
    Number(values.seed ?? 1),
  ];
  const folder = mkdtempSync(join(tmpdir(), 'xuewei-load-'));
  const script = resolve('bin', 'xuewei.mjs');
  const service = await startService(folder, {}, [
    ...[script, 'serve', '--port', '0', '--data', folder],
    ...['--proxy', '127.0.0.1', '--lang', 'en'],
  ]);
  const { base } = service;
  const place = await keepPlace(base);
  const seen: Seen = { times: new Map(), errors: [] };
  const memory: number[] = [];
  const reading = setInterval(
    () =>
      void memoryOf(base).then(
        (megabytes) => memory.push(megabytes),
        () => undefined,
      ),
    readingEvery,
  );
  const until = performance.now() + minutes * 60_000;
  const working = Array.from({ length: clients }, (_, index) =>
    work({ base, index, place, seen, random: randomFrom(seed * 100_003 + index) }, until).catch((error) =>
      seen.errors.push(String(error)),
    ),
  );
  await Promise.all(working);
  clearInterval(reading);
  const code = await service.end();
  rmSync(folder, { recursive: true, force: true });
  const third = Math.floor(memory.length / 3);
  const [middle, last] = [
    quantile(memory.slice(third, 2 * third), 0.5),
    quantile(memory.slice(2 * third), 0.5),
  ];
  const all = [...seen.times.values()].flat();
  const told = {
    ...{ clients, minutes, requests: all.length, aSecond: Math.round(all.length / (minutes * 60)) },
    ...{
      errors: seen.errors.length,
      p50: Math.round(quantile(all, 0.5)),
      p99: Math.round(quantile(all, 0.99)),
    },
    longest: Math.round(Math.max(...all)),
    memoryByMinute: memory.filter((_, at) => (at + 1) % (60_000 / readingEvery) === 0).map(Math.round),
    ...{ memorySecondThird: Math.round(middle), memoryLastThird: Math.round(last), exitCode: code },
  };
  for (const [name, times] of [...seen.times].sort())
    console.log(
      `${name.padEnd(16)} ${String(times.length).padStart(7)}  p50 ${quantile(times, 0.5).toFixed(0)} ms  p99 ${quantile(times, 0.99).toFixed(0)} ms`,
    );
  for (const error of seen.errors.slice(0, 20)) console.error(error);
  console.log(JSON.stringify(told));
  const fails = seen.errors.length > 0 || code !== 0 || all.length === 0 || !(last <= middle * flat);
  if (fails) process.exitCode = 1;
}

await main();
