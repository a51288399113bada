import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openPostgres, runningPostgres } from '../../src/store/localPostgres.ts';
import { type Acknowledged, countKinds } from './reliability/acknowledged.ts';
import { inspect, prepareChecker } from './reliability/inspect.ts';
import { killPostmaster, type StartedService, startService } from './reliability/startService.ts';
import {
  keepFirstPlace,
  readResult,
  repeatUnderKey,
  sha256,
  writeUntilKilled,
} from './reliability/writers.ts';

/**
 * Kill the service's process, and in every other round its PostgreSQL too, in the midst of writing, and look for what
 * was acknowledged: `npm run bench -- reliability --rounds 100`. With `--outside` a PostgreSQL of its own is started and
 * named in XUEWEI_DATABASE_URL, as a bureau's would be; the process alone is killed then, as with one that the variable
 * names already.
 */
const { values } = parseArgs({
  options: { rounds: { type: 'string' }, seed: { type: 'string' }, outside: { type: 'boolean' } },
});

/** A fixed order of waits, so that two runs kill at like moments: 20 to 1020 milliseconds. */
const waitOf = (seed: number, round: number) => 20 + (((seed * 7919 + round * 104729) % 1009) * 1000) / 1009;

/** Studies take their time: in every third round the wait begins with the first that is done, this long at most. */
const longestStudy = 10_000;

/** What was acknowledged in the last round and is no more what it was, asked of the service itself. */
async function forgottenBy(base: string, fresh: readonly Acknowledged[]): Promise<Acknowledged[]> {
  const forgotten: Acknowledged[] = [];
  for (const each of fresh) {
    if (each.kind === 'key' && (await repeatUnderKey(base, each.key, each.sent)) !== each.body)
      forgotten.push(each);
    if (each.kind === 'done' && sha256(await readResult(base, each.id)) !== each.sha256) forgotten.push(each);
  }
  return forgotten;
}

const pause = (milliseconds: number) => new Promise<void>((wake) => setTimeout(wake, milliseconds));

async function main(): Promise<void> {
  const [rounds, seed] = [Number(values.rounds ?? 20), Number(values.seed ?? 1)];
  const folder = mkdtempSync(join(tmpdir(), 'xuewei-reliability-'));
  const outside = values.outside
    ? await openPostgres({ folder: join(folder, 'outside'), environment: {} })
    : undefined;
  const environment = outside === undefined ? {} : { XUEWEI_DATABASE_URL: outside.url };
  const given = outside?.url ?? process.env.XUEWEI_DATABASE_URL?.trim();
  const own = given === undefined || given === '';
  const data = join(folder, 'data');
  const reopened: number[] = [];
  const open = async (): Promise<StartedService> => {
    const since = performance.now();
    const service = await startService(data, environment);
    reopened.push(performance.now() - since);
    return service;
  };
  const all: Acknowledged[] = [];
  const lost: Acknowledged[] = [];
  const broken: string[] = [];
  let service = await open();
  await keepFirstPlace(service.base);
  const url = own ? (runningPostgres(data) ?? '') : given;
  const checker = await prepareChecker(url);
  for (let round = 0; round < rounds; round++) {
    const fresh: Acknowledged[] = [];
    let sayDone = (): void => undefined;
    const done = new Promise<void>((resolve) => {
      sayDone = resolve;
    });
    const keep = (change: Acknowledged) => {
      fresh.push(change);
      if (change.kind === 'done') sayDone();
    };
    const writing = writeUntilKilled({ base: service.base, keep, label: `r${round}` });
    if (round % 3 === 2) await Promise.race([done, pause(longestStudy), writing]);
    await pause(waitOf(seed, round));
    await Promise.all([service.kill(), writing]);
    if (own && round % 2 === 1) killPostmaster(data);
    all.push(...fresh);
    service = await open();
    const now = own ? (runningPostgres(data) ?? '') : given;
    const found = await inspect(now, all, checker);
    lost.push(...found.lost, ...(await forgottenBy(service.base, fresh)));
    broken.push(...found.broken);
  }
  const [code] = [await service.end()];
  await outside?.stop();
  rmSync(folder, { recursive: true, force: true });
  const seconds = (milliseconds: number) => Math.round(milliseconds / 100) / 10;
  const told = {
    ...{ database: own ? 'data folder' : 'outside', rounds, acknowledged: all.length, ...countKinds(all) },
    ...{ lost: lost.length, broken: broken.length, checkedBy: checker ? 'amcheck' : 'relations alone' },
    slowestOpening: seconds(Math.max(...reopened.slice(1))),
  };
  for (const each of [...lost, ...broken].slice(0, 20)) console.error(JSON.stringify(each));
  console.log(JSON.stringify(told));
  if (lost.length + broken.length > 0 || code !== 0 || all.length === 0) process.exitCode = 1;
}

await main();
