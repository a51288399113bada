import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Client } from 'pg';
import { openPostgres } from '../../src/store/localPostgres.ts';
import { openStore } from '../../src/store/openStore.ts';

/**
 * Kill the service's process, and in every other round its PostgreSQL too, in the midst of writing, and look for what
 * was acknowledged: `npm run bench -- reliability --rounds 100`. XUEWEI_DATABASE_URL names an outside PostgreSQL, of
 * which the process alone is killed.
 */
const { values } = parseArgs({
  options: { rounds: { type: 'string' }, write: { type: 'string' }, seed: { type: 'string' } },
});
const own = !process.env.XUEWEI_DATABASE_URL?.trim();

async function open(folder: string) {
  const postgres = await openPostgres({ folder });
  const store = await openStore({ url: postgres.url, now: () => new Date().toISOString() });
  return { postgres, store };
}

/** Write until killed, four at a time, and say each change after it was acknowledged. */
async function write(folder: string): Promise<void> {
  const { store } = await open(folder);
  const text = 'x'.repeat(2000);
  const one = async (): Promise<never> => {
    for (;;) {
      const saved = await store.saveScenario({ name: 'kill', place: 'p', text });
      if (saved.ok) process.stdout.write(`${saved.value.id}\n`);
    }
  };
  await Promise.all([one(), one(), one(), one()]);
}

/** A fixed order of waits, so that two runs kill at like moments: 20 to 420 milliseconds. */
const waitOf = (seed: number, round: number) => 20 + (((seed * 7919 + round * 104729) % 1009) * 400) / 1009;

async function killInRound(folder: string, round: number, seed: number): Promise<string[]> {
  const child: ChildProcess = spawn(process.execPath, [fileURLToPath(import.meta.url), '--write', folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const acknowledged: string[] = [];
  const lines = createInterface({ input: child.stdout as NodeJS.ReadableStream });
  const ended = new Promise<void>((done) => lines.once('close', done));
  const begun = new Promise<void>((done) => lines.once('line', () => done()));
  lines.on('line', (line) => acknowledged.push(line));
  await Promise.race([begun, ended]);
  await new Promise((done) => setTimeout(done, waitOf(seed, round)));
  child.kill('SIGKILL');
  const file = join(folder, 'postgres', 'cluster', 'postmaster.pid');
  if (own && round % 2 === 1 && existsSync(file))
    process.kill(Number(readFileSync(file, 'utf8').split('\n')[0]), 'SIGKILL');
  await ended;
  // The last line may be cut off: then nothing was told whole.
  return acknowledged.filter((id) => id.length === 36);
}

/** Rows that an index does not find, and heads without their revision. */
async function brokenIn(url: string): Promise<number> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(`select set_config('xuewei.workspace', 'main', false)`);
  const count = async (plan: string) => {
    await client.query(`set enable_seqscan = ${plan === 'index' ? 'off' : 'on'}`);
    await client.query(`set enable_indexscan = ${plan === 'index' ? 'on' : 'off'}`);
    const { rows } = await client.query(
      'select count(*)::int as n from (select id from xuewei.scenarios order by id) s',
    );
    return Number(rows[0].n);
  };
  const [heap, index] = [await count('heap'), await count('index')];
  const { rows } = await client.query(
    `select count(*)::int as n from xuewei.scenarios s full join xuewei.scenario_revisions r using (id)
     where s.id is null or r.id is null`,
  );
  await client.end();
  return Math.abs(heap - index) + Number(rows[0].n);
}

async function main(): Promise<void> {
  const [rounds, seed] = [Number(values.rounds ?? 20), Number(values.seed ?? 1)];
  const folder = mkdtempSync(join(tmpdir(), 'xuewei-reliability-'));
  const all: string[] = [];
  let [lost, broken, slowest] = [0, 0, 0];
  for (let round = 0; round < rounds; round++) {
    all.push(...(await killInRound(folder, round, seed)));
    const since = performance.now();
    const { postgres, store } = await open(folder);
    slowest = Math.max(slowest, performance.now() - since);
    const there = new Set((await store.listScenarios()).map(({ id }) => id));
    lost += all.filter((id) => !there.has(id)).length;
    broken += await brokenIn(postgres.url);
    await store.close();
    await postgres.stop();
  }
  rmSync(folder, { recursive: true, force: true });
  const told = { rounds, acknowledged: all.length, lost, broken, slowestReopening: Math.round(slowest) };
  console.log(JSON.stringify(told));
  if (lost + broken > 0 || all.length === 0) process.exitCode = 1;
}

await (values.write === undefined ? main() : write(values.write));
