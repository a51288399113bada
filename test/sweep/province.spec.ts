import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SweepPlace } from '../../src/domain/sweeps.ts';
import { hashPlace } from '../../src/store/hashPlace.ts';
import { openQueue, type SweepQueue } from '../../src/sweep/queue/openQueue.ts';
import { listSweeps } from '../../src/sweep/queue/watchSweep.ts';
import { workSweeps } from '../../src/sweep/queue/workSweeps.ts';
import { type ShardPool, startShardPool } from '../../src/sweep/shardPool.ts';
import { planParts, Rounds, type RunRound } from '../../src/sweep/shared/planProvince.ts';
import { roundsHere, roundsInQueue } from '../../src/sweep/shared/roundRunners.ts';
import { smallRegion } from '../arbitraries/region.ts';
import { county } from '../bench/county.ts';
import { call, folderOf } from '../cli/callCommand.ts';
import { throwawayPostgres } from '../store/throwawayPostgres.ts';

const { freshDatabase } = throwawayPostgres();
const engine = '0.1.0';
const newFolder = () => mkdtempSync(join(tmpdir(), 'xuewei-province-'));
const signal = new AbortController().signal;

let pool: ShardPool;
beforeAll(() => {
  pool = startShardPool(2);
});
afterAll(() => pool.close());

/** Counties that have little money of their own, each a place with its problem as a file. */
const counties = [1, 2, 3].map((seed): SweepPlace => {
  const made = county({ schools: 5, seed, years: 6 });
  const budgets = (made.budgets ?? []).map((row) => ({ ...row, amount: Math.round(row.amount / 20) }));
  const bytes = new TextEncoder().encode(JSON.stringify({ ...made, budgets }));
  const files = [{ name: 'problem.json', bytes }];
  return { name: `county-${seed}`, hash: hashPlace(files), files };
});
const settings = {
  ...{ title: 'three', scenario: null, work: 400, seed: 1 },
  grant: [2026, 2027, 2028].map((year) => ({ year, amount: 5_000_000 })),
};

const planned = (run: RunRound, polish = false) =>
  planParts({ ...settings, polish }, counties, new Rounds(settings, run), {
    shouldStop: () => false,
    onProgress: () => {},
  });

describe('parts that share money, in rounds of shards', () => {
  it('should come to the same bytes on one thread, on two, and over the queue', async () => {
    const [one, folder] = [startShardPool(1), newFolder()];
    const alone = await planned(roundsHere({ folder, engine, signal }, one));
    await one.close();
    const both = await planned(roundsHere({ folder: newFolder(), engine, signal }, pool));
    expect(JSON.stringify(both)).toBe(JSON.stringify(alone));
    expect(alone.parts.map((part) => part?.checked?.findings)).toEqual([[], [], []]);
    expect(alone.overspent).toEqual([]);
    const queue = await openQueue({ url: await freshDatabase(), engine, retrySeconds: 0 });
    try {
      expect(JSON.stringify(await overQueue(queue))).toBe(JSON.stringify(alone));
      expect((await listSweeps(queue)).every(({ state, failed }) => state === 'done' && failed === 0)).toBe(
        true,
      );
    } finally {
      await queue.close();
    }
  }, 60_000);

  it('should be polished to the same bytes on one thread and on two, their cost bounded', async () => {
    const one = startShardPool(1);
    const alone = await planned(roundsHere({ folder: newFolder(), engine, signal }, one), true);
    await one.close();
    const both = await planned(roundsHere({ folder: newFolder(), engine, signal }, pool), true);
    expect(JSON.stringify(both)).toBe(JSON.stringify(alone));
    expect([alone.overspent, alone.doubts]).toEqual([[], []]);
    const bound = alone.proof?.bound ?? Number.NaN;
    expect(bound).toBeLessThanOrEqual(alone.vector.cost);
    expect(bound).toBeGreaterThan(alone.proof?.committedCost ?? Number.NaN);
  }, 60_000);

  it('should take rounds that are there already as they are', async () => {
    const folder = newFolder();
    const first = await planned(roundsHere({ folder, engine, signal }, pool));
    const idle: ShardPool = { ...pool, run: () => Promise.reject(new Error('nothing is to be run')) };
    const again = await planned(roundsHere({ folder, engine, signal }, idle));
    expect(JSON.stringify(again)).toBe(JSON.stringify(first));
  });
});

/** Two workers on the queue while the rounds are followed. */
async function overQueue(queue: SweepQueue) {
  const stop = new AbortController();
  const asked = { pool, signal: stop.signal, idle: 20 };
  const working = [workSweeps(queue, asked), workSweeps(queue, asked)];
  const rounds = { folder: newFolder(), engine, signal };
  const here = roundsHere(rounds, pool);
  const now = () => new Date('2026-01-01');
  const found = await planned(
    roundsInQueue(rounds, queue, { seconds: 60, priority: 0, now, afterStop: here }),
  );
  stop.abort();
  await Promise.all(working);
  return found;
}

/** The fields that the page on JSON names for a format, sorted. */
function fieldsOf(format: string): string[] {
  const page = readFileSync(join(import.meta.dirname, '../../docs/json.md'), 'utf8');
  const section = page.split('\n## ').find((part) => part.startsWith(format)) ?? '';
  return [...section.matchAll(/^\| `(\w+)(?:\[\])?` \|/gm)].map((match) => match[1] ?? '').sort();
}

describe('xuewei province', () => {
  const fileOf = (lines: readonly string[]) => {
    const path = join(newFolder(), 'province.yaml');
    writeFileSync(path, ['format: xuewei.province/1', 'title: pair', ...lines].join('\n'));
    return path;
  };
  const region = smallRegion();
  const places = () => `places: [${folderOf(region)}, ${folderOf(region)}]`;

  it('should write a plan for each place, as `verify` takes it, and what the check says', async () => {
    const out = newFolder();
    const path = fileOf([
      places(),
      'grant: [{ year: 2021, amount: 1000000 }, { year: 2099, amount: 5 }]',
      'work: 100',
    ]);
    const said = await call(['province', path, '--out', out, '--threads', '1', '--polish']);
    expect(said.told).toBe('');
    expect(said.code).toBe(0);
    const plans = readdirSync(join(out, 'plans'));
    expect(plans).toHaveLength(2);
    const verified = await call(['verify', join(out, 'plans', plans[0] ?? '')]);
    expect(verified.code).toBe(0);
    const check = JSON.parse(readFileSync(join(out, 'check.json'), 'utf8'));
    expect(Object.keys(check).sort()).toEqual(fieldsOf('xuewei.planned/1'));
    expect([check.ok, check.overspent, check.failures]).toEqual([true, [], []]);
    expect(readFileSync(join(out, 'counties.csv'), 'utf8').split('\n').length).toBe(check.plans.length + 2);
    const again = await call(['province', path, '--out', out, '--threads', '1', '--polish', '--json']);
    expect(JSON.parse(again.out)).toEqual(check);
    expect(said.out).toContain('the shared money is kept');
    expect(said.out).toContain('proven not to be below');
    expect(said.out).toContain('no place plans the year 2099; its 5 yuan cannot be used.');
    expect(said.out).not.toContain('the year 2021');
  });

  it('should tell everything that is wrong with the file at once', async () => {
    const lost = fileOf([
      'places: [nowhere/*]',
      'scenario: none.yaml',
      'grant: [{ year: 2021, amount: 1 }, { year: 2021, amount: 2 }]',
    ]);
    const { code, told } = await call(['province', lost, '--out', newFolder()]);
    expect(code).toBe(1);
    expect(told).toContain('Nothing that could be used lies at "nowhere/*"');
    expect(told).toContain('There is nothing at');
    expect(told).toContain('The shared money of 2021 is written twice');
    const wrong = await call(['province', fileOf(['places: []', 'grant: []']), '--out', newFolder()]);
    for (const column of ['places', 'grant'])
      expect(wrong.told).toMatch(new RegExp(`province\\.yaml.*${column}`));
    expect(wrong.told).toContain('The list has 0 entries, and needs 1');
  });

  it('should refuse a scenario that is none before anything is written', async () => {
    const none = join(newFolder(), 'none.yaml');
    writeFileSync(none, 'format: xuewei.province/1\ntitle: no scenario\n');
    const path = fileOf([
      `places: [${folderOf(region)}]`,
      `scenario: ${none}`,
      'grant: [{ year: 2021, amount: 1 }]',
    ]);
    const out = newFolder();
    const { code, told } = await call(['province', path, '--out', out]);
    expect(code).toBe(1);
    expect(told).toContain('none.yaml');
    expect(readdirSync(out)).toEqual([]);
  });

  it('should list a place that cannot be used, and plan the others', async () => {
    const broken = newFolder();
    writeFileSync(join(broken, 'schools.csv'), 'nothing\n1\n');
    const path = fileOf([
      `places: [${broken}, ${folderOf(region)}]`,
      'grant: [{ year: 2021, amount: 1 }]',
      'work: 50',
    ]);
    const out = newFolder();
    const { code, out: said } = await call([
      'province',
      path,
      '--out',
      out,
      '--threads',
      '1',
      '--lang',
      'zh',
    ]);
    expect(code).toBe(3);
    expect(said).toContain('schools.csv');
    expect(readdirSync(join(out, 'plans'))).toHaveLength(1);
  });
});
