import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { YearlyAmount } from '../../src/domain/allocation/sharedMoney.ts';
import { randomAt } from '../../src/domain/random.ts';
import type { SweepPlace } from '../../src/domain/sweeps.ts';
import { hashPlace } from '../../src/store/hashPlace.ts';
import { startShardPool } from '../../src/sweep/shardPool.ts';
import { planParts, Rounds } from '../../src/sweep/shared/planProvince.ts';
import { roundsHere } from '../../src/sweep/shared/roundRunners.ts';
import { readArguments } from './benchArguments.ts';
import { county } from './county.ts';
import { processorSeconds, rounded } from './processorTime.ts';

/** `--sizes`: counties; `--work`: moves for each on the average, the longer run eight times as many. */
const asked = readArguments({ seeds: [1], work: 30_000, seconds: 600, sizes: [136] });

/**
 * Works money of the counties: what each keeps and what goes into the province's grant, as shares of what the county
 * has as such. With the first most counties can do all they must; with the second none can.
 */
const moneys = [
  { name: 'much', own: 0.7, shared: 0.3 },
  { name: 'little', own: 0.15, shared: 0.15 },
] as const;

/** Schools of a county: 30 to 180, 88 in the middle. */
function schoolsOf(seed: number, index: number): number {
  const dice = [0, 1, 2].map((at) => randomAt(seed, index * 3 + at));
  const spread = dice.reduce((sum, one) => sum + one, 0) - 1.5;
  return Math.max(30, Math.min(180, Math.round(88 * Math.exp(0.45 * spread))));
}

interface MadeProvince {
  readonly places: readonly SweepPlace[];
  readonly grant: readonly YearlyAmount[];
  readonly schools: number;
}

/** Counties as files in a folder, read whenever a thread needs one. */
function makeProvince(
  folder: string,
  counties: number,
  seed: number,
  { own, shared }: (typeof moneys)[number],
): MadeProvince {
  let schools = 0;
  const grant = new Map<number, number>();
  const places = Array.from({ length: counties }, (_, index): SweepPlace => {
    const size = schoolsOf(seed, index + 1);
    schools += size;
    const made = county({ schools: size, seed: seed * 1000 + index, fed: index % 2 === 1 });
    const budgets = (made.budgets ?? []).map(({ district, year, amount }) => {
      grant.set(year, (grant.get(year) ?? 0) + Math.round(amount * shared));
      return { district, year, amount: Math.round(amount * own) };
    });
    const path = join(folder, `${index}.json`);
    writeFileSync(path, JSON.stringify({ ...made, budgets }));
    const files = () => [{ name: 'problem.json', bytes: readFileSync(path) }];
    return {
      name: `county-${index}`,
      hash: hashPlace(files()),
      get files() {
        return files();
      },
    };
  });
  return { places, schools, grant: [...grant].map(([year, amount]) => ({ year, amount })) };
}

/** Most memory that the process has held; megabytes. */
const mostMemory = () => Math.round(process.resourceUsage().maxRSS / 1024);

async function runProvince({ places, grant, schools }: MadeProvince, work: number, threads: number) {
  const folder = mkdtempSync(join(tmpdir(), 'xuewei-rounds-'));
  const pool = startShardPool(threads);
  const began = performance.now();
  const before = processorSeconds();
  const steps: object[] = [];
  try {
    const signal = new AbortController().signal;
    const settings = { title: 'province', scenario: null, grant, work, seed: 1 };
    const rounds = new Rounds(settings, roundsHere({ folder, engine: 'bench', signal }, pool));
    const planned = await planParts(settings, places, rounds, {
      shouldStop: () => false,
      onProgress: (progress) => {
        const seconds = rounded(processorSeconds() - before, 0);
        if ('vector' in progress)
          steps.push({ step: progress.step, seconds, left: rounded(progress.vector.oversizeClasses, 0) });
      },
    });
    const [wrong] = [...planned.parts.flatMap((part) => part?.checked?.findings ?? []), ...planned.overspent];
    if (wrong !== undefined) throw new Error(`${wrong.where}: ${wrong.what}`);
    if (planned.parts.some((part) => part?.checked === undefined)) throw new Error('a county has no plan');
    const total = (rows: readonly YearlyAmount[]) =>
      rounded(
        rows.reduce((sum, { amount }) => sum + amount, 0),
        0,
      );
    const { unplaced, oversizeClasses, cost } = planned.vector;
    return {
      ...{ counties: places.length, schools, work, threads },
      seconds: rounded(processorSeconds() - before, 1),
      clock: rounded((performance.now() - began) / 1000, 1),
      short: planned.short,
      ...{
        unplaced: rounded(unplaced, 0),
        oversizeClasses: rounded(oversizeClasses, 0),
        cost: rounded(cost, 0),
      },
      money: { grant: total(grant), left: total(planned.left) },
      prices: planned.rounds.map(({ prices }) => rounded(prices[0]?.amount ?? 0)),
      steps,
    };
  } finally {
    await pool.close();
    rmSync(folder, { recursive: true });
  }
}

const why = 'a province must be planned while somebody waits, and more time must not leave much less undone';
async function compare(counties: number, seed: number, money: (typeof moneys)[number]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'xuewei-counties-'));
  const named = { name: 'province', money: money.name, seed };
  try {
    const province = makeProvince(folder, counties, seed, money);
    const work = asked.work ?? 30_000;
    const quick = await runProvince(province, work, 2);
    console.log(
      JSON.stringify({ ...named, why, peer: 'a run of more work', ...quick, memory: mostMemory() }),
    );
    if (asked.seconds === 0) return;
    const longer = await runProvince(province, work * 8, 2);
    console.log(JSON.stringify({ ...named, peer: 'itself', ...longer, memory: mostMemory() }));
    const ratio = (part: number, whole: number) => rounded(part / Math.max(1, whole), 4);
    console.log(
      JSON.stringify({
        ...named,
        ratio: ratio(quick.short, longer.short),
        more: ratio(quick.short - longer.short, counties),
        oversize: ratio(quick.oversizeClasses, longer.oversizeClasses),
      }),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

for (const counties of asked.sizes)
  for (const seed of asked.seeds)
    for (const money of moneys)
      if (asked.money?.includes(money.name) ?? true) await compare(counties, seed, money);
